import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { consultationOnText, on, say } from '../support/scenes/comments.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { startedDocument } from '../support/scenes/documents.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const words = (page: Page) => page.locator('.text-block .text-words > p:first-child').allTextContents();

const file = (text: string) => ({ name: 'draft.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });

/** A draft that a lead has open. */
async function openDraft(...texts: string[]) {
  const scene = await openConsultation(site.app);
  const blocks = texts.map((text) => ({ kind: 'paragraph', text }));
  const draft = await startedDocument(scene.team.lead, scene.slug, { blocks });
  const visit = await site.visit({ client: scene.team.lead });
  const page = await open(visit, `/consultations/${scene.slug}/manage/documents/${draft.documentId}/draft`);
  return { scene, draft, page, visit };
}

describe('a draft that is being reviewed', () => {
  it('is read by the reviewer and changed by nobody', async () => {
    const scene = await openConsultation(site.app, { state: 'draft' });
    const { documentId } = await startedDocument(scene.team.lead, scene.slug);
    await site.app.db.sql`update space set state = 'in-review' where id = ${scene.spaceId}`;
    const manage = `/consultations/${scene.slug}/manage/documents`;
    const reviewer = await site.visit({ client: scene.team.reviewer });
    const page = await open(reviewer, manage);
    await says(page, 'It is being reviewed, so it stands still.');
    await page.getByRole('link', { name: 'Read', exact: true }).click();
    await says(page, 'A course starts soon.');

    const lead = await open(await site.visit({ client: scene.team.lead }), `${manage}/${documentId}/draft`);
    await says(lead, 'This draft cannot be changed now');
    expect(await lead.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    expect(await accessibilityProblems(lead)).toEqual([]);
  });
});

describe('a text from a file', () => {
  it('is shown before it is stored, corrected, and becomes a draft', async () => {
    const scene = await openConsultation(site.app);
    const visit = await site.visit({ client: scene.team.lead });
    const page = await open(visit, `/consultations/${scene.slug}/manage/documents`);
    await says(page, 'There is no text yet');
    await page.getByRole('link', { name: 'Add a text' }).click();
    await page
      .getByLabel('Drag a file here')
      .setInputFiles(
        file('# Measures\n\nA course starts within four weeks.\n\n![A bus](bus.png)\n\n- A named person to ask\n'),
      );
    await says(page, '1 heading');
    await says(page, 'An image was not taken over');
    expect(await page.locator('.import-report q').allTextContents()).toContain('A bus');

    await button(page, /^Say what it is.*course/).click();
    await page.getByLabel('What it is').selectOption({ label: 'Action' });
    await says(page, 'Corrected by you');
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, 'Keep it as a draft').click();

    await page.waitForURL('**/draft');
    await says(page, /1 action/);
    expect((await words(page)).at(-1)).toBe('A named person to ask');
    expect(visit.errors).toEqual([]);
  });

  it('says why a file cannot be read, and takes the next one', async () => {
    const scene = await openConsultation(site.app);
    const page = await open(
      await site.visit({ client: scene.team.lead }),
      `/consultations/${scene.slug}/manage/documents/new`,
    );
    await page.getByLabel('Drag a file here').setInputFiles(file('   '));
    await says(page, 'There is no text in this file.');

    const large = { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.alloc(20 * 1024 * 1024, 'A long line. ') };
    await page.getByLabel('Drag a file here').setInputFiles(large);
    await says(page, 'scan.txt is larger than 10 MB.');
    expect(await page.getByText('There is no text in this file.').count()).toBe(0);

    await page.getByLabel('Drag a file here').setInputFiles(file('A course starts soon.'));
    await says(page, '1 paragraph');
  });
});

describe('writing a draft', () => {
  it('begins with a title, and goes on paragraph by paragraph by keyboard', async () => {
    const scene = await openConsultation(site.app);
    const page = await open(
      await site.visit({ client: scene.team.lead }),
      `/consultations/${scene.slug}/manage/documents/new`,
    );
    await page.getByLabel('Title').fill('A card for everyone');
    await button(page, 'Begin writing').click();
    await button(page, 'Write the first paragraph').click();
    await page.keyboard.type('Everyone who arrives gets a card.\n\nIt costs nothing.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.text-block p', { hasText: 'It costs nothing.' }).waitFor();
    await page.keyboard.type('It lasts a year.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.text-block p', { hasText: 'It lasts a year.' }).waitFor();

    expect(await words(page)).toEqual(['Everyone who arrives gets a card.', 'It costs nothing.', 'It lasts a year.']);
  });

  it('saves a paragraph by itself, moves it by keys, and gives a removed one back', async () => {
    const { page, draft, scene } = await openDraft('First.', 'Second.', 'Third.');
    await button(page, /^Edit.*First/).click();
    await page.getByLabel('Words').fill('First, and better.');
    await says(page, /Saved at/);
    await page.keyboard.press('Escape');
    await button(page, /^Edit.*better/).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.text-block').nth(1).getByText('First, and better.').first().waitFor();

    await button(page, /^More for: Third/).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.locator('.text-block').nth(2).waitFor({ state: 'detached' });
    await button(page, 'Put it back').click();
    await page.locator('.text-block').nth(2).waitFor();

    const stored = await scene.team.lead.get(`/documents/${draft.documentId}/versions/1`);
    expect(stored.body.blocks.map(({ text }: { text: string }) => text)).toEqual([
      'Second.',
      'First, and better.',
      'Third.',
    ]);
  });

  it('keeps the words of two people who write in the same paragraph', async () => {
    const { page, draft, scene } = await openDraft('A card for everyone.');
    await button(page, /^Edit/).click();
    const before = await scene.team.lead.get(`/documents/${draft.documentId}/versions/1`);
    const [block] = before.body.blocks;
    const place = `/versions/${draft.versionId}/blocks/${block.id}`;
    const seen = { 'if-match': `"${before.body.version}"` };
    await scene.team.lead.patch(place, { text: 'A card for some.' }, seen);
    await page.getByLabel('Words').fill('A card for all.');
    await says(page, 'Somebody else changed this paragraph meanwhile');

    await says(page, 'A card for some.');
    expect(await page.getByLabel('Words').inputValue()).toBe('A card for all.');
    await button(page, 'Save mine instead').click();
    await says(page, /Saved at/);
    const after = await scene.team.lead.get(`/documents/${draft.documentId}/versions/1`);
    expect(after.body.blocks[0].text).toBe('A card for all.');
  });

  it.each([
    ['on a phone in longer words from right to left', viewports.phone, '?lang=qps'],
    ['on a desktop', viewports.desktop, ''],
  ])('fits and is accessible %s', async (_name, viewport, query) => {
    const scene = await openConsultation(site.app);
    const { documentId } = await startedDocument(scene.team.lead, scene.slug);
    const visit = await site.visit({ client: scene.team.lead }, { viewport });
    const manage = `/consultations/${scene.slug}/manage/documents`;
    for (const path of ['', '/new', `/${documentId}/draft`, `/${documentId}/versions/1/translations/nl`]) {
      const page = await open(visit, `${manage}${path}${query}`);
      expect([path, await accessibilityProblems(page), await sidewaysScroll(page)]).toEqual([path, [], 0]);
    }
    expect(visit.errors).toEqual([]);
  });
});

describe('publishing the next version', () => {
  it('says what changes, takes the comments along and shows which need a look', async () => {
    const scene = await consultationOnText(site.app, {
      blocks: ['A town hall names one person to ask.', 'A course starts within four weeks.'],
    });
    const { slug, document } = scene;
    await say(scene.author.client, scene, { ...on(scene, 0, 'one person') });
    await say(scene.reader.client, scene, { ...on(scene, 1, 'four weeks') });
    const page = await open(await site.visit({ client: scene.team.lead }), `/consultations/${slug}/manage/documents`);
    await button(page, 'Begin the next version').click();
    await button(page, /^More for: A course/).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await button(page, 'Publish version 2').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('1 removed').waitFor();
    await dialog.getByRole('button', { name: 'Publish version 2' }).click();

    await page.waitForURL('**/versions/2/comments');
    await says(page, '2 comments stood in the text when version 2 came.');
    await page.getByRole('link', { name: /Passage removed/ }).waitFor();
    expect(await page.locator('.move-words .quote').allTextContents()).toEqual(['four weeks']);
    expect(await accessibilityProblems(page)).toEqual([]);

    const report = `/consultations/${slug}/documents/${document.documentId}/versions/2/comments`;
    const reader = await open(await site.visit(null, { javaScript: false }), report);
    await says(reader, 'Kept their place');
    expect(await reader.getByRole('link', { name: 'See the comment' }).count()).toBe(0);

    const between = `/consultations/${slug}/documents/${document.documentId}?version=2&changes=1`;
    const visit = await site.visit(null);
    for (const changes of [await open(visit, between), await open({ page: reader }, between)]) {
      await says(changes, '… 1 unchanged paragraph');
      expect(await changes.locator('.changes del').textContent()).toContain('A course starts within four weeks.');
    }
    expect(visit.errors).toEqual([]);
  });
});

describe('a translation', () => {
  it('is written side by side, and says what is missing and what is outdated', async () => {
    const { page, draft, scene } = await openDraft('A card for everyone.', 'It costs nothing.');
    const path = `/consultations/${scene.slug}/manage/documents/${draft.documentId}/versions/1/translations`;
    await open({ page }, `${path}/nl`);
    await page.getByLabel('Title in this language').fill('Een pas voor iedereen');
    await button(page, 'Begin the translation').click();
    await page.getByLabel('Translation', { exact: true }).first().fill('Een pas voor iedereen.');
    await button(page, 'Save these words').click();
    await page.getByText('Translated', { exact: true }).waitFor();

    await open({ page }, path);
    await says(page, '1 of 2 paragraphs');
    await says(page, '1 missing');
  });
});
