import { sidewaysScroll, viewports } from '../support/browser.js';
import { act, button, held, rows, says, sit, stateOf } from '../support/desk-page.js';
import { openDesk } from '../support/scenes/moderation.js';
import { openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe('on a phone', () => {
  it('the queue comes first, then the item, then the decision', async () => {
    const desk = await openDesk(site.app);
    const said = await held(site, desk);
    await site.app.db.sql`update person set name = 'The Union of Long Distance Carriers and Their Families'
      where id = (select person_id from comment where id = ${said.id})`;
    const { page } = await sit(site, desk.moderator, '/desk', { viewport: viewports.phone });
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
