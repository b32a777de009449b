import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { ask, type ExchangeScene, openExchange, type SeatedMember } from '../support/scenes/exchange.js';
import { invite, plannedMeeting } from '../support/scenes/meetings.js';
import { open, openSite, type Site } from '../support/site.js';
import { ifMatch } from '../support/client.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The day so many days from today, `YYYY-MM-DD`. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const says = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const unfold = (page: Page, name: string) => main(page).locator('summary', { hasText: name }).first().click();

/** Forum of a town and forum of its country, which do not know each other yet. */
async function twoForums(): Promise<{ town: ExchangeScene; country: ExchangeScene }> {
  const [town, country] = [
    await openExchange(site.app, { kind: 'forum', title: 'Forum of Delft' }),
    await openExchange(site.app, { kind: 'forum', title: 'National forum' }),
  ];
  return { town, country };
}

describe('forums that feed forums', () => {
  it('lead a result from the town to the agenda of the country, and show the way back', async () => {
    const { town, country } = await twoForums();
    const below = await open(await site.visit({ client: town.lead }), `/bodies/${town.slug}/manage/exchange`);
    await below.getByLabel('Name or address of the forum above').fill(`/bodies/${country.slug}`);
    await press(below, 'Ask forum above');
    await says(below, 'asked, not decided yet');

    const above = await open(await site.visit({ client: country.lead }), `/bodies/${country.slug}/manage/exchange`);
    await press(above, 'Accept');
    await says(above, 'accepted');

    await below.reload({ waitUntil: 'networkidle' });
    await below.getByLabel('What you hand up').fill('Lessons in the evening, with care for children.');
    await press(below, 'Hand up a result');
    await below.getByText('Handed up. The team above is told.').waitFor();

    const meetingId = await plannedMeeting(country, { starts: `${day(30)}T10:00`, ends: `${day(30)}T12:00` });
    await open({ page: above }, `/bodies/${country.slug}/exchange/results?direction=received`);
    await says(above, 'Lessons in the evening, with care for children.');
    await unfold(above, 'Take onto the agenda');
    await press(above, 'Take onto the agenda');
    await says(above, /took it onto its agenda/);
    await unfold(above, 'Put it on the agenda of a meeting');
    await press(above, 'Add point to the agenda');
    await above.getByText('It is a point on the agenda of the meeting.').waitFor();
    await unfold(above, 'Answer');
    await above.getByLabel('The answer').fill('Towns receive money for it from January.');
    await press(above, 'Answer');
    await says(above, 'Towns receive money for it from January.');

    expect((await invite(country.lead, meetingId)).status).toBe(200);
    const reader = await open(await site.visit(null, { javaScript: false }), `/bodies/${town.slug}/exchange/results`);
    await says(reader, /answered on/);
    await says(reader, 'Towns receive money for it from January.');
    await main(reader).getByRole('link', { name: 'National forum' }).first().waitFor();
    await main(reader).getByRole('link', { name: 'Third meeting' }).click();
    await main(reader).getByRole('heading', { name: 'Lessons in the evening, with care for children.' }).waitFor();
    await main(reader).getByRole('link', { name: 'What is under discussion' }).click();
    await says(reader, 'Towns receive money for it from January.');
  });
});

describe('a request for experience', () => {
  it('goes from asking over an offer to an evaluation by both sides', async () => {
    const network = await openExchange(site.app, { title: 'Network of contact points' });
    const [asker, helper] = [await network.member({ country: 'BE' }), await network.member({ country: 'NL' })];
    const page = await open(await site.visit(asker), `/bodies/${network.slug}/exchange/requests`);
    await main(page).getByRole('link', { name: 'Ask for experience' }).first().click();
    await heading(page, 'Ask for experience');
    await page.getByLabel('We seek experience with').fill('Lessons at work');
    await page.getByLabel('Work and skills').check();
    await press(page, 'Save draft and look at it');
    await heading(page, 'Lessons at work');
    await says(page, 'This is a draft. Only you see it.');
    await press(page, 'Ask this');
    await says(page, 'Nobody has offered anything yet.');

    const path = new URL(page.url()).pathname;
    const other = await open(await site.visit(helper), path);
    await other.getByLabel('What can you share?').fill('We teach in the canteen.');
    await press(other, 'Offer experience');
    await says(other, 'We teach in the canteen.');

    await page.reload({ waitUntil: 'networkidle' });
    await press(page, 'Accept offer');
    await says(page, 'Accepted');
    await unfold(page, 'Mark as answered');
    await page.getByLabel('What did you learn?').fill('Teach where people are.');
    await press(page, 'Mark as answered');
    await page.getByLabel('What changed?').fill('We begin in spring.');
    await press(page, 'Save evaluation');
    await says(page, 'We begin in spring.');

    await other.reload({ waitUntil: 'networkidle' });
    await other.getByLabel('Partly useful').check();
    await press(other, 'Save evaluation');
    await says(other, 'Teach where people are.');
    await other.getByRole('heading', { name: 'Partly useful' }).waitFor();
  });
});

