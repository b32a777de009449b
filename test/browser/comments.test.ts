import type { Page } from 'playwright-core';
import { type CommentScene, consultationOnText, listed, on, say } from '../support/scenes/comments.js';
import { hide } from '../support/scenes/moderation.js';
import { open, openSite, type Site, until } from '../support/site.js';

const sentences = 'A town hall names one person to ask. That person answers within a week.';

let site: Site;
let scene: CommentScene;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  scene = await consultationOnText(site.app, { blocks: [sentences, 'A course starts within four weeks.'] });
});

const text = () => `/consultations/${scene.slug}/documents/${scene.document.documentId}`;
const block = (index: number) => scene.document.blocks[index]?.id as string;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const comment = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words }).last();
const menu = async (page: Page, words: string, entry: string) => {
  await comment(page, words).getByRole('button', { name: 'More about this comment' }).last().click();
  await page.getByRole('menuitem', { name: entry }).click();
};
/** What the API of the server in front of the browser answers this visitor. */
const api = async (page: Page, method: string, path: string, data?: object, headers: Record<string, string> = {}) => {
  const answer = await page.request.fetch(`${site.server.url}/api/v1${path}`, {
    method,
    data,
    headers: { origin: site.server.url, ...headers },
  });
  return answer.json().catch(() => null);
};
const threads = (page: Page) => api(page, 'GET', `/activities/${scene.activityId}/comments`);

