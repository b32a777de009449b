import type { Page } from 'playwright-core';
import { newId } from '../../server/src/kernel/ids.js';
import { inRoom } from '../support/scenes/rooms.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';
import { openSite, type Site, until } from '../support/site.js';

let site: Site;
let scene: SessionScene;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  scene = await liveSession(site.app, { title: 'Working below your level' });
});

const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function openConsole(part: string): Promise<Page> {
  const { page } = await site.visit({ client: scene.host });
  await page.goto(`/sessions/${scene.sessionId}/host`);
  await says(page, /^Live$/);
  await page.getByRole('link', { name: part }).click();
  return page;
}

/** So many who have joined, numbered from 1. */
async function crowd(size: number): Promise<void> {
  const people = Array.from({ length: size }, (_, at) => ({
    id: newId(),
    guest: newId(),
    name: `Guest ${String(at + 1).padStart(3, '0')}`,
  }));
  const now = site.app.clock.now();
  await site.app.db.sql`
    with people as (select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p (id uuid, guest uuid, name text)),
      guests as (insert into guest (id, display_name, language, receipt_hash, created_at)
        select guest, name, 'en', uuid_send(guest), ${now} from people returning id)
    insert into room_participant (id, session_id, guest_id, name, joined_at)
    select id, ${scene.sessionId}, guest, name, ${now} from people`;
}

describe('the people of a large session', () => {
  it('are all reached from the console, page by page or by name, and put into small rooms', async () => {
    await crowd(60);
    const rooms = [{ name: 'Blue' }, {}];
    await scene.host.post(`/live-sessions/${scene.sessionId}/breakouts`, { rooms, mode: 'assigned' });
    const page = await openConsole('People');
    const rows = page.locator('.rows > li');
    await says(page, 'Guest 050');
    expect(await rows.count()).toBe(50);
    await button(page, 'Show more').click();
    await says(page, 'Guest 060');
    expect(await button(page, 'Show more').count()).toBe(0);
    await button(page, /Guest 060/).click();
    await page.getByRole('menuitem', { name: 'Put into Room 2' }).click();
    await rows.filter({ hasText: 'Guest 060' }).getByText('Room 2').waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(60);
    await page.getByLabel('Find by name').fill('est 001');
    await rows.filter({ hasText: 'Guest 060' }).waitFor({ state: 'detached' });
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Guest 001')]);
  });
});

describe('two who write down at once what their small room brings back', () => {
  it('see what the other kept, and keep nothing over words they have not seen', async () => {
    const path = `/live-sessions/${scene.sessionId}/breakouts`;
    const { body } = await scene.host.post(path, { rooms: [{ name: 'Blue' }, {}], mode: 'assigned' });
    const pages: Page[] = [];
    for (const name of ['Ann', 'Bob']) {
      const { client, participantId } = await inRoom(site.app, scene).participant({ name });
      await scene.host.put(`/room-participants/${participantId}/breakout`, { roomId: body[0].id });
      pages.push((await site.visit({ client })).page);
    }
    await scene.host.post(`${path}/open`);
    for (const page of pages) {
      await page.goto(`/sessions/${scene.sessionId}/rooms/${body[0].id}`);
      await says(page, /^Live$/);
    }
    const [ann, bob] = pages as [Page, Page];
    const points = (page: Page) => page.getByLabel('Main points');
    const reads = (page: Page, words: string) => until(async () => (await points(page).inputValue()) === words);
    await points(ann).fill('Ferries');
    await button(ann, 'Keep for this room').click();
    await reads(bob, 'Ferries');

    await points(bob).fill('Bridges');
    await ann.getByLabel('One proposal').fill('Ask the crew');
    await points(ann).fill('Ferries and time');
    await button(ann, 'Keep for this room').click();
    await says(bob, 'Somebody else wrote here while you were writing:');
    await says(bob, 'Ferries and time');
    expect(await points(bob).inputValue()).toBe('Bridges');
    expect(await bob.getByLabel('One proposal').inputValue()).toBe('Ask the crew');
    await button(bob, 'Keep for this room').click();
    await says(bob, /Somebody changed this while you were working on it/);
    await button(bob, 'Put theirs below mine').click();
    await button(bob, 'Keep for this room').click();
    await reads(ann, 'Bridges\n\nFerries and time');

    await ann.context().setOffline(true);
    await points(ann).fill('Only mine');
    await points(bob).fill('Only his');
    await button(bob, 'Hand in').click();
    await bob.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click();
    await says(bob, 'Handed in. It stands in the main room.');
    await ann.context().setOffline(false);
    await says(ann, 'What you wrote is not in it:');
    await says(ann, 'Only mine');
  });
});
