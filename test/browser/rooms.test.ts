import type { Page } from 'playwright-core';
import { accessibilityProblems, type PageOptions, sidewaysScroll, viewports } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { people } from '../support/scenes/people.js';
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
  const { version } = (await scene.host.get(`/live-sessions/${scene.sessionId}/settings`)).body;
  const items = [
    { titles: { en: 'Welcome' }, minutes: 10 },
    { titles: { en: 'What should count' }, minutes: 20 },
  ];
  await scene.host.put(`/live-sessions/${scene.sessionId}/agenda`, { items }, { 'if-match': `"${version}"` });
});

/** A page of the session, once it is in the room. */
async function enter(client: Client | null, view = 'room', options: PageOptions = {}) {
  const visit = await site.visit(client ? { client } : null, options);
  await visit.page.goto(`/sessions/${scene.sessionId}/${view}`);
  if (view !== 'present') await says(visit.page, /^Live$/);
  return visit;
}
const member = async (name: string, options: PageOptions = {}) =>
  enter((await people(site.app).member({ name })).client, 'room', options);
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const feed = (page: Page) => page.locator('.feed');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
async function say(page: Page, words: string, kind: 'Message' | 'Question' = 'Message') {
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('textbox', { name: /Write a message|Ask a question/ }).fill(words);
  await page.keyboard.press('Enter');
}
/** What stands in the feed, in its order, without what waits. */
const said = (page: Page) => page.locator('.feed-entry:not(.feed-waiting) .prose').allInnerTexts();
const steer = async (body: object) => {
  const answer = await scene.host.patch(`/rooms/${scene.roomId}/steering`, body);
  expect(answer.status).toBe(204);
};

