import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { calls, type CallScene, ok } from '../support/scenes/calls.js';
import { publishedDocument } from '../support/scenes/documents.js';
import { ifMatch } from '../support/client.js';
import { seat } from '../support/scenes/opinions.js';
import { organisations } from '../support/scenes/organisations.js';
import { people, type TestPerson } from '../support/scenes/people.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const main = (page: Page) => page.getByRole('main');
const saysIn = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => main(page).getByRole('link', { name }).first();

/** A day so many days from today, `YYYY-MM-DD`. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const closeNow = (id: string) =>
  site.app.db.sql`update call set closes_at = now() - interval '1 minute' where id = ${id}`;

interface GroupWithCall extends CallScene {
  slug: string;
  leader: TestPerson;
}

/** A group from the template whose first call is open. */
async function groupWithCall(): Promise<GroupWithCall> {
  const leader = await people(site.app).staff({ name: 'Lena Lead' });
  const page = await open(await site.visit(leader), '/bodies/new/migrant-expert-group');
  await page.getByLabel('Name').fill('Voices of newcomers');
  await button(page, 'Start').or(page.locator('button[type=submit]')).first().click();
  await page.waitForURL('**/manage');
  const slug = /bodies\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await ok(leader.client.post(`/bodies/${slug}/open`));
  await link(page, 'Calls and duties').click();
  await link(page, 'Become a member').click();
  await button(page, 'Publish the call').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish the call' }).click();
  await saysIn(page, 'No applications yet');
  const id = page.url().split('/').at(-1) ?? '';
  const { criteria } = await ok(leader.client.get(`/calls/${id}`));
  const body = { id: slug, slug, lead: leader.client, leadId: leader.id };
  return { id, slug, body, lead: leader.client, leader, criteria: criteria.map((it: { id: string }) => it.id) };
}

