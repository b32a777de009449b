import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { type CommentScene, consultationOnText, listed, say } from '../support/scenes/comments.js';
import { people, scenePassword, type TestPerson } from '../support/scenes/people.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
let scene: CommentScene;
beforeAll(async () => {
  site = await openSite();
  scene = await consultationOnText(site.app);
});
afterAll(() => site?.close());

const newPerson = (name: string): Promise<TestPerson> => people(site.app).member({ name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const saysIn = (page: Page, text: string) => page.getByText(text).first().waitFor();

describe('someone without an account', () => {
  it('makes one, confirms it by mail, signs in and is back where they began', async () => {
    const visit = await site.visit();
    const page = await open(visit, '/sign-up?next=%2Forganisations');
    await page.getByLabel('Name').fill('Noor Bakker');
    await page.getByLabel('E-mail address').fill('noor@example.org');
    await page.getByLabel('Password').fill('seven herons over Hoorn');
    await button(page, 'Make account').click();
    await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
    expect(await page.getByRole('link', { name: 'read it here' }).getAttribute('href')).toBe('/dev/mail');

    await open(visit, await site.mailedPath('noor@example.org', '/confirm'));
    await button(page, 'Confirm address').click();
    await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill('noor@example.org');
    await page.getByLabel('Password').fill('seven herons over Hoorn');
    await button(page, 'Sign in').click();

    await page.waitForURL('**/organisations');
    await saysIn(page, 'Noor Bakker');
    expect(visit.errors).toEqual([]);
  });

  it('hears what is wrong where it is wrong, and keeps what they typed', async () => {
    const page = await open(await site.visit(), '/sign-up');
    await page.getByLabel('Name').fill('Noor');
    await page.getByLabel('E-mail address').fill('noor@');
    await page.getByLabel('Password').fill('short');
    await button(page, 'Make account').click();

    await saysIn(page, 'Write an e-mail address, such as name@example.org.');
    await saysIn(page, 'This is too short. Use at least 10 characters.');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('noor@');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
  });

  it('is led to sign in by a page that needs it, and chooses a new password on the way', async () => {
    const person = await newPerson('Forgetful');
    const visit = await site.visit();
    const page = await open(visit, '/settings');
    expect(new URL(page.url()).search).toBe('?next=%2Fsettings');
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password').fill('not the right one');
    await button(page, 'Sign in').click();
    await saysIn(page, 'do not belong together');

    await page.getByRole('link', { name: 'Choose a new password' }).click();
    await button(page, 'Send the link').waitFor();
    await page.getByLabel('E-mail address').fill(person.email);
    await button(page, 'Send the link').click();
    await open(visit, await site.mailedPath(person.email, '/reset'));
    await page.getByLabel('New password').fill('a heron over Hoorn again');
    await button(page, 'Save new password').click();
    await page.getByRole('heading', { name: 'Your new password is saved' }).waitFor();
  });
});

describe('signing in', () => {
  it('waits for the scripts of a slow page, and keeps what was typed meanwhile', async () => {
    const visit = await site.visit();
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await visit.page.route('**/assets/entry-browser*.js', (route) => arrived.then(() => route.continue()));
    await visit.page.goto('/sign-in', { waitUntil: 'commit' });
    await visit.page.getByLabel('E-mail address').fill('noor@example.org');
    await visit.page.getByLabel('E-mail address').press('Enter');
    expect(await button(visit.page, 'Sign in').isDisabled()).toBe(true);

    arrive();
    await button(visit.page, 'Sign in').click();
    await saysIn(visit.page, 'Fill this in');
    expect(await visit.page.getByLabel('E-mail address').inputValue()).toBe('noor@example.org');
  });

  it('says that it needs scripts where there are none', async () => {
    const { page } = await site.visit(null, { javaScript: false });
    await page.goto('/sign-in');

    expect(await button(page, 'Sign in').isDisabled()).toBe(true);
    expect(await page.getByRole('main').innerText()).toContain('allow JavaScript in your browser');
  });

  it.each([
    ['/organisations?level=local', '/organisations?level=local'],
    ['https://other.example/', '/'],
    ['//other.example/', '/'],
    ['/\\other.example/', '/'],
    ['/.//other.example/', '/'],
    ['/\t/other.example/', '/'],
  ])('leads on to pages of this site only: %j', async (next, expected) => {
    const { client } = await newPerson('Traveller');
    const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
    const address = `${site.server.url}/sign-in?${new URLSearchParams({ next })}`;
    const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });

    expect(answer.headers.get('location')).toBe(expected);
  });
});

