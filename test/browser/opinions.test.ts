import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { advisingGroup, draftOpinion, type GroupScene, openVote, type Seated } from '../support/scenes/opinions.js';
import { open, openSite, type Site } from '../support/site.js';

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

const member = (at: number): Seated => group.members[at] as Seated;

describe('an opinion', () => {
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
    for (const [who, address] of pages) {
      const visit = await site.visit({ client: who }, { locale, viewport });
      const page = await open(visit, `${address}?lang=${locale}`);
      expect({ address, problems: await accessibilityProblems(page) }).toEqual({ address, problems: [] });
      expect({ address, sideways: await sidewaysScroll(page) }).toEqual({ address, sideways: 0 });
      expect(visit.errors).toEqual([]);
      await visit.context.close();
    }
  });
});
