import type { Page } from 'playwright-core';
import { type CommentScene, consultationOnText, listed, say } from '../support/scenes/comments.js';
import { people, scenePassword, type TestPerson } from '../support/scenes/people.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
let scene: CommentScene;
let document: string;
beforeAll(async () => {
  site = await openSite();
  scene = await consultationOnText(site.app);
  document = `/consultations/${scene.slug}/documents/${scene.document.documentId}?write=1`;
});
afterAll(() => site?.close());

const newPerson = (name: string): Promise<TestPerson> => people(site.app).member({ name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const saysIn = (page: Page, text: string) => page.getByText(text).first().waitFor();

/** Ends every session of a person, as if they had expired. */
const endSessions = ({ id }: TestPerson) => site.app.db.sql`delete from session where person_id = ${id}`;

/** What readers find of these words. */
async function said(words: string) {
  const { items } = await listed(site.app.visitor(), scene, '?limit=100');
  return items.filter(({ bodyHtml }: { bodyHtml: string | null }) => bodyHtml?.includes(words));
}

describe('a session that ended while somebody wrote', () => {
  it('keeps the text, asks for the password in place, and sends it once in the same name', async () => {
    const person = await newPerson('Writer');
    const visit = await site.visit(person);
    const page = await open(visit, document);
    await page.getByLabel('Your comment').fill('Kept while my session ended.');
    await endSessions(person);
    await button(page, 'Send comment').click();

    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Password').fill('not my password');
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
    await dialog.getByText('This is not your password.').waitFor();
    await dialog.getByLabel('Password').fill(scenePassword);
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();

    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await said('Kept while my session ended.')).length > 0);
    const [comment] = await said('Kept while my session ended.');
    expect(await said('Kept while my session ended.')).toHaveLength(1);
    expect(comment.author.name).toBe('Writer');
  });

  it('loses nothing when they do not sign in', async () => {
    const person = await newPerson('Hesitant');
    const visit = await site.visit(person);
    const page = await open(visit, document);
    await page.getByLabel('Your comment').fill('Not sent yet.');
    // Without this the server would take them for a guest.
    await visit.context.clearCookies();
    await button(page, 'Send comment').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Not now' }).click();

    await saysIn(page, 'Your session has ended. Your text is still here');
    expect(await page.getByLabel('Your comment').inputValue()).toBe('Not sent yet.');
    expect(await said('Not sent yet.')).toEqual([]);
  });
});

describe('a draft', () => {
  it('leaves the device with the person, is found on another one, and goes when it is thrown away', async () => {
    const person = await newPerson('Drafter');
    const first = await open(await site.visit(person), document);
    await first.getByLabel('Your comment').fill('Begun on the train');
    await saysIn(first, 'Draft kept with your account');
    await first.getByText('Drafter', { exact: true }).first().click();
    await button(first, 'Sign out').click();
    await first.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await first.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')))).toEqual([]);

    const elsewhere = { ...person, client: await people(site.app).signIn(person.id) };
    const second = await open(await site.visit(elsewhere), '/my-work');
    await saysIn(second, 'Begun on the train');
    await second.getByRole('link', { name: 'Go on writing' }).click();
    await until(async () => (await second.getByLabel('Your comment').inputValue()) === 'Begun on the train');

    await open({ page: second }, '/my-work');
    await button(second, 'Throw draft away').click();
    await second.getByRole('alertdialog').getByRole('button', { name: 'Throw draft away' }).click();
    await saysIn(second, 'You have no unfinished texts');
  });
});

describe('a guest with a receipt', () => {
  it('opens it on another device, changes and withdraws what they said, and lets the device forget it', async () => {
    const guest = site.app.visitor();
    const { receiptCode } = await say(guest, scene, {
      body: 'First words of a guest.',
      guest: { displayName: 'Oksana' },
    });
    const page = await open(await site.visit(), '/receipt');
    await page.getByLabel('Receipt code').fill('0000-0000-0000-0000');
    await button(page, 'Open receipt').click();
    await saysIn(page, 'This code opens nothing.');
    await page.getByLabel('Receipt code').fill(receiptCode.toLowerCase().replaceAll('-', ' '));
    await button(page, 'Open receipt').click();
    await page.getByRole('heading', { name: 'Receipt of Oksana' }).waitFor();

    await button(page, 'Edit comment').click();
    await page.getByLabel('Your comment').fill('Better words of a guest.');
    await button(page, 'Save changes').click();
    await saysIn(page, 'Better words of a guest.');
    expect(await said('Better words of a guest.')).toHaveLength(1);

    await button(page, 'Withdraw comment').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw comment' }).click();
    await saysIn(page, 'Withdrawn');
    await button(page, 'Forget on this device').click();
    await page.getByLabel('Receipt code').waitFor();
  });

  it('takes it into an account after signing in', async () => {
    const guest = site.app.visitor();
    const { receiptCode } = await say(guest, scene, { body: 'Soon under my name.', guest: { displayName: 'Yusuf' } });
    const person = await newPerson('Yusuf Demir');
    const page = await open(await site.visit(person), '/receipt');
    await page.getByLabel('Receipt code').fill(receiptCode);
    await button(page, 'Open receipt').click();
    await button(page, 'Take into my account').click();

    await page.waitForURL('**/my-work#said');
    await until(async () => (await said('Soon under my name.'))[0]?.author.name === 'Yusuf Demir');
  });
});
