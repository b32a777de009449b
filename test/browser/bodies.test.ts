import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { type BodyScene, openBody, seatFor } from '../support/scenes/bodies.js';
import { organisations } from '../support/scenes/organisations.js';
import { people, type TestPerson } from '../support/scenes/people.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
let group: BodyScene;
let member: TestPerson;
beforeAll(async () => {
  site = await openSite();
  member = await people(site.app).member({ name: 'Selam Tesfaye' });
  group = await filledGroup();
});
afterAll(() => site?.close());

const main = (page: Page) => page.getByRole('main');
const saysIn = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const heading = (page: Page, level: number, name: string) => page.getByRole('heading', { level, name }).waitFor();

/** The pages that are looked at in each language and size. */
const pathsOf = (slug: string): string[] => [
  '/bodies',
  '/bodies/new',
  ...[
    '',
    '/manage',
    '/manage/texts',
    '/manage/classification',
    '/manage/seats',
    '/manage/seats/new',
    '/manage/team',
  ].map((part) => `/bodies/${slug}${part}`),
];

/** An expert group with a seat of each kind, a text for everyone and one for its members. */
async function filledGroup(): Promise<BodyScene> {
  const { app } = site;
  const body = await openBody(app, { title: 'Views of newcomers' });
  const { lead, id } = body;
  const growers = await organisations(app).create({ name: 'Growers together' });
  const builders = await organisations(app).create({ name: 'Builders together' });
  const seats = [
    seatFor(member.email, {
      role: 'chair',
      country: 'NL',
      gender: 'woman',
      people: [{ sitting: 'holder', name: member.name, publicName: 'Selam', email: member.email }],
    }),
    seatFor(null, {
      memberType: 'organisation',
      organisationIds: [growers.id, builders.id],
      people: [{ sitting: 'alternate', name: 'Pieter Bos' }],
      endsOn: '2090-04-30',
    }),
    seatFor(null, { role: 'observer', country: 'BE', people: [{ sitting: 'holder', name: 'Olga Marin' }] }),
    seatFor(null, { endsOn: '2021-12-31', people: [{ sitting: 'holder', name: 'Ivan Novak' }] }),
  ];
  for (const seat of seats) expect((await lead.post(`/bodies/${id}/seats`, seat)).status).toBe(201);
  const [published, working] = (await lead.get(`/bodies/${id}`)).body.texts;
  await publishText(body, 'Opinion on reception', published.id);
  await publishText(body, 'Notes for the spring meeting', working.id);
  return body;
}

async function publishText({ lead, id }: BodyScene, title: string, activityId: string): Promise<void> {
  const blocks = [{ kind: 'paragraph', text: 'A contact person stays until the newcomer can manage alone.' }];
  const { body } = await lead.post(`/bodies/${id}/documents`, { title, language: 'en', activityId, blocks });
  const published = await lead.post(`/versions/${body.versionId}/publish`, {}, { 'if-match': `"${body.version}"` });
  expect(published.status).toBeLessThan(300);
}

describe('the list of bodies', () => {
  it('is narrowed without scripts, and says what to do when nothing fits', async () => {
    await openBody(site.app, { title: 'Housing partnership', kind: 'partnership' });
    const page = await open(await site.visit(null, { javaScript: false }), '/bodies');
    await page.getByLabel('Kind').selectOption('Partnership');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.waitForURL('**kind=partnership*');
    const names = main(page).getByRole('heading', { level: 2 });
    expect(await names.allInnerTexts()).toEqual(['Housing partnership']);
    await saysIn(page, 'Being explored');

    await page.getByLabel('Search names and summaries').fill('submarines');
    await page.getByRole('button', { name: 'Find' }).click();
    await saysIn(page, 'No body fits these choices');
    await page.getByRole('link', { name: 'Show all of these' }).click();
    await until(async () => (await names.count()) >= 2);
  });

  it('keeps a private body from everyone who does not belong to it', async () => {
    const hidden = await openBody(site.app, { title: 'Closed circle', visibility: 'private' });
    const visitor = await open(await site.visit(), '/bodies?q=closed');
    await saysIn(visitor, 'No body fits these choices');
    await open({ page: visitor }, `/bodies/${hidden.slug}`);
    await heading(visitor, 1, 'There is no page here');

    const leader = await open(await site.visit({ client: hidden.lead }), '/bodies?mine=true');
    await leader.getByRole('link', { name: 'Closed circle' }).click();
    await heading(leader, 1, 'Closed circle');
  });
});

