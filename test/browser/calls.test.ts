import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { calls } from '../support/scenes/calls.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const main = (page: Page) => page.getByRole('main');
const saysIn = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();

/** A day so many days from today, `YYYY-MM-DD`. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the pages of calls', () => {
  it('hold for everyone, in both languages and on a phone', async () => {
    const call = await calls(site.app).open({ closes: day(30) });
    const leader = { client: call.lead };
    const paths = [
      '/calls',
      `/bodies/${call.body.slug}/calls`,
      `/bodies/${call.body.slug}/calls/${call.id}`,
      `/bodies/${call.body.slug}/rapporteurs`,
      `/bodies/${call.body.slug}/manage/calls`,
      `/bodies/${call.body.slug}/manage/calls/new`,
      `/bodies/${call.body.slug}/manage/calls/${call.id}`,
    ];
    const { page } = await site.visit(leader, { viewport: viewports.phone });
    for (const path of paths) {
      await open({ page }, path);
      expect([path, await accessibilityProblems(page), await sidewaysScroll(page)]).toEqual([path, [], 0]);
    }
    const dutch = await open(await site.visit(null, { locale: 'nl', javaScript: false }), paths[2] ?? '');
    await saysIn(dutch, 'Word lid');
    await saysIn(dutch, 'Wie leest wat u verstuurt');
  });
});
