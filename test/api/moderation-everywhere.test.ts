import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { publishedDocument } from '../support/scenes/documents.js';
import { comment, decide, type Desk, hide, openDesk, sayAsGuest } from '../support/scenes/moderation.js';

let app: TestApp;
let desk: Desk;
let place: { documentId: string; versionId: string; blockId: string };
beforeAll(async () => {
  app = await startApp();
  desk = await openDesk(app);
  const { documentId, versionId, blocks } = await publishedDocument(app, desk);
  place = { documentId, versionId, blockId: blocks[0]?.id as string };
});
afterAll(() => app.close());

/** Every address at which a reader could come across a comment. */
const addresses = (id: string, word: string): string[] => [
  `/comments/${id}`,
  `/comments/${id}/revisions`,
  `/activities/${desk.activityId}/comments?limit=100`,
  `/activities/${desk.activityId}/comments?blockId=${place.blockId}`,
  `/consultations/${desk.slug}/comments/search?q=${word}`,
  `/consultations/${desk.slug}/comments.json`,
  `/consultations/${desk.slug}/comments.csv`,
  `/documents/${place.documentId}/reading`,
];

/** Where a word that stands in no other text still turns up. */
async function mentions(reader: Client, id: string, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses(id, word)) {
    const { status, text } = await reader.get(address);
    if (status === 200 && text.includes(word)) found.push(address.split('?')[0] as string);
  }
  return found;
}

const figures = async () => ({
  block: (await app.visitor().get(`/documents/${place.documentId}/comment-counts`)).text,
  summary: (await app.visitor().get(`/consultations/${desk.slug}/comments/summary`)).text,
});

it('what is hidden is gone from lists, threads, search, counts, the text, exports and history, and comes back to all of them', async () => {
  const word = 'quokkas';
  const before = await figures();
  const anchor = { versionId: place.versionId, blockId: place.blockId };
  const { author, comment: said } = await comment(app, desk, { body: `Here live ${word}.`, anchor });
  const counted = await figures();
  expect(counted).not.toEqual(before);
  const everywhere = await mentions(app.visitor(), said.id, word);
  expect(everywhere.length).toBeGreaterThanOrEqual(6);

  const { body: decision } = await decide(desk.moderator, said, hide);
  expect(await mentions(app.visitor(), said.id, word)).toEqual([]);
  expect(await mentions(desk.team.observer, said.id, word)).toEqual([]);
  expect(await figures()).toEqual(before);
  const { text: sinceThen } = await app
    .visitor()
    .get(`/consultations/${desk.slug}/comments/since?instant=2020-01-01T00:00:00Z`);
  expect(sinceThen).not.toContain(said.id);
  expect((await author.client.get(`/comments/${said.id}`)).text).toContain(word);

  await desk.moderator.post(`/decisions/${decision.id}/undo`);
  expect(await mentions(app.visitor(), said.id, word)).toEqual(everywhere);
  expect(await figures()).toEqual(counted);
});

it('a hidden comment with replies leaves only its place', async () => {
  const word = 'numbats';
  const { comment: said } = await comment(app, desk, { body: `Here live more ${word}.` });
  await sayAsGuest(app.visitor(), desk, { body: 'I have seen one.', parentId: said.id });
  await decide(desk.moderator, said, hide);
  expect(await mentions(app.visitor(), said.id, word)).toEqual([]);
  const { body } = await app.visitor().get(`/comments/${said.id}`);
  expect(body).toMatchObject({ gone: 'hidden', author: null, bodyHtml: null, decision: null });
  expect(body.replies.items).toHaveLength(1);
  const report = { reason: 'insult', explanation: 'I remember what it said.', goodFaith: true };
  expect((await app.visitor().post(`/comments/${said.id}/reports`, report)).status).toBe(404);
});

it('what is redacted is nowhere to be read but by the team', async () => {
  const word = 'bilbies';
  const { comment: said } = await comment(app, desk, { body: `Mine live at Kade 4, ${word} and all.` });
  const spans = [{ start: 8, end: 28 }];
  await decide(desk.moderator, said, { action: 'redact', reason: 'personal-data', spans });
  expect(await mentions(app.visitor(), said.id, word)).toEqual([]);
  expect(await mentions(desk.team.observer, said.id, word)).toEqual([]);
  expect((await desk.moderator.get(`/moderation/items/${said.id}`)).body.original.body).toContain(word);
  expect((await desk.moderator.get(`/comments/${said.id}/revisions`)).text).toContain(word);
});
