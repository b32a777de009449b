import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

/** Starting a browser and a server takes longer than a call of the API. */
jest.setTimeout(90_000);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The two sizes that every page is tried at: a phone and a desktop. */
export const viewports = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const;

export interface PageOptions {
  /** Size in CSS pixels. */
  viewport?: { width: number; height: number };
  /** BCP 47 tag that the browser asks for. */
  locale?: string;
  /** False to see the page as it is without JavaScript. */
  javaScript?: boolean;
  /** IANA name of the zone of the reader's clock. */
  timeZone?: string;
}

/** A page with a memory of its own: no cookies shared with others. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts and of the console, requests that broke off and answers of the kind 5xx, in order. */
  errors: string[];
}

export interface TestBrowser {
  browser: Browser;
  /** Opens a page; relative addresses start at the address given to `launchBrowser`. */
  newPage(options?: PageOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Starts Chromium; call it in `beforeAll` and `close` it in `afterAll`. */
export async function launchBrowser(baseUrl: string): Promise<TestBrowser> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: flags, env: { ...definedEnv(), ...env } });
  return {
    browser,
    newPage: async ({ viewport = viewports.desktop, locale = 'en', javaScript = true, timeZone } = {}) => {
      const context = await browser.newContext({
        baseURL: baseUrl,
        viewport,
        locale,
        javaScriptEnabled: javaScript,
        timezoneId: timeZone,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      return { page, context, errors: collectErrors(page) };
    },
    close: () => browser.close(),
  };
}

/**
 * What axe finds wrong on the page as it stands, in readable lines; empty is good. All its rules apply: WCAG 2.2 A and
 * AA as well as good practice. It writes down what is wrong, not all that is right, and opens no second page to sum up
 * frames of other sites, of which there are none: that takes a quarter of the time.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}; at ${node.target.join(' ')}: ${node.html.slice(0, 200)}`),
  );
}

/** How far the content is wider than the window, in CSS pixels; 0 when nothing scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) errors.push(`answer ${response.status()}: ${response.url()}`);
  });
  return errors;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
