import type { Page } from 'playwright-core';
import { viewports } from '../support/browser.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';
import type { TestPerson } from '../support/scenes/people.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
let scene: CommentScene;
beforeAll(async () => {
  site = await openSite();
  scene = await consultationOnText(site.app);
  await say(scene.author.client, scene, { ...on(scene, 0), body: 'One person to ask would do.' });
});
afterAll(() => site?.close());

type Shifts = { shifts: string[] };

/** Remembers what moves on the page, from its first byte on. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const kept = (globalThis as unknown as Shifts).shifts ?? ((globalThis as unknown as Shifts).shifts = []);
    new PerformanceObserver((list) => {
      // What the standard types do not know yet: https://wicg.github.io/layout-instability
      for (const shift of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        kept.push(`${shift.value.toFixed(4)} by ${shift.sources.map(({ node }) => node?.textContent).join(', ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What moved on public pages while they became alive, for somebody whose clock shows another time than the consultation's. */
async function shifts(person: Pick<TestPerson, 'client'> | null, viewport: { width: number; height: number }) {
  const { page } = await site.visit(person, { viewport, locale: 'nl', timeZone: 'Asia/Tokyo' });
  await watch(page);
  const consultation = `/consultations/${scene.slug}`;
  const pages = ['/', '/consultations', consultation, `${consultation}/documents/${scene.document.documentId}`];
  const moved: Record<string, string[]> = {};
  for (const path of pages) {
    await open({ page }, path);
    const found = await page.evaluate(() => (globalThis as unknown as Shifts).shifts);
    if (found.length > 0) moved[path] = found;
  }
  return moved;
}

describe.each(Object.entries(viewports))('on a %s', (_, viewport) => {
  it('nothing moves while a page becomes alive for a reader', async () => {
    expect(await shifts(null, viewport)).toEqual({});
  });

  it('nothing moves for the team, whose tools come later than the text', async () => {
    expect(await shifts({ client: scene.team.moderator }, viewport)).toEqual({});
  });
});