describe('a body', () => {
  it('shows a visitor without scripts who sits in it, as they chose to be known, and who is missing', async () => {
    const page = await open(await site.visit(null, { javaScript: false }), `/bodies/${group.slug}`);
    await heading(page, 1, 'Views of newcomers');
    for (const fact of [
      'Selam',
      'Growers together',
      'Builders together',
      '2 organisations share this seat',
      'Pieter Bos',
    ])
      await main(page).getByText(fact, { exact: true }).waitFor();
    await saysIn(page, 'Observers take part and do not decide.');
    await saysIn(page, 'Nobody has a seat in this capacity: Authority of a state, region or city.');
    expect(await page.content()).not.toContain('Tesfaye');
    expect(await page.content()).not.toContain('Notes for the spring meeting');
    await page.getByRole('link', { name: 'Past and to come' }).click();
    await saysIn(page, 'Ivan Novak');
    await page.getByRole('link', { name: 'Opinion on reception' }).waitFor();
  });

  it('shows its members what they work on, apart from what is published', async () => {
    const visit = await site.visit(member);
    const page = await open(visit, `/bodies/${group.slug}`);
    await main(page)
      .getByRole('heading', { level: 3, name: /^Working texts/ })
      .waitFor();
    await page.getByRole('link', { name: 'Notes for the spring meeting' }).waitFor();
    await page.getByRole('button', { name: 'Follow' }).click();
    await page.getByRole('button', { name: 'You follow this' }).waitFor();
    expect((await member.client.get(`/bodies/${group.id}`)).body.isFollowed).toBe(true);
    expect(visit.errors).toEqual([]);
  });

  it('says to whom its members are known when the reader is not one of them', async () => {
    const body = await openBody(site.app, { title: 'Quiet group' });
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    await body.lead.patch(`/bodies/${body.id}`, { parts: { members: 'members' } }, { 'if-match': `"${version}"` });
    const page = await open(await site.visit(), `/bodies/${body.slug}`);
    await saysIn(page, 'Who the members are is known to members.');
    expect(await main(page).getByText('Balance').count()).toBe(0);
  });
});

