import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { publishedDocument } from '../support/scenes/documents.js';
import { people } from '../support/scenes/people.js';
import { plannedSession, run } from '../support/scenes/sessions.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a session', () => {
  it('is planned by the team, with an agenda about passages of the text and somebody who takes notes', async () => {
    const scene = await openConsultation(site.app, { title: 'Measures on courses' });
    await publishedDocument(site.app, { ...scene, title: 'The draft' });
    const helper = await people(site.app).member({ name: 'Ana Notes' });
    const page = await open(
      await site.visit({ client: scene.team.editor }),
      `/consultations/${scene.slug}/manage/sessions`,
    );
    await says(page, 'No session is planned');
    await page.getByRole('link', { name: 'Plan a session' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('One person to ask');
    await page.getByLabel('What it is for').fill('We go through the first measure.');
    await page.getByLabel('Day', { exact: true }).fill(inDays(5));
    await page.getByLabel('Begins').fill('14:00');
    await page.getByLabel('Ends', { exact: true }).fill('13:00');
    await page.getByLabel('Seats', { exact: false }).last().fill('12');
    await button(page, 'Plan a session').click();
    await says(page, 'This ends before it begins. Choose a later end.');
    await page.getByLabel('Ends', { exact: true }).fill('15:30');
    await button(page, 'Plan a session').click();

    await button(page, 'Add an item').click();
    const first = page.getByRole('group', { name: 'Item 1' });
    await first.getByLabel('Name').fill('Welcome');
    await button(page, 'Add an item').click();
    const second = page.getByRole('group', { name: 'Item 2' });
    await second.getByLabel('Name').fill('The first measure');
    await second.getByRole('button', { name: /Under discussion/ }).click();
    await page.getByRole('searchbox').fill('town hall');
    await page.getByRole('option', { name: /A town hall names one person/ }).click();
    await second.getByRole('button', { name: 'Move item 2 up' }).click();
    await page.getByRole('form', { name: 'Agenda' }).getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved');

    await page.getByLabel('E-mail address').fill(helper.email);
    await page.getByLabel('Note-taker').check();
    await button(page, 'Add').last().waitFor();
    await page.getByRole('form', { name: 'Give somebody a role' }).getByRole('button', { name: 'Add' }).click();
    await page.getByText('Ana Notes').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: 'See its page' }).click();
    await says(page, '12 of 12 seats free');
    const titles = await page.locator('.agenda h3').allTextContents();
    expect(titles).toEqual(['The first measure', 'Welcome']);
    await says(page, 'A town hall names one person to ask.');
  });

  it('has seats for a member and a guest, who comes with a phone and gives hers back', async () => {
    const session = await plannedSession(site.app, { capacity: 2, startsIn: 3 * 24 * 60 });
    const member = await people(site.app).member();
    const path = `/sessions/${session.sessionId}`;
    const desk = await open(await site.visit(member), path);
    await button(desk, 'Register').click();
    await says(desk, 'You have a seat');

    const visit = await site.visit(null, { viewport: viewports.phone });
    const phone = await open(visit, path);
    await says(phone, '1 of 2 seats free');
    await button(phone, 'Register').click();
    await says(phone, 'Fill this in.');
    await phone.getByLabel('Your name').fill('Ria');
    await phone.getByLabel('E-mail address').fill('ria@example.org');
    await button(phone, 'Register').click();
    await says(phone, 'You are registered. Keep this receipt.');
    await says(phone, 'You have a seat');
    expect(await phone.locator('.receipt-code').textContent()).toMatch(/\w{4}/);
    expect(await accessibilityProblems(phone)).toEqual([]);
    expect(await sidewaysScroll(phone)).toBe(0);

    const late = await open(await site.visit(await people(site.app).member()), path);
    await button(late, 'Put me on the waiting list').click();
    await says(late, 'You are number 1 on the waiting list');

    await button(phone, 'Give my seat back').click();
    await button(phone, 'Put me on the waiting list').waitFor();
    await late.reload();
    await says(late, 'You have a seat');
    expect(visit.errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('is found by its code, also without scripts', async () => {
    const session = await plannedSession(site.app, { title: 'Found by its code' });
    const { code } = (await session.host.get(`/live-sessions/${session.sessionId}`)).body;
    const { page } = await site.visit(null, { viewport: viewports.phone, javaScript: false });
    await page.goto('/join');
    await page.getByLabel('Code to join').fill('12');
    await button(page, 'Go to the session').click();
    await says(page, 'No session has this code');
    await page.getByLabel('Code to join').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await button(page, 'Go to the session').click();
    await page.getByRole('heading', { level: 1, name: 'Found by its code' }).waitFor();
    await says(page, 'Everyone');
  });

  it('is prepared by a host from outside the team too, where the consultation is private', async () => {
    const session = await plannedSession(site.app, { title: 'Among few', visibility: 'private' });
    const { consultation, sessionId, host } = session;
    const { documentId } = await publishedDocument(site.app, { ...consultation, title: 'The draft' });
    const path = `/live-sessions/${sessionId}`;
    const items = [{ titles: { en: 'The draft as a whole' }, minutes: 45, documentId }];
    await host.put(`${path}/agenda`, { items }, { 'if-match': '"1"' });
    const outside = await people(site.app).member({ name: 'From outside' });
    await host.post(`${path}/roles`, { personId: outside.id, role: 'host' });
    const page = await open(await site.visit(outside), `/sessions/${sessionId}`);
    await page.getByRole('link', { name: 'Prepare' }).click();
    const agenda = page.getByRole('form', { name: 'Agenda' });
    await agenda.getByText('What was chosen before').waitFor();
    await agenda.getByLabel('Minutes').fill('30');
    await agenda.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved');
    expect((await host.get(`${path}/settings`)).body.agenda).toMatchObject([{ minutes: 30, documentId }]);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is cancelled with a reason, which everyone who looks reads', async () => {
    const session = await plannedSession(site.app, { title: 'Soon cancelled' });
    const { consultation, sessionId } = session;
    const page = await open(
      await site.visit({ client: session.host }),
      `/consultations/${consultation.slug}/manage/sessions/${sessionId}`,
    );
    await button(page, 'Cancel the session').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Why it does not take place').fill('The speaker is ill.');
    await dialog.getByRole('button', { name: 'Cancel the session' }).click();
    await says(page, 'This session was cancelled.');
    const reader = await open(await site.visit(), `/sessions/${sessionId}`);
    await says(reader, 'This session does not take place');
    await says(reader, 'The speaker is ill.');
  });

  it('opens its doors on a page that somebody has open already', async () => {
    const session = await plannedSession(site.app, { startsIn: 60 });
    const page = await open(await site.visit(), `/sessions/${session.sessionId}`);
    await says(page, 'The room opens a quarter of an hour before the beginning.');
    await run(site.app, session, 'open');
    await until(async () => {
      await page.reload();
      return (await page.getByRole('link', { name: 'Enter the room' }).count()) > 0;
    });
  });
});

describe('the pages of sessions', () => {
  it.each([
    ['phone', 'nl'],
    ['phone', 'qps'],
    ['desktop', 'en'],
    ['desktop', 'qps'],
  ] as const)('are accessible and fit on a %s, in the language %s', async (size, language) => {
    const session = await plannedSession(site.app, { title: 'A session to look at', registration: true });
    const month = new Date(Date.now() + 86_400_000).toISOString().slice(0, 7);
    const visit = await site.visit(null, { viewport: viewports[size] });
    await open(visit, `/join?lang=${language}`);
    const paths = [
      '/sessions',
      `/sessions?show=month&month=${month}`,
      `/sessions/${session.sessionId}`,
      `/consultations/${session.consultation.slug}`,
      '/join',
    ];
    for (const path of paths) {
      const page = await open(visit, path);
      expect({ path, problems: await accessibilityProblems(page) }).toEqual({ path, problems: [] });
      expect({ path, scroll: await sidewaysScroll(page) }).toEqual({ path, scroll: 0 });
    }
    expect(visit.errors).toEqual([]);
  });

  it('lead from a month to the session, without scripts too', async () => {
    await plannedSession(site.app, { title: 'In the calendar' });
    const month = new Date(Date.now() + 86_400_000).toISOString().slice(0, 7);
    const { page } = await site.visit(null, { javaScript: false });
    await page.goto(`/sessions?show=month&month=${month}`);
    await page.getByRole('link', { name: /In the calendar/ }).click();
    await page.getByRole('heading', { level: 1, name: 'In the calendar' }).waitFor();
    await page.goto(`/sessions?show=month&month=${month}`);
    await page.getByRole('link', { name: 'The month after' }).click();
    expect(new URL(page.url()).searchParams.get('month')).not.toBe(month);
  });
});