describe('a contact point', () => {
  it('writes a card of which the public reads what was chosen', async () => {
    const network = await openExchange(site.app, { title: 'Open network' });
    await network.show({ members: 'public', exchange: 'public' });
    const member = await network.member({ country: 'BE' }, 'Zeynep');
    const page = await open(await site.visit(member), `/bodies/${network.slug}/exchange`);
    await press(page, 'Write contact card');
    await page.getByRole('textbox', { name: /^What they do/ }).fill('Adviser on reception');
    await page.getByRole('textbox', { name: /^E-mail/ }).fill('desk@example.org');
    await main(page).getByRole('checkbox', { name: 'What they do' }).check();
    await press(page, 'Save contact card');
    await says(page, 'desk@example.org');
    const reader = await open(await site.visit(null, { javaScript: false }), `/bodies/${network.slug}/exchange`);
    await says(reader, 'Adviser on reception');
    await says(reader, 'Zeynep');
    for (const secret of ['desk@example.org', member.name]) expect(await reader.content()).not.toContain(secret);
  });
});

describe('the pages of the exchange', () => {
  it('fit a phone and a desk in both languages, and can be used by everyone', async () => {
    const { forum, paths, member } = await filledForum();
    for (const [size, language] of [
      ['phone', 'en'],
      ['desktop', 'nl'],
    ] as const) {
      const team = await site.visit({ client: forum.lead }, { viewport: viewports[size], locale: language });
      for (const path of paths) {
        const page = await open(team, `/bodies/${forum.slug}${path}`);
        expect([path, size, await accessibilityProblems(page)]).toEqual([path, size, []]);
        expect([path, size, await sidewaysScroll(page)]).toEqual([path, size, 0]);
      }
      await team.context.close();
    }
    const asking = await open(await site.visit(member), `/bodies/${forum.slug}/exchange/requests/new`);
    expect(await accessibilityProblems(asking)).toEqual([]);
  });
});

async function filledForum(): Promise<{ forum: ExchangeScene; paths: string[]; member: SeatedMember }> {
  const { town, country: forum } = await twoForums();
  await town.lead.put(`${town.path}/parent`, { parent: forum.id });
  await forum.lead.post(`${forum.path}/children/${town.id}/accept`);
  const result = { kind: 'question', text: 'Who pays?', language: 'en', source: 'meeting', sourcePath: '/bodies' };
  await town.lead.post(`${town.path}/results`, result);
  const { version } = (await forum.lead.get(`/bodies/${forum.id}`)).body;
  await forum.lead.patch(`/bodies/${forum.id}`, { territories: ['BE', 'FI'] }, ifMatch(version));
  const member = await forum.member({ country: 'BE' });
  const requestId = await ask(forum, member.client);
  const agenda = { title: 'Yearly forum', text: 'What should we talk about?', language: 'en', openTo: 'accounts' };
  const { id } = (await forum.lead.post(`${forum.path}/agendas`, { ...agenda, opens: day(-2), closes: day(9) })).body;
  for (const title of ['Housing', 'Schools'])
    await member.client.post(`${forum.path}/agendas/${id}/proposals`, { title, text: 'It matters.', language: 'en' });
  const paths = [
    '/exchange',
    '/exchange/roster/BE',
    '/exchange/requests',
    `/exchange/requests/${requestId}`,
    '/exchange/results?direction=received',
    '/exchange/agendas',
    `/exchange/agendas/${id}`,
    '/manage/exchange',
    '/manage/exchange/agendas/new',
  ];
  return { forum, paths, member };
}
