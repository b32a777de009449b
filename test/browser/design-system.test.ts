import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  launchBrowser,
  sidewaysScroll,
  type TestBrowser,
  viewports,
} from '../support/browser.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

let server: ServerProcess;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServerProcess({ role: 'web' });
  browser = await launchBrowser(server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the page with all parts of the interface, and waits until it answers to clicks. */
async function openGallery(options: Parameters<TestBrowser['newPage']>[0] = {}, query = '') {
  const visit = await browser.newPage(options);
  await visit.page.goto(`/design${query}`, { waitUntil: 'networkidle' });
  return visit;
}

const focused = (page: Page) =>
  page.evaluate(() => ({ tag: document.activeElement?.tagName, text: document.activeElement?.textContent ?? '' }));

describe('the parts of the interface', () => {
  it.each([
    ['on a desktop', viewports.desktop, ''],
    ['in Dutch on a phone', viewports.phone, '?lang=nl'],
    ['in longer words from right to left', viewports.desktop, '?lang=qps'],
  ])('are accessible, fit the window and hydrate without a complaint %s', async (_name, viewport, query) => {
    const { page, errors } = await openGallery({ viewport }, query);

    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('fit a phone in longer words from right to left', async () => {
    const { page } = await openGallery({ viewport: viewports.phone }, '?lang=qps');

    expect(await sidewaysScroll(page)).toBe(0);
  });

  it.each([{ colorScheme: 'dark' }, { colorScheme: 'dark', contrast: 'more' }] as const)(
    'are accessible for readers who ask for %j',
    async (media) => {
      const { page } = await openGallery();
      await page.emulateMedia(media);

      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );

  it('do not move while the page comes alive', async () => {
    const { page } = await browser.newPage();
    await page.addInitScript(() => {
      const shifts = Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/accessibility', { waitUntil: 'networkidle' });

    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
  });

  it('are not there in production', async () => {
    const production = await startServerProcess({
      role: 'web',
      settings: {
        NODE_ENV: 'production',
        SESSION_SECRET: 'only-for-this-test-and-long-enough-to-be-taken',
        SMTP_URL: 'smtp://127.0.0.1:1',
      },
    });
    const answer = await fetch(`${production.url}/design`);
    await production.close();

    expect(answer.status).toBe(404);
  });
});

describe('a form', () => {
  it('says what is missing at the field, keeps the rest, and takes the corrected text', async () => {
    const { page } = await openGallery();
    const form = page.locator('form.form');
    await form.getByLabel('What you want to say').fill('A bus that still runs.');
    await form.getByRole('button', { name: 'Send comment' }).click();
    const name = form.getByLabel('Your name');
    await page.getByText('Some fields need another look').waitFor();

    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByLabel('What you want to say').inputValue()).toBe('A bus that still runs.');

    await name.fill('Samira');
    await form.getByRole('button', { name: 'Send comment' }).click();
    await page.getByText('Your comment is public.').waitFor();

    expect(await form.getByLabel('What you want to say').inputValue()).toBe('');
  });

  it('has its text back after the page was closed, and forgets it once it was sent', async () => {
    const { page } = await openGallery();
    const body = page.locator('form.form textarea');
    await body.fill('Half an hour is long with two children.');
    await page.locator('form.form').getByText('Against').click();
    await page
      .getByText(/Draft kept on this device/)
      .first()
      .waitFor();

    await page.reload({ waitUntil: 'networkidle' });

    expect(await body.inputValue()).toBe('Half an hour is long with two children.');
    expect(await page.getByRole('radio', { name: 'Against' }).isChecked()).toBe(true);

    await page.locator('form.form').getByLabel('Your name').fill('Samira');
    await page.locator('form.form').getByRole('button', { name: 'Send comment' }).click();
    await page.getByText('Your comment is public.').waitFor();

    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('by keyboard alone', () => {
  it('menus, dialogs and lists open, are walked through, close, and give the focus back', async () => {
    const { page, errors } = await openGallery();
    const opener = page.getByRole('button', { name: 'More for this comment' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Copy link' }).waitFor();
    await page.keyboard.press('ArrowDown');

    expect((await focused(page)).text).toBe('Report this comment');

    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect((await focused(page)).text).toBe('More for this comment');

    await page.getByRole('button', { name: 'Ask first' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog', { name: 'Withdraw this comment for good?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect((await focused(page)).text).toBe('Ask first');
    // A policy without inline styles and scripts holds for what the overlays put into the page, too.
    expect(errors).toEqual([]);
  });

  it('the first stop leads past the header, and following a link begins at the heading of the next page', async () => {
    const { page } = await openGallery();
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toBe('Skip to the content');

    await page.getByRole('link', { name: 'Accessibility' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/accessibility');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

    expect(await page.title()).toBe('Accessibility | Consilia');
    expect(await page.getByText('Accessibility | Consilia, page loaded').count()).toBe(1);
  });
});

describe('without scripts', () => {
  it('pages are read, and language and colours are chosen', async () => {
    const { page } = await openGallery({ javaScript: false });
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

    await page.getByRole('link', { name: /lees in het Nederlands/ }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.locator('h1').textContent()).toBe('Onderdelen van de interface');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('an address that does not exist says so, in the frame, with a way on', async () => {
    const { page } = await browser.newPage({ javaScript: false });
    const answer = await page.goto('/no-such-page');

    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('There is no page here');
    expect(await page.getByRole('link', { name: 'See the consultations' }).count()).toBe(1);
  });
});
