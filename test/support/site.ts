import { until } from './until.js';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './app.js';
import { launchBrowser, type PageOptions, type TestBrowser, type Visit } from './browser.js';
import type { TestPerson } from './scenes/people.js';
import { type ServerProcess, startServerProcess } from './server-process.js';

// A browser on a busy machine is sometimes late. A story that fails is told once more, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** The production build with a browser in front of it. */
export interface Site {
  server: ServerProcess;
  /** The application once more, in this process and on the same database, for scenes. */
  app: TestApp;
  browser: TestBrowser;
  /** A browser in which this person is signed in; a reader without one. */
  visit(person?: Pick<TestPerson, 'client'> | null, options?: PageOptions): Promise<Visit>;
  /** The link in the last mail to an address, without the host; waits until the mail is there. */
  mailedPath(to: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts all of it; call it in `beforeAll` and `close` in `afterAll`. */
export async function openSite(): Promise<Site> {
  const server = await startServerProcess();
  const app = await startApp({ DATABASE_URL: server.databaseUrl });
  const browser = await launchBrowser(server.url);
  return {
    server,
    app,
    browser,
    async visit(person = null, options = {}) {
      const visit = await browser.newPage(options);
      const cookies = [...(person?.client.cookies ?? [])].map(([name, value]) => ({ name, value, url: server.url }));
      await visit.context.addCookies(cookies);
      return visit;
    },
    async mailedPath(to, path) {
      const link = new RegExp(`${server.url}(${path}\\S*)`);
      return until(async () => {
        const mails = (await (await fetch(`${server.url}/dev/mail/json`)).json()) as { to: string; text: string }[];
        return mails.flatMap((mail) => (mail.to === to ? (link.exec(mail.text)?.[1] ?? []) : []))[0];
      });
    },
    async close() {
      await browser.close();
      await app.close();
      await server.close();
    },
  };
}

/** Opens a page and waits until it answers to clicks. */
export async function open({ page }: Pick<Visit, 'page'>, path: string): Promise<Page> {
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}

export { until };