describe('a live session with a host, a big screen, a phone and someone who loses the line', () => {
  it('is led from the console, followed everywhere, and loses nothing', async () => {
    const host = await enter(scene.host, 'host');
    const screen = await enter(null, 'present');
    const ann = await member('Ann');
    const phone = await member('Bob', { viewport: viewports.phone });
    const away = await member('Cem');

    await host.page.getByRole('button', { name: /What should count/ }).click();
    for (const { page } of [screen, ann, phone]) await says(page, 'What should count');

    await say(ann.page, 'Good evening');
    await away.page.getByText('Good evening').waitFor();
    await away.context.setOffline(true);
    await says(away.page, /^Offline since/);
    await say(away.page, 'Written without a line');
    await say(away.page, 'And a second one');
    await says(away.page, 'Waiting to be sent');
    await say(phone.page, 'Who decides?', 'Question');
    await says(ann.page, 'Who decides?');
    await away.context.setOffline(false);
    const all = ['Good evening', 'Who decides?', 'Written without a line', 'And a second one'];
    for (const { page } of [away, ann, phone]) {
      await until(async () => (await said(page)).length === all.length);
      expect(await said(page)).toEqual(all);
    }
    expect(await away.page.locator('.feed-waiting').count()).toBe(0);

    await ann.page
      .locator('.questions')
      .getByRole('button', { name: /I ask this too/ })
      .click();
    await host.page.getByRole('link', { name: 'Questions' }).click();
    await says(host.page, '1 asks this too');
    await button(host.page, 'On the screen').click();
    await screen.page.getByRole('heading', { name: 'Who decides?' }).waitFor();
    expect([...ann.errors, ...phone.errors, ...screen.errors, ...host.errors]).toEqual([]);
  });

  it('asks the room: what happens with an answer is said before it is given, and the screen shows what came', async () => {
    const host = await enter(scene.host, 'host');
    const screen = await enter(null, 'present');
    const phone = await member('Bob', { viewport: viewports.phone });
    await host.page.getByRole('link', { name: 'Polls' }).click();
    await button(host.page, 'New poll').click();
    await host.page.getByLabel('Question').fill('What comes first?');
    await host.page.getByLabel('Answers to choose from').fill('Childcare\nPaid days');
    await button(host.page, 'Open poll').last().click();
    await phone.page.getByRole('link', { name: /^Poll/ }).click();
    await says(phone.page, /Anonymous: nobody learns who chose what/);
    await says(phone.page, /Everyone sees the results when it is closed/);
    await phone.page.getByRole('radio', { name: 'Paid days' }).check();
    await button(phone.page, 'Send my answer').click();
    await says(phone.page, 'Your answer is in');
    await phone.page.getByRole('radio', { name: 'Childcare' }).check();
    await button(phone.page, 'Change my answer').click();
    await says(screen.page, '1 of');
    await button(host.page, 'Close poll').click();
    await says(screen.page, '1 (100%)');
    await says(phone.page, '1 (100%)');
    expect(await phone.page.locator('.bar').first().innerText()).toContain('Childcare');
  });

  it('gives the word to those who raise their hand, and shows how long they speak', async () => {
    const host = await enter(scene.host, 'host');
    const screen = await enter(null, 'present');
    const ann = await member('Ann');
    await button(ann.page, 'Raise hand').click();
    await button(ann.page, /Hand up, 1st/).waitFor();
    await host.page.getByRole('link', { name: 'Speakers' }).click();
    await button(host.page, 'Give the word to Ann').click();
    await says(ann.page, 'You speak');
    await says(screen.page, 'Speaking now');
    await screen.page.locator('.present-speaker').getByText('Ann').waitFor();
    await button(host.page, '1 minute more').click();
    await says(host.page, /of 3:00/);
  });

  it('is paused for participants with the reason, keeps what they write, and goes on', async () => {
    const host = await enter(scene.host, 'host');
    const ann = await member('Ann');
    await button(host.page, 'Pause').click();
    await says(ann.page, /The session is paused. You can write/);
    const field = ann.page.getByRole('textbox', { name: 'Write a message' });
    await field.fill('For later');
    expect(await button(ann.page, 'Send message').isDisabled()).toBe(true);
    await ann.page.reload();
    await until(async () => (await field.inputValue()) === 'For later');
    await button(host.page, 'Go on').click();
    await until(async () => button(ann.page, 'Send message').isEnabled());
    await button(ann.page, 'Send message').click();
    await feed(ann.page).getByText('For later').waitFor();
  });

  it('lets a moderator read first, and takes a hidden message off every page but its author’s, who reads why', async () => {
    const host = await enter(scene.host, 'host');
    const [ann, bob] = [await member('Ann'), await member('Bob')];
    await steer({ premoderated: true });
    await says(ann.page, /A moderator reads messages before/);
    await say(ann.page, 'Is this fine?');
    await says(ann.page, 'A moderator reads it first');
    await host.page.getByRole('link', { name: 'To decide' }).click();
    await says(host.page, 'Is this fine?');
    await host.page.keyboard.press('p');
    await feed(bob.page).getByText('Is this fine?').waitFor();
    await until(async () => (await ann.page.locator('.feed-waiting').count()) === 0);
    const room = await enter(scene.host);
    await button(room.page, /What you can do with what Ann wrote/).click();
    await room.page.getByRole('menuitem', { name: 'Hide message' }).click();
    await room.page.getByRole('combobox', { name: 'Reason' }).selectOption('off-topic');
    await room.page.getByLabel('Explanation').fill('We speak about roads.');
    await button(room.page, 'Hide message').click();
    await feed(bob.page).getByText('Is this fine?').waitFor({ state: 'detached' });
    for (const text of [/^Is this fine/, /^A moderator hid this/, /house rules: It is about something else.*roads/])
      await feed(ann.page).getByText(text).waitFor();
    await say(ann.page, 'Then about roads');
    await ann.page.reload();
    await feed(ann.page).getByText('A moderator hid this').waitFor();
    const own = ann.page.locator('.feed-waiting .prose');
    expect(await own.allInnerTexts()).toEqual(['Is this fine?', 'Then about roads']);
  });
});

describe('small rooms', () => {
  it('take people in, bring back what they found, and send everyone back when they close', async () => {
    const ann = await member('Ann');
    const host = await enter(scene.host, 'host');
    await host.page.getByRole('link', { name: 'Small rooms' }).click();
    await button(host.page, 'Plan small rooms').first().click();
    await host.page.getByRole('radio', { name: 'They choose' }).check();
    await host.page.getByLabel('Names of the rooms').fill('Blue\nGreen');
    await button(host.page, 'Make the rooms').click();
    await button(host.page, 'Open the rooms').click();
    await button(ann.page, /^Blue/).click();
    await ann.page.getByRole('link', { name: 'Go there' }).click();
    await ann.page.getByLabel('Main points').fill('Pay the days off');
    await button(ann.page, 'Keep for this room').click();
    await button(ann.page, 'Hand in').click();
    await ann.page.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click();
    await says(ann.page, 'Handed in. It stands in the main room.');
    await button(host.page, 'Bring everyone back').click();
    await host.page.getByRole('alertdialog').getByRole('button', { name: 'Bring everyone back' }).click();
    await ann.page.waitForURL(/\/room$/);
    await feed(ann.page).getByText('Pay the days off').waitFor();
    // Who runs the session can look into a room that is closed, and write there as little as anybody.
    await host.page.getByRole('link', { name: 'Blue' }).click();
    await host.page.getByRole('heading', { name: 'Blue', level: 1 }).waitFor();
    await says(host.page, /This small room is closed/);
    expect(await host.page.getByRole('textbox', { name: 'Write a message' }).count()).toBe(0);
  });
});

