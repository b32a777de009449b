import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { everyApiAddress, everyPage } from '../support/every-route.js';
import { goLive } from '../support/live.js';
import { people } from '../support/scenes/people.js';
import { filledPrivateBody, type PrivateBodyScene, secretWord } from '../support/scenes/private-body.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

/** Starting a server takes longer than a call of the API. */
jest.setTimeout(120_000);

let server: ServerProcess;
let app: TestApp;
let body: PrivateBodyScene;
let outsiders: [name: string, client: Client][];

beforeAll(async () => {
  server = await startServerProcess({ role: 'web' });
  app = await startApp({ DATABASE_URL: server.databaseUrl });
  body = await filledPrivateBody(app);
  await app.drain();
  const { member, staff, administrator } = people(app);
  outsiders = [
    ['someone without an account', app.visitor()],
    ['someone with an account', (await member()).client],
    ['a former member who follows it', body.former.client],
    ['staff outside its team', (await staff()).client],
    ['an administrator outside its team', (await administrator()).client],
  ];
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});

/** The addresses whose answers hold the word. */
async function tellingAddresses(client: Client): Promise<string[]> {
  const telling: string[] = [];
  for (const address of everyApiAddress(body.values)) {
    const { text } = await client.get(address);
    if (text.includes(secretWord)) telling.push(address);
  }
  return telling;
}

/** A page as the server sends it. */
async function read(page: string, client: Client): Promise<string> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await fetch(`${server.url}${page}`, { headers: { cookie } })).text();
}

/** The pages that hold the word. */
async function tellingPages(client: Client): Promise<string[]> {
  const telling: string[] = [];
  for (const page of everyPage(body.values)) {
    if ((await read(page, client)).includes(secretWord)) telling.push(page);
  }
  return telling;
}

describe('a private body', () => {
  it('is told of by no answer of the API to anyone outside, in lists, counts, search, feeds and exports', async () => {
    for (const [who, client] of outsiders) expect([who, await tellingAddresses(client)]).toEqual([who, []]);
  });

  it('is told of by no page to anyone outside', async () => {
    for (const [who, client] of outsiders) expect([who, await tellingPages(client)]).toEqual([who, []]);
  });

  it('answers outsiders who know its addresses as if there were nothing', async () => {
    for (const [who, client] of outsiders) {
      for (const ref of [body.id, body.slug, 'no-such-body']) {
        const { status, text } = await client.get(`/bodies/${ref}`);
        expect([who, status, JSON.parse(text).code]).toEqual([who, 404, 'not-found']);
      }
    }
  });

  it('is counted by no list for anyone outside', async () => {
    for (const [who, client] of outsiders) {
      const { items } = (await client.get('/bodies?limit=100')).body;
      expect([who, items]).toEqual([who, []]);
      const sessions = (await client.get('/live-sessions')).body;
      expect([who, sessions.items ?? sessions]).toEqual([who, []]);
    }
  });

  it('is shown to its members, on pages and by the API alike', async () => {
    const addresses = await tellingAddresses(body.member.client);
    const { opinionId = [], requestId = [] } = body.values;
    expect(addresses).toEqual(
      expect.arrayContaining([
        ...body.meetingIds.map((id) => `/api/v1/meetings/${id}`),
        ...opinionId.map((id) => `/api/v1/opinions/${id}`),
        ...requestId.map((id) => `/api/v1/advice-requests/${id}`),
        `/api/v1/bodies/${body.slug}/comments.csv`,
        '/api/v1/live-sessions.ics',
      ]),
    );
    expect(
      (await read('/my-work', body.member.client)).match(/<section[^>]*id="bodies"[^]*?<\/section>/)?.[0],
    ).toContain(secretWord);
    expect(await tellingPages(body.member.client)).toEqual(
      expect.arrayContaining(['/bodies', `/bodies/${body.slug}`, '/my-work']),
    );
  });

  it('lets nobody outside listen', async () => {
    const live = await goLive(app);
    for (const [, client] of outsiders) {
      const page = await live.open(client);
      for (const room of body.rooms) expect(await page.join(room)).toMatchObject({ ok: false });
      expect(await page.room(body.roomId).enter()).toMatchObject({ ok: false });
    }
    const page = await live.open(body.member.client);
    expect(await page.join(`space:${body.id}`)).toEqual({ ok: true });
    live.closeAll();
  });

  it('writes to its people, and to nobody outside', async () => {
    const inside = await app.db.sql<{ email: string }>`
      select p.email from person p where p.id in (select person_id from space_team union select person_id from space_member)`;
    const told = app.mailbox().filter(({ subject, text }) => `${subject} ${text}`.includes(secretWord));
    expect(told.map(({ to }) => to)).toContain(body.member.email);
    expect(told.filter(({ to }) => !inside.some(({ email }) => email === to))).toEqual([]);
  });
});
