import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { people } from '../support/scenes/people.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Opens a part of the plan as somebody of the team. */
async function openPart(scene: ConsultationScene, role: keyof ConsultationScene['team'], part = '') {
  const visit = await site.visit({ client: scene.team[role] });
  const page = await open(visit, `/consultations/${scene.slug}/manage${part && `/${part}`}`);
  return { ...visit, page };
}

const texts = { en: { title: 'Draft measures', summary: 'What is planned.', question: 'Does it help?' } };
const coming = { opensAt: new Date(Date.now() + 7 * 86_400_000), closesAt: new Date(Date.now() + 30 * 86_400_000) };

describe('preparing a consultation', () => {
  it('goes from a title to the announcement, which a second person approves', async () => {
    const [lead, second] = await Promise.all([
      people(site.app).staff(),
      people(site.app).staff({ name: 'Bea Second' }),
    ]);
    const page = await open(await site.visit(lead), '/consultations/new');
    await page.getByLabel('Title').fill('A library card for newcomers');
    await page.getByLabel('Call for evidence').check();
    await page.getByLabel('Opens on').fill(inDays(10));
    await button(page, 'Start the draft').click();
    await says(page, 'It is a draft. Only the team sees it.');
    expect(await page.getByText('missing', { exact: true }).count()).toBe(2);
    const manage = new URL(page.url()).pathname;

    await page.getByRole('link', { name: 'A summary in plain language' }).click();
    await page.getByLabel('Summary in plain language').fill('Everyone who arrives gets a card.');
    await page.getByLabel('What you ask people').fill('What would keep you from using it?');
    await button(page, 'Save').click();
    await says(page, 'Saved');

    await page.getByRole('link', { name: 'People' }).click();
    await page.getByLabel('E-mail address').first().fill('nobody@example.org');
    await page.getByLabel('Reviewer').check();
    await button(page, 'Add').click();
    await says(page, 'Nobody with this address has a confirmed account yet.');
    await page.getByLabel('E-mail address').first().fill(second.email);
    await button(page, 'Add').click();
    await page.getByText('Bea Second').waitFor();

    await open({ page }, manage);
    await button(page, 'Submit for review').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Submit for review' }).click();
    await says(page, 'A second person has to approve this');
    expect(await page.getByRole('button', { name: 'Approve and announce' }).count()).toBe(0);

    const other = await open(await site.visit(second), manage);
    await button(other, 'Approve and announce').click();
    await other.getByRole('alertdialog').getByRole('button', { name: 'Approve and announce' }).click();
    await says(other, 'It is announced. Everyone can see it; it opens by itself.');
  });

  it('comes back from the review with a note that the team reads', async () => {
    const scene = await openConsultation(site.app, { state: 'in-review', texts, ...coming });
    const { page } = await openPart(scene, 'reviewer');
    await button(page, 'Return to the team').click();
    await page.getByLabel('What has to change').fill('The question is hard to understand.');
    await page.getByRole('dialog').getByRole('button', { name: 'Return to the team' }).click();
    await says(page, 'Returned with your note');

    const team = await openPart(scene, 'editor');
    await says(team.page, 'The question is hard to understand.');
  });

  it('keeps the words that were approved, and takes a further language', async () => {
    const scene = await openConsultation(site.app, { state: 'announced', texts, ...coming });
    const { page } = await openPart(scene, 'editor', 'texts');
    await says(page, 'A second person approved these words, so they stand');
    expect(await page.getByRole('textbox', { name: 'Title' }).isEditable()).toBe(false);

    await page.getByLabel('Further language').selectOption({ label: 'Dutch' });
    await button(page, 'Add this language').click();
    await page.getByRole('textbox', { name: 'Title' }).nth(1).fill('Ontwerpmaatregelen');
    await button(page, 'Save').click();
    await says(page, 'Saved');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Title' }).nth(1).inputValue()).toBe('Ontwerpmaatregelen');
    expect(await page.getByRole('textbox', { name: 'Title' }).nth(1).isEditable()).toBe(false);
  });

  it('keeps the words of two people who change the same text, and lets the second decide', async () => {
    const scene = await openConsultation(site.app, { state: 'draft', ...coming });
    const [{ page: first }, { page: second }] = [
      await openPart(scene, 'lead', 'texts'),
      await openPart(scene, 'editor', 'texts'),
    ];
    const summary = (page: Page) => page.getByLabel('Summary in plain language');
    await summary(first).fill('Written by the first.');
    await summary(second).fill('Written by the second.');
    await button(first, 'Save').click();
    await says(first, 'Saved');

    await button(second, 'Save').click();
    await says(second, 'Somebody else saved a change while you were writing');
    expect(await summary(second).inputValue()).toBe('Written by the second.');
    await button(second, 'Load what they saved').click();
    expect(await summary(second).inputValue()).toBe('Written by the first.');
    await button(second, /^Back to mine/).click();
    expect(await summary(second).inputValue()).toBe('Written by the second.');
    await button(second, 'Save').click();
    await says(second, 'Saved');

    await first.reload();
    expect(await summary(first).inputValue()).toBe('Written by the second.');
  });

  it('takes a change of another part along without asking', async () => {
    const scene = await openConsultation(site.app, { state: 'draft', ...coming });
    const [words, about] = [await openPart(scene, 'lead', 'texts'), await openPart(scene, 'editor', 'about')];
    await about.page.getByLabel('Housing', { exact: true }).check();
    await button(about.page, 'Save').click();
    await says(about.page, 'Saved');

    await words.page.getByLabel('What you ask people').fill('Is the rent fair?');
    await button(words.page, 'Save').click();
    await says(words.page, 'Saved');
  });

  it('says which date is wrong, keeps what was typed, and takes phases in order', async () => {
    const scene = await openConsultation(site.app, { state: 'draft', ...coming });
    const { page } = await openPart(scene, 'editor', 'dates');
    await button(page, 'Add a phase').click();
    const second = page.getByRole('group', { name: 'Phase 2' });
    await second.getByLabel('Name (English)').fill('Second round');
    await second.getByLabel('First day').fill(inDays(50));
    await second.getByLabel('Last day').fill(inDays(40));
    await button(page, 'Save').click();
    await says(page, 'This ends before it begins. Choose a later end.');
    expect(await second.getByLabel('Name (English)').inputValue()).toBe('Second round');

    await second.getByLabel('Last day').fill(inDays(60));
    await second.getByLabel('Time').last().fill('12:00');
    await button(page, 'Save').click();
    await says(page, 'Saved');
    await page.reload();
    expect(await second.getByLabel('Time').last().inputValue()).toBe('12:00');
  });

  it('gives more time with a reason that everyone reads', async () => {
    const scene = await openConsultation(site.app, { texts });
    const { page } = await openPart(scene, 'lead', 'dates');
    expect(await page.getByRole('button', { name: 'Add a phase' }).count()).toBe(0);
    await page.getByLabel('New last day').fill(inDays(90));
    await page.getByLabel('Reason', { exact: true }).fill('The schools are closed until then.');
    await button(page, 'Give more time').click();
    await says(page, 'There is more time now. Those who took part are told.');

    const reader = await open(await site.visit(), `/consultations/${scene.slug}`);
    await says(reader, 'The schools are closed until then.');
  });

  it('decides who may do what in each phase', async () => {
    const scene = await openConsultation(site.app);
    const { page } = await openPart(scene, 'lead', 'activities');
    await page.getByRole('combobox', { name: /^Everyone, (?!Outside)/ }).selectOption('Reads');
    await page.getByLabel('After a moderator has read them').check();
    await button(page, 'Save').click();
    await says(page, 'Saved');

    const activity = await scene.team.lead.get(`/consultations/${scene.slug}/settings`);
    expect(activity.body.activities[0]).toMatchObject({
      settings: { moderation: 'before' },
      cells: expect.arrayContaining([{ phaseId: scene.phaseId, audience: 'public', access: 'read' }]),
    });
  });

  it('shows the plan to an observer, who cannot change it', async () => {
    const scene = await openConsultation(site.app, { state: 'draft', ...coming });
    const { page } = await openPart(scene, 'observer', 'texts');
    await says(page, /^You can look at this/);
    expect(await page.getByLabel('Title', { exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  it.each(['', 'texts', 'about', 'dates', 'activities', 'people'])(
    'is accessible and fits a phone and a desktop, also in longer words from right to left: %s',
    async (part) => {
      const scene = await openConsultation(site.app, { texts, territories: ['NL35'], stakeholderTypes: ['school'] });
      const path = `/consultations/${scene.slug}/manage${part && `/${part}`}`;
      const visit = await site.visit({ client: scene.team.lead });
      const page = await open(visit, `${path}?lang=nl`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);

      await page.setViewportSize(viewports.phone);
      expect(await sidewaysScroll(page)).toBe(0);
      await open(visit, `${path}?lang=qps`);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(visit.errors).toEqual([]);
    },
  );
});
