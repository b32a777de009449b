import type { Page } from 'playwright-core';
import type { PageOptions, Visit } from './browser.js';
import type { Client, Json } from './client.js';
import { comment, type Desk } from './scenes/moderation.js';
import { open, type Site } from './site.js';

/** What a check finds in a comment and holds it for. */
export const phoneNumber = '0612345678';

/** A comment that waits at the desk. */
export const held = async (
  { app }: Site,
  desk: Desk,
  words = `Ask Halyna on ${phoneNumber}. She waits since spring.`,
): Promise<Json> => (await comment(app, desk, { body: words, language: 'en' })).comment;

export const stateOf = async (desk: Desk, { id }: Json): Promise<string> =>
  (await desk.lead.get(`/moderation/items/${id}`)).body.comment.state;

/** The desk as a moderator opens it. */
export async function sit(site: Site, client: Client, path = '/desk', options: PageOptions = {}): Promise<Visit> {
  const visit = await site.visit({ client }, options);
  return { ...visit, page: await open(visit, path) };
}

export const rows = (page: Page) => page.locator('.desk-list > li');
export const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
export const act = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
