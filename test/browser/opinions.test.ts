import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { advisingGroup, draftOpinion, type GroupScene, openVote, type Seated } from '../support/scenes/opinions.js';
import { open, openSite, type Site, until } from '../support/site.js';
import { ifMatch } from '../support/client.js';

let site: Site;
let group: GroupScene;
beforeAll(async () => {
  site = await openSite();
  group = await advisingGroup(site.app, { title: 'Views of newcomers' });
});
afterAll(() => site?.close());

const main = (page: Page) => page.getByRole('main');
const says = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const path = (id = '') => `/bodies/${group.slug}/opinions${id && `/${id}`}`;

/** Writes and publishes the text of an opinion that was started on the page. */
async function writeText(opinionId: string): Promise<void> {
  const { lead } = group;
  const { documentId } = (await lead.get(`/opinions/${opinionId}`)).body;
  const draft = (await lead.get(`/documents/${documentId}/versions/1`)).body;
  const text = { kind: 'recommendation', label: '1', text: 'Begin courses within four weeks.', after: null };
  const { body } = await lead.post(`/versions/${draft.id}/blocks`, text, ifMatch(draft.version));
  const published = await lead.post(`/versions/${draft.id}/publish`, {}, ifMatch(body.version));
  expect(published.status).toBe(200);
}

/** Lets the vote be over. */
async function endVote(opinionId: string): Promise<void> {
  await site.app.db.transaction(async () => {
    await site.app.db.sql`alter table adoption_round disable trigger adoption_round_stands`;
    await site.app.db.sql`
      update adoption_round set opened_at = opened_at - interval '30 days', closes_at = now() where opinion_id = ${opinionId}`;
    await site.app.db.sql`alter table adoption_round enable trigger adoption_round_stands`;
  });
}

const member = (at: number): Seated => group.members[at] as Seated;

