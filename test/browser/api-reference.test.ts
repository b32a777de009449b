import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { people } from '../support/scenes/people.js';
import { open, openSite, type Site, until } from '../support/site.js';

const run = promisify(exec);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe('the reference of the API', () => {
  it('is found from the foot of every page and read without scripts', async () => {
    const page = await open(await site.visit(null, { javaScript: false }), '/accessibility');
    await page.getByRole('contentinfo').getByRole('link', { name: 'API' }).click();
    await page.getByRole('heading', { level: 1, name: 'The API' }).waitFor();

    await page.locator('summary', { hasText: 'Sends a comment or a reply' }).click();
    const operation = page.locator('[id="ActivityComments.post"]');
    expect(await operation.locator('dt', { hasText: 'Idempotency-Key' }).isVisible()).toBe(true);
    await operation.getByRole('link', { name: 'PostedComment', exact: true }).first().click();
    expect(await page.locator('#shape-PostedComment').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });

  it('is sent small, under a policy that lets no script of its own run, and once to those who have it', async () => {
    const address = `${site.server.url}/api`;
    const { status, headers } = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(Number(headers.get('content-length'))).toBeLessThan(100_000);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-');
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('shows how to sign in with a command that works', async () => {
    const person = await people(site.app).member({ name: 'Programmer' });
    const { body } = await person.client.post<{ token: string }>('/me/tokens', { name: 'Trial', scopes: ['read'] });
    const page = await open(await site.visit(), '/api');
    const command = await page.locator('pre', { hasText: 'export TOKEN' }).innerText();

    const { stdout } = await run(command.replace('your-token', body.token));

    expect(JSON.parse(stdout)).toMatchObject({ id: person.id, name: 'Programmer' });
  });

  it('leads from an operation to its shapes, and back to where one was', async () => {
    const page = await open(await site.visit(), '/api');
    await page.getByRole('link', { name: 'drafts', exact: true }).click();
    await page.getByText('Keeps what is being written').click();
    await page.locator('[id="Drafts.save"]').getByRole('link', { name: 'SavedDraft', exact: true }).click();
    const shape = page.locator('#shape-SavedDraft');
    await shape.waitFor();
    await until(() => shape.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight));

    await page.goBack();
    const operation = page.locator('[id="Drafts.save"]');
    await until(() => operation.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight));
    expect(await operation.isVisible()).toBe(true);
  });

  it('copies a command', async () => {
    const visit = await site.visit();
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(visit, '/api');
    await page.getByRole('button', { name: 'Copy Signing in' }).click();
    await page.getByText('The command is copied.').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Authorization: Bearer $TOKEN');
  });

  it('comes back when one leaves and returns, and stays the page that was sent', async () => {
    const visit = await site.visit();
    const page = await open(visit, '/api');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click();
    await page.getByRole('heading', { level: 1, name: 'Accessibility' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Operations' }).waitFor();
    expect(visit.errors).toEqual([]);
  });

  it.each([
    ['en', viewports.desktop],
    ['nl', viewports.phone],
  ])('can be used by everyone in %s', async (language, viewport) => {
    const visit = await site.visit(null, { viewport });
    const page = await open(visit, `/api?lang=${language}`);
    await openSome(page);
    expect(await sidewaysScroll(page)).toBe(0);
    await keepSome(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('fits a phone when words are longer and run the other way', async () => {
    const page = await open(await site.visit(null, { viewport: viewports.phone }), '/api?lang=qps');
    await openSome(page);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});

/** Opens the first operations and shapes. */
async function openSome(page: Page): Promise<void> {
  for (const kind of ['.api-operation', '.api-shape'])
    for (let index = 0; index < 4; index += 1) await page.locator(`${kind} > summary`).nth(index).click();
}

/** Takes away all but the first operations and shapes: they are all made alike, and looking at each takes minutes. */
async function keepSome(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const kind of ['.api-operation', '.api-shape'])
      for (const one of [...document.querySelectorAll(kind)].slice(40)) one.remove();
  });
}
