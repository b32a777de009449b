import { startApp, type TestApp } from '../support/app.js';
import { people, scenePassword } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const day = 24 * 3_600_000;
const signIn = (browser: ReturnType<TestApp['visitor']>, email: string, password = scenePassword) =>
  browser.post('/sessions', { email, password });

describe('signing in', () => {
  it('keeps the session in a cookie that scripts of a page cannot read', async () => {
    const { email } = await people(app).member();
    const answer = await signIn(app.visitor(), email);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('answers the same for a wrong password and for an address without an account', async () => {
    const { email } = await people(app).member();
    const wrong = await signIn(app.visitor(), email, 'not the password');
    const unknown = await signIn(app.visitor(), 'nobody@example.org');
    const { instance: _, requestId: __, ...said } = wrong.body;
    expect(unknown.body).toMatchObject(said);
    expect(said).toMatchObject({ status: 401, code: 'credentials-wrong' });
  });

  it('begins a new session and ends the one the browser had', async () => {
    const { client, email } = await people(app).member();
    const before = client.cookies.get('session') as string;
    await signIn(client, email);
    const old = app.visitor();
    old.cookies.set('session', before);
    expect((await old.get('/me')).body).toBeNull();
    expect((await client.get('/sessions')).body.items).toHaveLength(1);
  });

  it('is refused to another site', async () => {
    const { email } = await people(app).member();
    const answer = await app
      .visitor()
      .post('/sessions', { email, password: scenePassword }, { origin: 'https://elsewhere.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
  });

  it('leaves a trace that names nobody', async () => {
    const { id, email } = await people(app).member();
    await signIn(app.visitor(), email);
    const [event] = await app.db.sql`select type, actor_id, data from event where subject_id = ${id}`;
    expect(event).toEqual({ type: 'account.signed-in', actor_id: id, data: { sessionId: expect.any(String) } });
  });
});

describe('a session', () => {
  it('ends by signing out', async () => {
    const { client } = await people(app).member();
    const token = client.cookies.get('session') as string;
    expect((await client.delete('/sessions/current')).status).toBe(204);
    expect(client.cookies.has('session')).toBe(false);
    client.cookies.set('session', token);
    expect((await client.get('/me')).body).toBeNull();
  });

  it('ends after a week without use, and lives on while it is used', async () => {
    const { client } = await people(app).member();
    for (let week = 0; week < 2; week += 1) {
      app.clock.advance(6.9 * day);
      expect((await client.get('/me')).body).not.toBeNull();
      await lastSeen(client);
    }
    app.clock.advance(7.1 * day);
    expect((await client.get('/me')).body).toBeNull();
  });

  it('ends after thirty days however much it is used', async () => {
    const { client } = await people(app).member();
    for (let time = 0; time < 6; time += 1) {
      app.clock.advance(4.9 * day);
      expect((await client.get('/me')).body).not.toBeNull();
      await lastSeen(client);
    }
    app.clock.advance(day);
    expect((await client.get('/me')).body).toBeNull();
  });

  it('that has ended keeps nobody from reading, and its cookie is cleared', async () => {
    const { client, id } = await people(app).member();
    await app.db.sql`update session set ended_at = now() where person_id = ${id}`;
    const answer = await client.get('/organisations');
    expect(answer.status).toBe(200);
    expect(client.cookies.has('session')).toBe(false);
  });

  it('that has ended is told before anything is changed, and where the page asks', async () => {
    const { client, id } = await people(app).member();
    await app.db.sql`update session set ended_at = now() where person_id = ${id}`;
    const writing = await client.post('/organisations', { names: { en: 'Late' }, stakeholderType: 'foundation' });
    const asking = await client.get('/me', { 'x-requires-session': '1' });
    expect([writing, asking]).toMatchObject([
      { status: 401, body: { code: 'session-expired' } },
      { status: 401, body: { code: 'session-expired' } },
    ]);
    expect(client.cookies.has('session')).toBe(true);
  });

  it('that has ended does not keep anyone from signing in again', async () => {
    const { client, id, email } = await people(app).member();
    await app.db.sql`update session set ended_at = now() where person_id = ${id}`;
    expect((await signIn(client, email)).status).toBe(201);
    expect((await client.get('/me')).body).toMatchObject({ id });
  });
});

describe('the list of sessions', () => {
  it('shows where one is signed in and which is this one, and ends another', async () => {
    const { client, id } = await people(app).member();
    const phone = await people(app).signIn(id);
    const { body } = await client.get('/sessions');
    expect(body.items.map((session: { current: boolean }) => session.current).toSorted()).toEqual([false, true]);
    const other = body.items.find((session: { current: boolean }) => !session.current);
    expect((await client.delete(`/sessions/${other.id}`)).status).toBe(204);
    expect((await phone.post('/organisations', {})).body.code).toBe('session-expired');
    expect((await client.get('/me')).body).toMatchObject({ id });
  });

  it('ends all others at once', async () => {
    const { client, id } = await people(app).member();
    const others = [await people(app).signIn(id), await people(app).signIn(id)];
    expect((await client.delete('/sessions')).status).toBe(204);
    for (const other of others) expect((await other.get('/me')).body).toBeNull();
    expect((await client.get('/sessions')).body.items).toHaveLength(1);
  });

  it("holds only one's own, and nobody ends those of others", async () => {
    const [samira, noor] = [await people(app).member(), await people(app).member()];
    const { body } = await noor.client.get('/sessions');
    expect((await samira.client.delete(`/sessions/${body.items[0].id}`)).status).toBe(404);
    expect((await noor.client.get('/me')).body).toMatchObject({ id: noor.id });
  });

  it('is nothing for readers without a session', async () => {
    expect(await app.visitor().get('/sessions')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect((await app.visitor().delete('/sessions/current')).status).toBe(204);
  });
});

describe('a person who chose another language on this device', () => {
  it('reads in it, and keeps their own in the account', async () => {
    const { client } = await people(app).member({ language: 'en' });
    await organisationWithTwoNames();
    expect(await nameFor(client, { 'accept-language': 'nl' })).toBe('Onward Together');
    client.cookies.set('language', 'nl');
    expect(await nameFor(client, {})).toBe('Samen Verder');
    expect((await client.get('/me')).body.language).toBe('en');
  });
});

describe('a reader without a session', () => {
  it('is spoken to in the language they chose, or in one their browser asks for', async () => {
    const reader = app.visitor();
    await organisationWithTwoNames();
    expect(await nameFor(reader, { 'accept-language': 'fr-BE, nl;q=0.8, en;q=0.5' })).toBe('Samen Verder');
    expect(await nameFor(reader, { 'accept-language': 'en-GB, nl;q=0.8' })).toBe('Onward Together');
    reader.cookies.set('language', 'nl');
    expect(await nameFor(reader, { 'accept-language': 'en' })).toBe('Samen Verder');
  });
});

/** The note of when a session was last used is not waited for by the answer. */
async function lastSeen(client: ReturnType<TestApp['visitor']>): Promise<void> {
  const now = app.clock.now().getTime();
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await client.get('/sessions');
    if (now - new Date(body.items[0].lastSeenAt).getTime() < 60_000) return;
  }
  throw new Error('the use of the session was not noted');
}

async function organisationWithTwoNames(): Promise<void> {
  const { client } = await people(app).member();
  await client.post('/organisations', {
    names: { en: 'Onward Together', nl: 'Samen Verder' },
    stakeholderType: 'foundation',
  });
}

async function nameFor(reader: ReturnType<TestApp['visitor']>, headers: Record<string, string>): Promise<string> {
  return (await reader.get('/organisations', headers)).body.items[0].name;
}