describe('a guest', () => {
  it('comments on a sentence chosen from the list, keeps the receipt, edits and withdraws', async () => {
    const visit = await site.visit();
    const page = await open(visit, `${text()}?block=${block(0)}`);
    await button(page, 'Comment on this paragraph').click();
    await page.getByLabel('Your comment is about').selectOption({ label: 'That person answers within a week.' });
    await page.getByLabel('Your comment', { exact: true }).fill('A week is long.');
    await page.getByLabel('Your name').fill('Gerda');
    await button(page, 'Send comment').dblclick();

    await says(page, 'Keep this receipt');
    expect(await page.locator('.receipt-code').textContent()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
    const { items } = await threads(page);
    expect(items).toHaveLength(1);
    expect(items[0].anchor.quote.exact).toBe('That person answers within a week.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`c-${items[0].id}`);

    await menu(page, 'A week is long.', 'Edit comment');
    await page.getByLabel('Your comment', { exact: true }).fill('Three days would do.');
    await button(page, 'Save changes').click();
    await says(page, 'edited once');
    const toast = await page.locator('.toast', { hasText: 'Your changes are saved.' }).boundingBox();
    expect(toast?.height).toBeLessThan(60);
    await menu(page, 'Three days would do.', 'What it said before');
    await page.getByRole('dialog').getByText('A week is long.').waitFor();
    await page.keyboard.press('Escape');

    await menu(page, 'Three days would do.', 'Withdraw comment');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw comment' }).click();
    await says(page, 'Your comment is withdrawn.');
    // Their own words stay theirs to read; for everyone else they are gone.
    await comment(page, 'Three days would do.').getByText('Withdrawn').waitFor();
    expect((await listed(site.app.visitor(), scene)).items).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('finds their words again after closing the tab', async () => {
    const visit = await site.visit();
    const page = await open(visit, `${text()}?block=${block(0)}`);
    await button(page, 'Comment on this paragraph').click();
    await page.getByLabel('Your comment is about').selectOption({ label: 'That person answers within a week.' });
    await button(page, 'Suggest other words').click();
    await page.getByLabel('Suggested wording').fill('That person answers within a day.');
    await says(page, /Draft kept on this device/);
    await page.close();

    const again = await visit.context.newPage();
    await open({ page: again }, `${text()}?block=${block(0)}`);
    await button(again, 'Go on with your comment').click();
    await again.getByRole('blockquote').getByText('That person answers within a week.').waitFor();
    const wording = again.getByLabel('Suggested wording');
    await until(async () => (await wording.inputValue()) === 'That person answers within a day.');
  });
});

describe('a member', () => {
  it('suggests wording with the difference shown, and sees a reply that comes in elsewhere', async () => {
    const page = await open(await site.visit(scene.author), `${text()}?block=${block(1)}`);
    await button(page, 'Comment on this paragraph').click();
    await button(page, 'Suggest other words').click();
    await page.getByLabel('Suggested wording').fill('A course starts within two weeks.');
    await page.getByLabel('Against').check();
    await button(page, 'Send comment').click();
    await says(page, 'Your comment is public.');
    const suggestion = comment(page, 'Suggested wording');
    expect(await suggestion.locator('del').innerText()).toContain('four');
    expect(await suggestion.locator('ins').innerText()).toContain('two');

    const other = await open(await site.visit(scene.reader), `${text()}?block=${block(1)}`);
    await button(other, 'Reply').click();
    await other.getByLabel('Your reply').fill('I second that.');
    const before = await suggestion.boundingBox();
    await button(other, 'Send reply').click();
    await button(page, 'Show 1 new comment').waitFor();
    expect(await suggestion.boundingBox()).toEqual(before);
    await button(page, 'Show 1 new comment').click();
    await says(page, 'I second that.');
    await until(() => page.evaluate(() => document.activeElement?.textContent?.includes('I second that.')));
    expect(await page.locator(`[data-marker="${block(1)}"]`).getAttribute('data-count')).toBe('2');
    // Those who wrote it are not told of their own words.
    expect(await button(other, 'Show 1 new comment').count()).toBe(0);
  });

  it('is shown both texts when the comment changed elsewhere meanwhile', async () => {
    const said = await say(scene.author.client, scene, { ...on(scene, 0), body: 'At first.' });
    const page = await open(await site.visit(scene.author), `${text()}?block=${block(0)}`);
    await menu(page, 'At first.', 'Edit comment');
    await page.getByLabel('Your comment', { exact: true }).fill('Changed here.');
    await api(page, 'PATCH', `/comments/${said['id']}`, { body: 'Changed on my phone.' }, { 'if-match': '"1"' });
    await button(page, 'Save changes').click();
    await page.getByRole('blockquote').getByText('Changed on my phone.').waitFor();
    expect(await page.getByLabel('Your comment', { exact: true }).inputValue()).toBe('Changed here.');
    await button(page, 'Save mine instead').click();
    await says(page, 'edited 2 times');
    expect(await comment(page, 'Changed here.').count()).toBe(1);
  });

  it('reports a comment, keeps the code and sees with it what came of that', async () => {
    const said = await say(scene.other.client, scene, { ...on(scene, 0), body: 'Buy my book.' });
    const visit = await site.visit(scene.reader);
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(visit, `${text()}?block=${block(0)}`);
    await menu(page, 'Buy my book.', 'Report to the moderators');
    await page.getByLabel('It is advertising').check();
    await page.getByLabel('Please explain').fill('It only sells something.');
    await page.getByLabel('I believe that').check();
    await button(page, 'Send report').click();
    await button(page, 'Copy the code').click();
    await says(page, 'The code is copied.');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const decision = { ...hide, seenRevisionId: said['revisionId'] };
    await scene.team.moderator.post(`/comments/${said['id']}/decisions`, decision);
    await page.getByRole('link', { name: 'See what became of it' }).click();
    await page.getByLabel('Code of your report').fill(code);
    await button(page, 'Show what became of it').click();
    await says(page, 'A moderator agreed with you');
  });
});

describe('an open page', () => {
  it('lets go of a comment that a moderator hides, and counts it no more', async () => {
    const said = await say(scene.author.client, scene, { ...on(scene, 0), body: 'You are all fools.' });
    const page = await open(await site.visit(), `${text()}?block=${block(0)}`);
    await comment(page, 'You are all fools.').waitFor();
    const { page: desk } = await site.visit({ client: scene.team.moderator });
    await api(desk, 'POST', `/comments/${said['id']}/decisions`, { ...hide, seenRevisionId: said['revisionId'] });
    await comment(page, 'You are all fools.').waitFor({ state: 'detached' });
    await until(async () => (await page.locator(`[data-marker="${block(0)}"]`).getAttribute('data-count')) === '0');
  });

  it('keeps a comment written offline in view, and sends it once when the line is back', async () => {
    const visit = await site.visit(scene.author);
    const page = await open(visit, text());
    await visit.context.setOffline(true);
    await button(page, 'Comment on the whole text').click();
    await page.getByLabel('Your comment', { exact: true }).fill('Written in a tunnel.');
    await button(page, 'Send comment').click();
    await says(page, 'Your comment waits for the connection');
    await says(page, /^Offline since/);
    await page.getByRole('blockquote').getByText('Written in a tunnel.').waitFor();

    await visit.context.setOffline(false);
    await says(page, 'Your comment is public.');
    await page.getByText('Your comment waits for the connection').waitFor({ state: 'detached' });
    expect((await threads(page)).items).toHaveLength(1);
  });

  it('keeps the words when the phase closes in the middle of typing, and says why they cannot be sent', async () => {
    const page = await open(await site.visit(), `${text()}?block=${block(0)}`);
    await button(page, 'Comment on this paragraph').click();
    await page.getByLabel('Your comment', { exact: true }).fill('I was nearly done.');
    await page.getByLabel('Your name').fill('Late Lena');
    await says(page, /Draft kept on this device/);
    await site.app.db.sql`update phase set ends_at = now() - interval '1 second' where id = ${scene.phaseId}`;
    await site.app.db.sql`update space set closes_at = now() - interval '1 second' where id = ${scene.spaceId}`;
    await button(page, 'Send comment').click();
    await says(page, /This phase closed while you were writing/);
    expect(await page.getByLabel('Your comment', { exact: true }).inputValue()).toBe('I was nearly done.');

    // A page for readers without a session may be some seconds old.
    await until(async () => {
      await page.reload();
      return page.getByText('This text takes no more comments.').count();
    });
    await page.getByRole('blockquote').getByText('I was nearly done.').waitFor();
    await button(page, 'Copy the text').waitFor();
  });
});

describe('the address of a comment', () => {
  it('leads to it with focus, however deep it stands, also without scripts', async () => {
    let above = await say(scene.author.client, scene, { ...on(scene, 1), body: 'Level 0.' });
    for (let level = 1; level <= 4; level += 1) {
      above = await say(scene.other.client, scene, { parentId: above['id'], body: `Level ${level}.` });
    }
    const address = `/consultations/${scene.slug}/comments/${above['id']}`;
    const page = await open(await site.visit(), address);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`c-${above['id']}`);
    for (const level of [0, 1, 2, 3, 4]) await says(page, `Level ${level}.`);

    const { page: plain } = await site.visit(null, { javaScript: false });
    await plain.goto(address);
    await plain.getByText('Level 4.').waitFor();
  });
});

describe('without scripts', () => {
  it('all comments and all replies can be read, and nothing is offered that does not answer', async () => {
    const first = await say(scene.author.client, scene, { ...on(scene, 0), body: 'The very first.' });
    for (let at = 1; at <= 5; at += 1)
      await say(scene.other.client, scene, { parentId: first['id'], body: `Reply ${at}.` });
    for (let at = 1; at <= 20; at += 1)
      await say(scene.other.client, scene, { ...on(scene, 0), body: `Thread ${at}.` });

    const { page } = await site.visit(null, { javaScript: false });
    await page.goto(`${text()}?block=${block(0)}`);
    expect(await page.getByText('The very first.').count()).toBe(0);
    await page.getByRole('link', { name: 'Show more' }).click();
    await says(page, 'The very first.');
    expect(await page.getByText('Reply 5.').count()).toBe(0);
    await page.getByRole('link', { name: 'Show more replies' }).click();
    await says(page, 'Reply 5.');
    expect(await page.locator('main button:visible').count()).toBe(0);
    await says(page, /To write, allow JavaScript/);
  });
});
