import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { comment, type Desk, openDesk } from '../support/scenes/moderation.js';
import { people, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
let desk: Desk;
/** Everyone who could try, by who they are. */
let clients: Record<string, Client>;
let visible: Json;
let held: Json;

beforeAll(async () => {
  app = await startApp();
  desk = await openDesk(app);
  const elsewhere = await openDesk(app);
  const { author, comment: said } = await comment(app, desk);
  visible = said;
  held = (await comment(app, desk, 'Bel 0612345678')).comment;
  const member = await people(app).member();
  const { body: me } = await desk.moderator.get('/me');
  const moderator = { id: me.id, name: me.name, email: me.email, client: desk.moderator };
  clients = {
    anonymous: app.visitor(),
    member: member.client,
    staff: (await people(app).staff()).client,
    author: author.client,
    observer: desk.team.observer,
    editor: desk.team.editor,
    answerer: desk.team.answerer,
    reviewer: desk.team.reviewer,
    'moderator elsewhere': elsewhere.moderator,
    moderator: desk.moderator,
    lead: desk.lead,
    'script to read and contribute': await scriptOf(app, moderator, ['read', 'contribute', 'manage']),
    'script to moderate': await scriptOf(app, moderator, ['moderate']),
  };
});
afterAll(() => app.close());

/** The answer of each, by the status. */
async function answers(ask: (client: Client) => Promise<Json>): Promise<Record<string, string[]>> {
  const byStatus: Record<string, string[]> = {};
  for (const [name, client] of Object.entries(clients)) {
    const { status, body } = await ask(client);
    const key = status < 400 ? 'allowed' : `${status} ${body.code}`;
    byStatus[key] = [...(byStatus[key] ?? []), name];
  }
  return byStatus;
}

const mayModerate = ['moderator', 'lead', 'script to moderate'];
const others = ['member', 'staff', 'author', 'observer', 'editor', 'answerer', 'reviewer', 'moderator elsewhere'];
const noScope = { '403 scope-missing': ['script to read and contribute'] };

it('the desk is for whoever moderates somewhere, who sees their own desks there', async () => {
  expect(await answers((client) => client.get('/moderation/queue'))).toEqual({
    '401 unauthenticated': ['anonymous'],
    '403 forbidden': others.filter((name) => name !== 'moderator elsewhere'),
    allowed: ['moderator elsewhere', ...mayModerate],
    ...noScope,
  });
});

describe('what everyone can read', () => {
  const expected = { '401 unauthenticated': ['anonymous'], '403 forbidden': others, allowed: mayModerate, ...noScope };

  it('only moderators of its consultation see on the desk', async () => {
    expect(await answers((client) => client.get(`/moderation/items/${visible.id}`))).toEqual(expected);
  });

  it('only they decide about', async () => {
    const nothing = { action: 'keep', reason: 'no-breach', seenRevisionId: visible.revisionId };
    expect(await answers((client) => client.post(`/comments/${visible.id}/decisions`, nothing))).toEqual({
      '401 unauthenticated': ['anonymous'],
      '403 forbidden': others,
      '409 invalid-transition': mayModerate,
      ...noScope,
    });
  });

  it('everyone may report but its author, and a script that may contribute', async () => {
    const notice = { reason: 'off-topic', explanation: 'This is about buses.', goodFaith: true };
    expect(await answers((client) => client.post(`/comments/${visible.id}/reports`, notice))).toEqual({
      allowed: ['anonymous', ...others.filter((name) => name !== 'author'), 'moderator', 'lead'],
      '403 own-content': ['author'],
      '409 already-exists': ['script to read and contribute'],
      '403 scope-missing': ['script to moderate'],
    });
  });

  it('only they claim and release', async () => {
    expect(await answers((client) => client.delete(`/moderation/items/${visible.id}/claim`))).toEqual(expected);
  });

  it('its author reads the decisions in the log, its moderators everything', async () => {
    expect(await answers((client) => client.get(`/comments/${visible.id}/log`))).toEqual({
      '401 unauthenticated': ['anonymous'],
      '403 forbidden': others.filter((name) => name !== 'author'),
      allowed: ['author', 'moderator', 'lead', 'script to read and contribute'],
      '403 scope-missing': ['script to moderate'],
    });
  });
});

describe('what is held', () => {
  const unknown = { '404 not-found': ['anonymous', ...others], ...noScope };

  it('does not exist for others, whatever they try', async () => {
    const decision = { action: 'restore', reason: 'no-breach', seenRevisionId: held.revisionId };
    expect(await answers((client) => client.get(`/moderation/items/${held.id}`))).toEqual({
      ...unknown,
      allowed: mayModerate,
    });
    expect(await answers((client) => client.post(`/comments/${held.id}/decisions`, decision))).toEqual({
      ...unknown,
      '409 invalid-transition': mayModerate,
    });
    expect(await answers((client) => client.delete(`/moderation/items/${held.id}/claim`))).toEqual({
      ...unknown,
      allowed: mayModerate,
    });
    const log = await answers((client) => client.get(`/comments/${held.id}/log`));
    expect(log['404 not-found']).toEqual(['anonymous', ...others]);
  });
});

it('decisions are taken back by whoever may decide there', async () => {
  const { body } = await desk.moderator.post(`/comments/${held.id}/decisions`, {
    action: 'release',
    reason: 'no-breach',
    seenRevisionId: held.revisionId,
  });
  app.clock.advance(3_600_000);
  expect(await answers((client) => client.post(`/decisions/${body.id}/undo`))).toEqual({
    '401 unauthenticated': ['anonymous'],
    '403 forbidden': others,
    '403 undo-window-over': mayModerate,
    ...noScope,
  });
});

it('deciding together asks for each comment, and needs the scope', async () => {
  const items = [{ commentId: visible.id, seenRevisionId: visible.revisionId }];
  const ask = (client: Client) =>
    client.post('/moderation/decisions/bulk', { action: 'restore', reason: 'no-breach', items });
  for (const [name, client] of Object.entries(clients)) {
    const { status, body } = await ask(client);
    const expected = mayModerate.includes(name)
      ? 'invalid-transition'
      : name === 'anonymous'
        ? 'unauthenticated'
        : 'forbidden';
    expect([name, status === 200 ? body.items[0].problem : body.code]).toEqual([
      name,
      name.includes('contribute') ? 'scope-missing' : expected,
    ]);
  }
});

it('the lists of terms are for staff', async () => {
  const script = await scriptOf(app, await people(app).staff(), ['manage']);
  expect((await script.get('/moderation/terms')).status).toBe(200);
  const byStatus = await answers((client) => client.get('/moderation/terms'));
  expect(byStatus.allowed).toEqual(['staff', 'lead']);
  expect(byStatus['403 scope-missing']).toEqual(['script to moderate']);
  const put = (client: Client) => client.put('/moderation/terms', { language: 'nl', terms: [] }, { 'if-match': '"7"' });
  expect((await put(clients.moderator as Client)).status).toBe(403);
  expect((await put(clients.anonymous as Client)).status).toBe(401);
});
