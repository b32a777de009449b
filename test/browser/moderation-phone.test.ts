import type { Page } from 'playwright-core';
import { sidewaysScroll, viewports } from '../support/browser.js';
import type { Client, Json } from '../support/client.js';
import { comment, type Desk, openDesk } from '../support/scenes/moderation.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const phoneNumber = '0612345678';
const held = async (desk: Desk, words = `Ask Halyna on ${phoneNumber}. She waits since spring.`): Promise<Json> =>
  (await comment(site.app, desk, { body: words, language: 'en' })).comment;
const stateOf = async (desk: Desk, { id }: Json): Promise<string> =>
  (await desk.lead.get(`/moderation/items/${id}`)).body.comment.state;

/** The desk as a moderator opens it. */
const sit = async (client: Client, path = '/desk', options = {}) => {
  const visit = await site.visit({ client }, options);
  return { ...visit, page: await open(visit, path) };
};
const rows = (page: Page) => page.locator('.desk-list > li');
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const act = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
describe('on a phone', () => {
  it('the queue comes first, then the item, then the decision', async () => {
    const desk = await openDesk(site.app);
    const said = await held(desk);
    await site.app.db.sql`update person set name = 'The Union of Long Distance Carriers and Their Families'
      where id = (select person_id from comment where id = ${said.id})`;
    const { page } = await sit(desk.moderator, '/desk', { viewport: viewports.phone });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await page.locator('.desk-item').isVisible()).toBe(false);
    await rows(page).getByRole('link').click();
    await page.locator('.desk-item').waitFor();
    expect(await page.locator('.desk-queue').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Back to the queue' }).click();
    await rows(page).getByRole('link').click();
    await act(page, 'Hide').check();
    await button(page, 'Hide comment').click();
    await says(page, 'Nothing waits for you');
    expect(await stateOf(desk, said)).toBe('hidden');
  });
});
