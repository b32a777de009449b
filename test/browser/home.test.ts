import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { liveSession } from '../support/scenes/sessions.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const titles = (page: Page) => page.getByRole('main').getByRole('heading', { name: /^(Belgian|Dutch)/ });

describe('the first page', () => {
  it('says what will stand there while nothing is open', async () => {
    const page = await open(await site.visit(), '/');

    await page.getByText('Nothing is open right now').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('finds consultations by place and by who is asked, also without scripts', async () => {
    await openConsultation(site.app, { title: 'Belgian schools', territories: ['BE'], stakeholderTypes: ['school'] });
    await openConsultation(site.app, { title: 'Dutch employers', territories: ['NL'], stakeholderTypes: ['employer'] });
    const { page } = await site.visit(null, { javaScript: false });
    await page.goto('/');
    const form = page.locator('form', { has: page.getByLabel('Asked of') });
    await form.getByLabel('Place').selectOption({ label: 'Belgium' });
    await form.getByRole('button', { name: 'Find' }).click();
    expect(await titles(page).allTextContents()).toEqual(['Belgian schools']);

    await page.goto('/');
    await form.getByLabel('Asked of').selectOption('employer');
    await form.getByRole('button', { name: 'Find' }).click();
    expect(await titles(page).allTextContents()).toEqual(['Dutch employers']);
  });

  it.each(['en', 'nl', 'qps'])('fits a phone and comes alive without a complaint in %s', async (language) => {
    const visit = await site.visit(null, { viewport: viewports.phone });
    const page = await open(visit, `/?lang=${language}`);

    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('leads straight into a session that is live, also without scripts', async () => {
    await liveSession(site.app, { title: 'Everyone at one table' });
    const { page } = await site.visit(null, { javaScript: false });
    await page.goto('/');

    await page.getByRole('heading', { name: 'Live now' }).waitFor();
    await page.getByRole('link', { name: 'Enter the room' }).click();

    await page.getByRole('heading', { level: 1, name: 'Everyone at one table' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/sessions\/[^/]+\/room$/);
  });
});
