import type { Page } from 'playwright-core';
import { type CommentScene, consultationOnText } from '../support/scenes/comments.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
let scene: CommentScene;
beforeAll(async () => {
  site = await openSite();
  const chapters = ['Town halls', 'Courses', 'Work'].flatMap((title) => [
    { kind: 'heading' as const, level: 1, text: title },
    ...Array.from({ length: 12 }, (_, index) => `${title}, paragraph ${index + 1}: one desk answers within a week.`),
  ]);
  scene = await consultationOnText(site.app, { blocks: chapters });
});
afterAll(() => site?.close());

const text = (query = '') => `/consultations/${scene.slug}/documents/${scene.document.documentId}${query}`;
const heading = (title: string) => {
  const block = scene.document.blocks.find((each) => each.text === title);
  return `b-${block?.id}`;
};
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the contents of a draft', () => {
  it('lead to a chapter and Back to where one was, with focus, and keep the thread that is open', async () => {
    const open3 = `?block=${scene.document.blocks[3]?.id}`;
    const page = await open(await site.visit(), text(open3));
    await page.mouse.wheel(0, 150);
    await until(async () => (await scrolled(page)) > 100);
    const before = await scrolled(page);
    await contents(page).getByRole('link', { name: 'Work' }).click();
    await page.waitForURL(`**${open3}#${heading('Work')}`);
    await until(async () => (await scrolled(page)) > before + 500);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(heading('Work'));

    await contents(page).getByRole('link', { name: 'Courses' }).click();
    await page.waitForURL(`**#${heading('Courses')}`);
    await page.goBack();
    await page.waitForURL(`**#${heading('Work')}`);
    await page.goBack();
    await page.waitForURL(`**${open3}`);
    await until(async () => Math.abs((await scrolled(page)) - before) < 5);
    expect(await focused(page)).toContain('Work');
  });

  it('show where one is, also after the changes were looked at', async () => {
    const { team, document } = scene;
    const { body: draft } = await team.editor.post(`/documents/${document.documentId}/versions`);
    const last = document.blocks.at(-1)?.id;
    const path = `/versions/${draft.versionId}`;
    const changed = await team.editor.patch(
      `${path}/blocks/${last}`,
      { text: 'One desk answers within a day.' },
      { 'if-match': `"${draft.version}"` },
    );
    await team.editor.post(`${path}/publish`, {}, { 'if-match': `"${changed.body.version}"` });

    const page = await open(await site.visit(), text('?changes=1'));
    await page.locator('.changes ins').first().waitFor();
    await page.getByRole('link', { name: 'Hide the changes' }).click();
    await contents(page).getByRole('link', { name: 'Work' }).click();
    await page.mouse.wheel(0, 200);
    await contents(page).locator('[aria-current="location"]', { hasText: 'Work' }).waitFor();
  });
});