/** Someone applies on a phone, is assessed and appointed, and then reads the working texts. */
async function appoint(call: GroupWithCall): Promise<TestPerson> {
  const amina = await people(site.app).member({ name: 'Amina Haddad' });
  const bilal = await people(site.app).member({ name: 'Bilal Aziz' });
  const assessor = await people(site.app).member({ name: 'Astrid Assessor' });

  const phone = await open(await site.visit(amina, { viewport: viewports.phone }), '/calls');
  await link(phone, 'Become a member').click();
  await button(phone, 'Apply').click();
  await phone.waitForURL('**/applications/*');
  const own = phone.url();
  await button(phone, 'Send application').click();
  await saysIn(phone, 'Name your interests, or say that there are none.');
  expect(await accessibilityProblems(phone)).toEqual([]);
  await phone.getByLabel('Name for the public').fill('Zeynep');
  await phone.getByLabel('Why you apply').fill('I know how one arrives.');
  await phone.getByLabel('Your experience').fill('Teacher.');
  await saysIn(phone, /Draft kept with your account/);
  await phone.reload({ waitUntil: 'networkidle' });
  expect(await phone.getByLabel('Why you apply').inputValue()).toBe('I know how one arrives.');
  await phone.getByLabel('I have no interests to declare').check();
  await button(phone, 'Send application').click();
  await saysIn(phone, /Your receipt code/);
  expect(await sidewaysScroll(phone)).toBe(0);
  const second = await calls(site.app).apply(call, bilal);

  await ok(call.lead.put(`/calls/${call.id}/assessors`, { members: [{ email: assessor.email }] }));
  await closeNow(call.id);
  const manage = await open(await site.visit(call.leader), `/bodies/${call.slug}/manage/calls/${call.id}`);
  await saysIn(manage, 'Astrid Assessor');
  await button(manage, 'Let the assessors begin').click();
  await manage.getByRole('alertdialog').getByRole('button', { name: 'Let the assessors begin' }).click();
  await saysIn(manage, 'Being assessed');

  const desk = await open(await site.visit(assessor), `/calls/${call.id}/assessment`);
  await desk.getByRole('group', { name: 'Bilal Aziz' }).getByRole('checkbox').check();
  await button(desk, 'Declare and begin').click();
  await saysIn(desk, 'Left to others: conflict of interest');
  await link(desk, 'Read Amina Haddad').click();
  await saysIn(desk, 'I know how one arrives.');
  for (const criterion of await desk.locator('form fieldset.plan-row').all()) {
    await criterion.getByRole('radio', { name: '4' }).check({ force: true });
    await criterion.getByRole('textbox').fill('Fits well.');
  }
  expect(await accessibilityProblems(desk)).toEqual([]);
  await button(desk, 'Send scores for good').click();
  await saysIn(desk, 'Nobody else has sent scores yet.');

  const ranking = await open(await site.visit(call.leader), `/bodies/${call.slug}/manage/calls/${call.id}/ranking`);
  await saysIn(ranking, 'Rank 1');
  await ranking.getByText('Write the answer to Amina Haddad').click();
  const form = ranking.getByRole('form', { name: 'Write the answer to Amina Haddad' });
  await form.getByLabel('Appointed').check();
  await form.getByLabel('Reasons').fill('Your experience is what we miss.');
  await form.getByRole('button', { name: 'Keep this answer' }).click();
  await ranking.getByText('Change the answer to Amina Haddad').waitFor();
  expect(await accessibilityProblems(ranking)).toEqual([]);
  await ok(call.lead.put(`/applications/${second}/outcome`, { outcome: 'refused', reason: 'All seats are taken.' }));
  await ranking.getByLabel('First day').fill(day(0));
  await button(ranking, 'Send all answers').click();
  await ranking.getByText('All answers are sent.').first().waitFor();

  const { id: spaceId, texts } = (await call.lead.get(`/bodies/${call.slug}`)).body;
  const { id: activityId } = texts.find(({ title }: { title: string }) => title === 'Working texts');
  await publishedDocument(site.app, { spaceId, activityId, title: 'Notes among members' });
  await phone.goto(own, { waitUntil: 'networkidle' });
  await saysIn(phone, 'You have been appointed');
  await saysIn(phone, 'Your experience is what we miss.');
  await link(phone, 'Go to the body').click();
  await saysIn(phone, 'Notes among members');
  await saysIn(phone, 'Zeynep');
  const visitor = await open(await site.visit(), `/bodies/${call.slug}/declarations`);
  await saysIn(visitor, 'Zeynep');
  expect(await main(visitor).innerText()).not.toContain('Amina');
  expect(await accessibilityProblems(visitor)).toEqual([]);
  await open({ page: visitor }, `/bodies/${call.slug}`);
  expect(await main(visitor).innerText()).not.toMatch(/Amina|Notes among members/);
  return amina;
}

