import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { calls, type CallScene, ok } from '../support/scenes/calls.js';
import { publishedDocument } from '../support/scenes/documents.js';
import { people, type TestPerson } from '../support/scenes/people.js';
import { open, openSite, type Site } from '../support/site.js';

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

/** A group from the template whose first call is open. */
async function groupWithCall(): Promise<CallScene & { slug: string; leader: TestPerson }> {
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

describe('from a call to a member', () => {
  it('someone applies on a phone, is assessed, appointed, and then reads the working texts', async () => {
    const call = await groupWithCall();
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
    await button(ranking, 'Send all answers').waitFor({ state: 'detached' });

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
  });
});