describe('someone without an account', () => {
  it('reads along, joins under a name, and writes', async () => {
    const guest = await enter(null, 'room', { viewport: viewports.phone });
    await says(guest.page, /You are reading along/);
    await button(guest.page, 'Join').click();
    await guest.page.getByLabel('The name others see').fill('Someone from the islands');
    await button(guest.page, 'Join').last().click();
    await says(guest.page, 'Your code');
    await button(guest.page, 'To the room').click();
    await says(guest.page, /^Live$/);
    await say(guest.page, 'Hello from the islands');
    const reader = await enter(null);
    await says(reader.page, 'Someone from the islands');
    await feed(reader.page).getByText('Hello from the islands').waitFor();
  });
});

describe('the pages of a live session', () => {
  it('are read without scripts', async () => {
    await scene.host.post(`/rooms/${scene.roomId}/messages`, {
      key: crypto.randomUUID(),
      kind: 'message',
      body: 'Welcome all',
    });
    const { page } = await site.visit(null, { javaScript: false, viewport: viewports.phone });
    await page.goto(`/sessions/${scene.sessionId}/room`);
    for (const text of ['Welcome all', 'Questions', 'Nobody waits to speak.']) await says(page, text);
  });

  it('does not move what somebody reads when more is said', async () => {
    const ann = await member('Ann');
    for (let number = 1; number <= 40; number += 1)
      await scene.host.post(`/rooms/${scene.roomId}/messages`, {
        key: crypto.randomUUID(),
        kind: 'message',
        body: `Remark ${number}`,
      });
    await says(ann.page, 'Remark 40');
    await ann.page.locator('.feed-box').hover();
    await ann.page.mouse.wheel(0, -600);
    const seen = ann.page.getByText('Remark 25', { exact: true });
    await seen.waitFor();
    const before = await seen.boundingBox();
    for (const body of ['Newer', 'Newest'])
      await scene.host.post(`/rooms/${scene.roomId}/messages`, { key: crypto.randomUUID(), kind: 'message', body });
    await button(ann.page, '2 new').waitFor();
    expect(await seen.boundingBox()).toEqual(before);
    await button(ann.page, '2 new').click();
    await ann.page.getByText('Newest').waitFor();
  });

  it.each([
    ['room', viewports.phone],
    ['room', viewports.desktop],
    ['host', viewports.phone],
    ['host', viewports.desktop],
    ['present', viewports.desktop],
  ])('are accessible and fit: %s at %o', async (view, viewport) => {
    const { client } = await people(site.app).member({ name: 'Ann' });
    await client.post(`/rooms/${scene.roomId}/messages`, {
      key: crypto.randomUUID(),
      kind: 'question',
      body: 'Who pays?',
    });
    await client.put(`/rooms/${scene.roomId}/hand`, {});
    const made = await scene.host.post(`/rooms/${scene.roomId}/polls`, {
      kind: 'ranking',
      question: 'What comes first?',
      options: ['Childcare', 'Paid days'],
    });
    await scene.host.post(`/polls/${made.body.id}/open`, {});
    const { page, errors } = await enter(scene.host, view, { viewport });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('say that it is over, and who is here or on the line no more', async () => {
    await scene.host.post(`/live-sessions/${scene.sessionId}/state`, { command: 'end' });
    const { page } = await site.visit();
    await page.goto(`/sessions/${scene.sessionId}/room`);

    await says(page, 'The session is over. What was said stays to be read.');
    expect(await page.locator('.room-name').textContent()).toContain('Over');
    expect(await page.getByText(/^Live$/).count()).toBe(0);
  });
});