async function voteOnPage(who: Seated, opinionId: string, choice: string): Promise<Page> {
  const page = await open(await site.visit(who), path(opinionId));
  await page.getByRole('radio', { name: choice }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cast vote' }).press('Enter');
  await page.getByText('Your vote is counted.').waitFor();
  await until(() => page.evaluate(() => document.activeElement !== document.body));
  return page;
}

describe('an opinion', () => {
  it('goes from its first draft through a vote to publication with a minority statement and the answer of the authority', async () => {
    const lead = await open(await site.visit({ client: group.lead }), `/bodies/${group.slug}/manage/opinions/new`);
    await lead.getByLabel('Title').fill('On language courses');
    await press(lead, 'Choose an organisation');
    await lead.getByRole('searchbox').fill('Ministry of Emp');
    await lead.getByRole('option', { name: /Ministry of Employment/ }).click();
    await press(lead, 'Start an opinion');
    await lead.waitForURL(`**${path()}/*`);
    const opinionId = lead.url().split('/').at(-1) as string;
    await says(lead, 'Being written');
    await press(lead, 'Open a vote');
    await press(lead, 'Open the vote');
    await lead.getByRole('alert').waitFor();
    await writeText(opinionId);
    await lead.getByLabel('Days for minority statements').fill('0');
    await press(lead, 'Open the vote');
    await says(lead, 'Vote open');

    const waiting = await open(await site.visit(member(0), { viewport: viewports.phone }), '/my-work');
    expect(await accessibilityProblems(waiting)).toEqual([]);
    expect(await sidewaysScroll(waiting)).toBe(0);
    await main(waiting)
      .locator(`#waiting a[href="${path(opinionId)}"]`)
      .click();
    await says(waiting, 'Begin courses within four weeks.');
    await voteOnPage(member(0), opinionId, 'In favour');
    await voteOnPage(member(1), opinionId, 'In favour');
    const against = await voteOnPage(member(2), opinionId, 'Against');
    await endVote(opinionId);
    await against.reload();
    await says(against, 'Adopted');
    await against.getByLabel('Minority statement').fill('Four weeks is too *short* for small towns.');
    await press(against, 'Attach statement');
    await says(against, 'too short for small towns');

    await lead.reload();
    await press(lead, 'Publish');
    await lead.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await says(lead, /Opinion 1\//);

    const visitor = await open(
      await site.visit(null, { javaScript: false, viewport: viewports.phone }),
      path(opinionId),
    );
    for (const words of [
      'Begin courses within four weeks.',
      'too short for small towns',
      'Waits for an answer',
      'Member 3',
    ])
      await says(visitor, words);
    expect(await sidewaysScroll(visitor)).toBe(0);

    const official = await open(await site.visit(group.official), path(opinionId));
    await official.getByRole('button', { name: /^Answer/ }).click();
    await official.getByLabel('What you do with it').selectOption('Endorsed');
    await official.getByLabel('The reason, and what happens next').fill('Courses begin in May.');
    await press(official, 'Publish answer');
    await says(official, 'Courses begin in May.');

    const register = await open(await site.visit(null, { javaScript: false }), '/advice');
    await says(register, 'On language courses');
    await says(register, 'Endorsed');
    await register.getByLabel('Only what is overdue').check();
    await register.getByRole('button', { name: 'Find' }).click();
    await says(register, 'No advice fits these choices');
  });

  it('tells an open page that an objection stopped it', async () => {
    const { id } = await draftOpinion(group);
    const closesAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
    await group.lead.post(`/opinions/${id}/objection-period`, { closesAt });
    const lead = await open(await site.visit({ client: group.lead }), path(id));
    await says(lead, 'Open for objections');
    const objector = await open(await site.visit(member(0)), path(id));
    await objector.getByText('I object', { exact: true }).click();
    await objector.getByLabel('Why you object').fill('The costs are missing.');
    await press(objector, 'Send objection');
    await says(lead, 'A member objected');
    await says(lead, 'The costs are missing.');
  });
});

describe('a request for advice', () => {
  it('is written down by the team and answered by a member on a phone, under the name they chose', async () => {
    const lead = await open(
      await site.visit({ client: group.lead }),
      `/bodies/${group.slug}/manage/opinions/new-request`,
    );
    await lead.getByLabel('Title of the request').fill('The draft on courses');
    await lead.getByLabel('What is asked').fill('Is four weeks feasible?');
    await press(lead, 'Ask the members');
    await lead.getByRole('alert').waitFor();
    await press(lead, 'Choose an organisation');
    await lead.getByRole('searchbox').fill('Ministry of Emp');
    await lead.getByRole('option', { name: /Ministry of Employment/ }).click();
    await press(lead, 'Ask the members');
    await lead.waitForURL('**/opinions/requests/*');
    const page = await open(await site.visit(member(1), { viewport: viewports.phone }), new URL(lead.url()).pathname);
    await page.getByLabel('Your contribution').fill('In our town it is.');
    await press(page, 'Send contribution');
    await main(page).getByRole('listitem').getByText('In our town it is.').waitFor();
    await says(lead, 'In our town it is.');
  });
});

describe('the pages of opinions', () => {
  it.each([
    ['en', viewports.phone],
    ['nl', viewports.desktop],
  ] as const)('are readable by everyone, in %s', async (locale, viewport) => {
    const { id } = await draftOpinion(group);
    await openVote(site.app, group.lead, id, { proxies: 1 });
    const requests = (await group.lead.get(`/bodies/${group.id}/advice-requests`)).body.items;
    const opinions = (await group.lead.get(`/bodies/${group.id}/opinions`)).body.items;
    const { client } = member(0);
    const { client: team } = { client: group.lead };
    const pages: [typeof client, string][] = [
      [client, path()],
      [client, path(id)],
      ...opinions.map((it: { id: string }): [typeof client, string] => [team, path(it.id)]),
      ...requests.map((it: { id: string }): [typeof client, string] => [client, path(`requests/${it.id}`)]),
      [team, `/bodies/${group.slug}/manage/opinions`],
      [team, `/bodies/${group.slug}/manage/opinions/new`],
      [team, `/bodies/${group.slug}/manage/opinions/new-request`],
      [client, '/advice'],
    ];
    for (const [at, [who, address]] of pages.entries()) {
      const visit = await site.visit({ client: who }, { locale, viewport });
      const page = await open(visit, `${address}?lang=${locale}`);
      if (process.env.SHOTS) await page.screenshot({ path: `/tmp/op-${locale}-${at}.png`, fullPage: true });
      expect({ address, problems: await accessibilityProblems(page) }).toEqual({ address, problems: [] });
      expect({ address, sideways: await sidewaysScroll(page) }).toEqual({ address, sideways: 0 });
      expect(visit.errors).toEqual([]);
      await visit.context.close();
    }
  });
});