describe('the secretariat', () => {
  it('prepares a group, writes its mandate, gives a shared seat and one under a chosen name, and opens it', async () => {
    const staff = await people(site.app).staff({ name: 'Noor Visser' });
    await organisations(site.app).create({ name: 'Kitchen table west' });
    await organisations(site.app).create({ name: 'Kitchen table east' });
    const visit = await site.visit(staff);
    const page = await open(visit, '/bodies');
    await page.getByRole('link', { name: 'Prepare a body' }).click();
    await page.getByLabel('Expert group').check();
    await page.getByLabel('Name', { exact: true }).fill('Kitchen table advice');
    await page.getByRole('button', { name: 'Prepare it' }).click();
    await heading(page, 1, 'Kitchen table advice');
    const address = new URL(page.url()).pathname;

    await page.getByRole('link', { name: 'Prepare and manage' }).click();
    await page.getByLabel('Title of the mandate').fill('Mandate of the kitchen table');
    await page.getByRole('button', { name: 'Write the mandate' }).click();
    await page.waitForURL(`**${address}/manage/documents/*/draft`);
    await page
      .getByRole('navigation', { name: 'Where this page stands' })
      .getByRole('link', { name: 'Kitchen table advice' })
      .waitFor();

    await open(visit, `${address}/manage/seats/new`);
    await page.getByRole('button', { name: 'Give a seat' }).click();
    await saysIn(page, 'Choose a day.');
    await page.getByLabel('First day').fill('2026-01-01');
    await page.getByLabel('Name', { exact: true }).fill('Yara Haddad');
    await page.getByLabel('Chosen name for the public').fill('Yara H.');
    await page.getByRole('button', { name: 'Give a seat' }).click();
    await saysIn(page, 'Known as Yara H., in truth Yara Haddad.');

    await page.getByRole('link', { name: 'Give a seat' }).click();
    await page.getByLabel('For an organisation').check();
    await page.getByLabel('First day').fill('2026-01-01');
    for (const name of ['Kitchen table west', 'Kitchen table east']) {
      await page.getByRole('button', { name: /^(Choose an organisation|Another organisation)/ }).click();
      await page.getByRole('searchbox').fill(name);
      await page.getByRole('option', { name }).click();
      await saysIn(page, name);
    }
    await page.getByRole('button', { name: 'Remove this person' }).click();
    await page.getByRole('button', { name: 'Give a seat' }).click();
    await saysIn(page, '2 organisations share this seat');

    await page.getByRole('link', { name: 'Where it stands' }).click();
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('button', { name: 'Archive it' }).waitFor();
    const visitor = await open(await site.visit(), address);
    await saysIn(visitor, 'Yara H.');
    await saysIn(visitor, 'No mandate is published yet');
    expect(await visitor.content()).not.toContain('Haddad');
    expect(visit.errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('keeps what one wrote about a seat that somebody else changed meanwhile', async () => {
    const { lead, id, slug } = await openBody(site.app, { title: 'Busy group' });
    const seat = seatFor(null);
    const { body: given } = await lead.post(`/bodies/${id}/seats`, seat);
    const page = await open(await site.visit({ client: lead }), `/bodies/${slug}/manage/seats/${given.id}`);
    await page.getByLabel('Note for the team').fill('Comes by train');
    await lead.put(`/bodies/${id}/seats/${given.id}`, { ...seat, note: 'Comes by bus' }, { 'if-match': '"1"' });
    await page.getByRole('button', { name: 'Save' }).click();
    await saysIn(page, 'Somebody else saved a change while you were writing');
    expect(await page.getByLabel('Note for the team').inputValue()).toBe('Comes by train');
  });
});

describe('a text of a body', () => {
  it('is read, discussed and managed under the address of the body', async () => {
    const visit = await site.visit({ client: group.lead });
    const page = await open(visit, `/bodies/${group.slug}`);
    await page.getByRole('link', { name: 'Opinion on reception' }).click();
    await page.waitForURL(`**/bodies/${group.slug}/documents/*`);
    await page.getByRole('link', { name: 'Views of newcomers' }).first().click();
    await heading(page, 1, 'Views of newcomers');
    await open(visit, `/bodies/${group.slug}/manage/documents`);
    await heading(page, 2, 'Notes for the spring meeting');
    await page.getByRole('link', { name: 'Add a text' }).click();
    await heading(page, 1, 'Add a text');
    expect(visit.errors).toEqual([]);
  });
});

describe('the pages of bodies', () => {
  it('are accessible and fit a phone, in both languages and from right to left', async () => {
    for (const language of ['en', 'nl', 'qps'])
      for (const viewport of Object.values(viewports)) {
        const visit = await site.visit({ client: group.lead }, { viewport });
        for (const path of pathsOf(group.slug)) {
          const page = await open(visit, `${path}?lang=${language}`);
          expect([path, language, await sidewaysScroll(page)]).toEqual([path, language, 0]);
          const looksClosely = language === 'nl' && viewport === viewports.phone;
          expect(looksClosely ? await accessibilityProblems(page) : []).toEqual([]);
        }
        expect(visit.errors).toEqual([]);
      }
  });
});