/** What readers find of these words. */
async function said(words: string) {
  const { items } = await listed(site.app.visitor(), scene, '?limit=100');
  return items.filter(({ bodyHtml }: { bodyHtml: string | null }) => bodyHtml?.includes(words));
}

describe('settings', () => {
  it('change the name and the language of the page', async () => {
    const page = await open(await site.visit(await newPerson('Before')), '/settings');
    await page.getByRole('textbox', { name: 'Name' }).fill('Afterwards');
    await page.getByLabel('Nederlands').check();
    await button(page, 'Save name and language').click();

    await page.getByRole('heading', { name: 'Instellingen' }).waitFor();
    await saysIn(page, 'Afterwards');
  });

  it('show a token once, which works until it is revoked', async () => {
    const person = await newPerson('Scripter');
    const page = await open(await site.visit(person), '/settings');
    await page.getByLabel('What it is for').fill('Monthly export');
    await button(page, 'Make token').click();
    const token = await page.locator('.token-text').innerText();
    const me = () => fetch(`${site.server.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await me()).json()).toMatchObject({ name: 'Scripter' });

    await button(page, 'I have kept it').click();
    expect(await page.getByText(token).count()).toBe(0);
    await button(page, /^Revoke token\s+Monthly export$/).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke token' }).click();
    await saysIn(page, 'No program acts for you');
    expect((await me()).status).toBe(401);
  });

  it('sign out a device that is not here', async () => {
    const person = await newPerson('Two Devices');
    const elsewhere = await people(site.app).signIn(person.id);
    const page = await open(await site.visit(person), '/settings');
    await button(page, /^Sign out A device/).click();

    await saysIn(page, 'Signed out there.');
    expect((await elsewhere.get('/me')).body).toBeNull();
  });

  it('tell that nobody was signed out while the server is out of reach', async () => {
    const visit = await site.visit(await newPerson('Traveller'));
    const page = await open(visit, '/settings');
    await page.getByRole('banner').getByText('Traveller').first().click();
    await visit.context.setOffline(true);
    await button(page, 'Sign out').click();

    await saysIn(page, 'You are still signed in');
  });

  it('delete the account with all it said, but not for a wrong password', async () => {
    const person = await newPerson('Leaver');
    const comment = await say(person.client, scene, 'I will take this with me.');
    const page = await open(await site.visit(person), '/settings');
    const kept = { values: { body: 'Never sent' }, savedAt: new Date().toISOString() };
    await page.evaluate((draft) => localStorage.setItem('draft:somewhere', draft), JSON.stringify(kept));
    await button(page, 'Delete account').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Withdraw all of it first').check();
    await dialog.getByLabel('Your password').fill('a guess at it');
    await dialog.getByRole('button', { name: 'Delete account for good' }).click();
    await dialog.getByText('This is not your password.').waitFor();
    expect(await said('I will take this with me.')).toHaveLength(1);

    await dialog.getByLabel('Your password').fill(scenePassword);
    await dialog.getByRole('button', { name: 'Delete account for good' }).click();
    await page.waitForURL(`${site.server.url}/`);
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect((await site.app.visitor().get(`/comments/${comment.id}`)).status).toBe(404);
    expect(await page.evaluate(() => localStorage.getItem('draft:somewhere'))).toBeNull();
  });
});

const forAll = ['/sign-in', '/sign-up', '/confirm', '/forgot', '/reset', '/receipt'];
const forMembers = ['/settings', '/my-work'];

describe('every page of accounts', () => {
  let member: TestPerson;
  beforeAll(async () => {
    member = await newPerson('Reader');
    await say(member.client, scene, 'Something said.');
  });
  const visitorOf = (address: string) => (forMembers.includes(address) ? member : null);

  it.each([...forAll, ...forMembers])('is accessible: %s', async (address) => {
    const page = await open(await site.visit(visitorOf(address)), address);

    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it.each([...forAll, ...forMembers])(
    'fits a phone in any language and comes alive without a complaint: %s',
    async (address) => {
      const visit = await site.visit(visitorOf(address), { viewport: viewports.phone });
      for (const language of ['nl', 'qps']) {
        const page = await open(visit, `${address}?lang=${language}`);
        expect(await sidewaysScroll(page)).toBe(0);
      }
      expect(visit.errors).toEqual([]);
    },
  );
});