/** Writes and publishes the text of an opinion that was started on the page. */
async function writeText({ lead }: GroupWithCall, opinionId: string): Promise<void> {
  const { documentId } = await ok(lead.get(`/opinions/${opinionId}`));
  const draft = await ok(lead.get(`/documents/${documentId}/versions/1`));
  const text = { kind: 'recommendation', label: '1', text: 'Begin courses within four weeks.', after: null };
  const { version } = await ok(lead.post(`/versions/${draft.id}/blocks`, text, ifMatch(draft.version)));
  await ok(lead.post(`/versions/${draft.id}/publish`, {}, ifMatch(version)));
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

async function voteOnPage(who: TestPerson, path: string, choice: string): Promise<Page> {
  const page = await open(await site.visit(who), path);
  await page.getByRole('radio', { name: choice }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cast vote' }).press('Enter');
  await page.getByText('Your vote is counted.').waitFor();
  await until(() => page.evaluate(() => document.activeElement !== document.body));
  return page;
}

/** An opinion is written and put to the vote, which the new member loses; they attach why. */
async function adopt(
  call: GroupWithCall,
  { dissenter, authority }: { dissenter: TestPerson; authority: string },
): Promise<string> {
  const body = { ...call.body, id: (await ok(call.lead.get(`/bodies/${call.slug}`))).id };
  const mona = await seat(site.app, body, { name: 'Mona' });
  const piet = await seat(site.app, body, { name: 'Piet' });
  const lead = await open(await site.visit(call.leader), `/bodies/${call.slug}/manage/opinions/new`);
  await lead.getByLabel('Title').fill('On language courses');
  await button(lead, 'Choose an organisation').click();
  await lead.getByRole('searchbox').fill(authority);
  await lead.getByRole('option', { name: authority }).click();
  await button(lead, 'Start an opinion').click();
  await lead.waitForURL(/opinions\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(lead.url());
  const opinionId = pathname.split('/').at(-1) as string;
  await saysIn(lead, 'Being written');
  await button(lead, 'Open a vote').click();
  await button(lead, 'Open the vote').click();
  await lead.getByRole('alert').waitFor();
  await writeText(call, opinionId);
  await lead.getByLabel('Days for minority statements').fill('0');
  await button(lead, 'Open the vote').click();
  await saysIn(lead, 'Vote open');

  const waiting = await open(await site.visit(mona, { viewport: viewports.phone }), '/my-work');
  expect(await accessibilityProblems(waiting)).toEqual([]);
  expect(await sidewaysScroll(waiting)).toBe(0);
  await main(waiting).locator(`#waiting a[href="${pathname}"]`).click();
  await saysIn(waiting, 'Begin courses within four weeks.');
  await voteOnPage(mona, pathname, 'In favour');
  await voteOnPage(piet, pathname, 'In favour');
  const against = await voteOnPage(dissenter, pathname, 'Against');
  await endVote(opinionId);
  await against.reload({ waitUntil: 'networkidle' });
  await saysIn(against, 'Adopted');
  await against.getByLabel('Minority statement').fill('Four weeks is too *short* for small towns.');
  await button(against, 'Attach statement').click();
  await saysIn(against, 'too short for small towns');

  await lead.reload({ waitUntil: 'networkidle' });
  await button(lead, 'Publish').click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await saysIn(lead, /Opinion 1\//);
  return pathname;
}

describe('an expert group', () => {
  it('goes from its call to a published opinion with a minority statement and the answer of the authority', async () => {
    // Chosen by its name, it has one of its own: the story may be told twice.
    const authority = `Ministry of Employment ${crypto.randomUUID().slice(0, 8)}`;
    const { id } = await organisations(site.app).create({ name: authority, type: 'national-authority' });
    const official = await organisations(site.app).member(id, 'representative');
    const call = await groupWithCall();
    const path = await adopt(call, { dissenter: await appoint(call), authority });

    const visit = await site.visit(null, { viewport: viewports.phone });
    const visitor = await open(visit, path);
    for (const words of [
      'Begin courses within four weeks.',
      'too short for small towns',
      'Waits for an answer',
      'Zeynep',
    ])
      await saysIn(visitor, words);
    expect(await main(visitor).innerText()).not.toContain('Amina');
    expect(await accessibilityProblems(visitor)).toEqual([]);
    expect(await sidewaysScroll(visitor)).toBe(0);
    expect(visit.errors).toEqual([]);

    const answering = await open(await site.visit(official), path);
    await answering.getByRole('button', { name: /^Answer/ }).click();
    await answering.getByLabel('What you do with it').selectOption('Endorsed');
    await answering.getByLabel('The reason, and what happens next').fill('Courses begin in May.');
    await button(answering, 'Publish answer').click();
    await saysIn(answering, 'Courses begin in May.');

    const register = await open(await site.visit(null, { javaScript: false }), '/advice');
    await saysIn(register, 'On language courses');
    await saysIn(register, 'Endorsed');
    await register.getByLabel('Only what is overdue').check();
    await register.getByRole('button', { name: 'Find' }).click();
    await saysIn(register, 'No advice fits these choices');
  }, 240_000);
});
