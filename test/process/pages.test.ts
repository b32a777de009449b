import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';
import { decide, hide } from '../support/scenes/moderation.js';
import { people, scenePassword } from '../support/scenes/people.js';
import { until } from '../support/until.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

/** Starting a server takes longer than a call of the API. */
jest.setTimeout(90_000);

let server: ServerProcess;
let app: TestApp;
let scene: CommentScene;

beforeAll(async () => {
  server = await startServerProcess();
  app = await startApp({ DATABASE_URL: server.databaseUrl });
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});
beforeEach(async () => {
  scene = await consultationOnText(app, { blocks: ['A town hall names one person to ask.'] });
});

const address = () =>
  `/consultations/${scene.slug}/documents/${scene.document.documentId}?block=${scene.document.blocks[0]?.id}`;
const cookieOf = (client: Client) => [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** A page as the server in front of the browsers sends it. */
async function page(path: string, client?: Client, headers: Record<string, string> = {}) {
  const cookie: Record<string, string> = client ? { cookie: cookieOf(client) } : {};
  const answer = await fetch(server.url + path, { headers: { ...cookie, ...headers } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Does something through that server, as a browser would. */
async function send(
  method: string,
  path: string,
  client: Client,
  body: object = {},
  more: Record<string, string> = {},
) {
  const headers = { ...more, cookie: cookieOf(client), origin: server.url, 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json().catch(() => ({}))) as Record<string, unknown>;
}

it('shows members what they did themselves at once, whatever they saw a moment ago', async () => {
  const { client } = scene.author;
  expect((await page(address(), client)).text).not.toContain('Name two people.');
  const clientKey = crypto.randomUUID();
  const body = { ...on(scene, 0), body: 'Name two people.', clientKey };
  await send('POST', `/activities/${scene.activityId}/comments`, client, body);
  expect((await page(address(), client)).text).toContain('Name two people.');
});

it('gives nobody the page of another', async () => {
  const first = await people(app).member({ name: 'Ferdinand First' });
  const second = await people(app).member({ name: 'Sofia Second' });
  const seen = [await page(address(), first.client), await page(address(), second.client), await page(address())];
  expect(seen.map(({ text }) => [text.includes('Ferdinand First'), text.includes('Sofia Second')])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
  expect(seen.map(({ headers }) => headers.get('cache-control'))).toEqual([
    'private, no-store',
    'private, no-store',
    'no-cache',
  ]);
});

it('lets go of a hidden comment on the pages of everyone, also of those who saw it a moment ago', async () => {
  const said = await say(scene.author.client, scene, { ...on(scene, 0), body: 'You are all fools.' });
  for (const reader of [scene.reader.client, undefined])
    expect((await page(address(), reader)).text).toContain('You are all fools.');
  const { moderator } = scene.team;
  await send('POST', `/comments/${said['id']}/decisions`, moderator, { ...hide, seenRevisionId: said['revisionId'] });
  for (const reader of [scene.reader.client, undefined])
    expect((await page(address(), reader)).text).not.toContain('You are all fools.');
  await expect(decide(moderator, said, hide)).resolves.toMatchObject({ status: 409 });
});

it('lets go of words that wait for a moderator after an edit, and of the name of someone who has left', async () => {
  const { client } = await people(app).member({ name: 'Lena Leaving' });
  const said = await say(client, scene, { ...on(scene, 0), body: 'One person is too few for this town.' });
  expect((await page(address())).text).toContain('Lena Leaving');
  const body = { body: 'Ask Halyna, 020 624 11 11.' };
  await send('PATCH', `/comments/${said['id']}`, client, body, { 'if-match': '"1"' });
  expect((await page(address())).text).not.toContain('One person is too few');

  await say(client, scene, { ...on(scene, 0), body: 'Two would be enough.' });
  await until(async () => (await page(address())).text.includes('Lena Leaving'));
  await send('DELETE', '/me', client, { password: scenePassword });
  const { text } = await page(address());
  expect([text.includes('Two would be enough.'), text.includes('Lena Leaving')]).toEqual([true, false]);
});

it('is a page for nobody in particular once a session has ended, and the old cookie goes', async () => {
  const { client, id } = await people(app).member({ name: 'Edith Ended' });
  expect((await page(address(), client)).text).toContain('Edith Ended');
  await app.db.sql`update session set ended_at = now() where person_id = ${id}`;
  const { status, headers, text } = await page(address(), client);
  expect({ status, named: text.includes('Edith Ended') }).toEqual({ status: 200, named: false });
  expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^session=;/)]);
});

it('keeps the language someone chose, also when the page lies ready', async () => {
  for (const _ of [1, 2]) {
    const { headers } = await page(`${address()}&lang=nl`);
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^language=nl;/)]);
  }
});

it('says in words that it could not be made, also when it cannot be found out who asks', async () => {
  const { client } = await people(app).member({ name: 'Frits Failing' });
  await app.db.sql`alter table session rename to session_out_of_reach`;
  try {
    const { status, headers, text } = await page(address(), client);
    expect([status, headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    expect(text).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
    expect(text).not.toContain('Frits Failing');
  } finally {
    await app.db.sql`alter table session_out_of_reach rename to session`;
  }
  expect((await page(address(), client)).text).toContain('Frits Failing');
});

it('changes with what someone may do, from one request to the next', async () => {
  const { client, id } = await people(app).member();
  const desk = '/desk';
  const before = await page(desk, client);
  await app.db
    .sql`insert into space_team (space_id, person_id, role, added_at) values (${scene.spaceId}, ${id}, 'moderator', now())`;
  const after = await page(desk, client);
  expect([before.status, after.status]).toEqual([403, 200]);
});

it('travels compressed to those who can read that', async () => {
  for (const client of [undefined, scene.reader.client]) {
    const { headers } = await page(address(), client, { 'accept-encoding': 'br' });
    expect(headers.get('content-encoding')).toBe('br');
  }
  const { headers } = await page(`/api/v1/documents/${scene.document.documentId}/reading`, undefined, {
    'accept-encoding': 'gzip',
  });
  expect(headers.get('content-encoding')).toBe('gzip');
});
