import { publishedDocument } from '../support/scenes/documents.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { openConsultation, travel } from '../support/scenes/consultations.js';
import { people } from '../support/scenes/people.js';
import { plannedSession, run, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => travel(app, '2027-03-10T12:00:00Z'));

const page = async (client: Client, { sessionId }: SessionScene) =>
  (await client.get(`/live-sessions/${sessionId}`)).body;
const settings = async ({ host, sessionId }: SessionScene) =>
  (await host.get(`/live-sessions/${sessionId}/settings`)).body;
const edit = (client: Client, { sessionId }: SessionScene, change: object, seen = 1) =>
  client.patch(`/live-sessions/${sessionId}`, change, { 'if-match': `"${seen}"` });
const subjects = (email: string) => app.mailbox(email).map(({ subject }) => subject);

describe('changing a session', () => {
  it('asks for the version that was seen, and refuses another', async () => {
    const session = await plannedSession(app);
    expect((await session.host.patch(`/live-sessions/${session.sessionId}`, {})).status).toBe(428);
    expect((await edit(session.host, session, { languages: ['nl'] })).body).toMatchObject({
      version: 2,
      languages: ['nl'],
    });
    expect(await edit(session.host, session, { languages: ['fr'] })).toMatchObject({
      status: 412,
      body: { params: { version: 2 } },
    });
  });

  it('shows each reader the words in their language, else in that of the consultation', async () => {
    const session = await plannedSession(app);
    const texts = {
      en: { title: 'Talk', purpose: 'Why' },
      nl: { title: 'Gesprek', purpose: 'Waarom' },
    };
    await edit(session.host, session, { texts });
    const dutch = (await people(app).member({ language: 'nl' })).client;
    expect(await page(dutch, session)).toMatchObject({ title: 'Gesprek', purpose: 'Waarom', language: 'nl' });
    const french = app.visitor();
    french.headers['accept-language'] = 'fr';
    expect(await page(french, session)).toMatchObject({ title: 'Talk', language: 'en' });
    expect(await settings(session)).toMatchObject({ texts, starts: '2027-03-11T13:00', ends: '2027-03-11T15:00' });
  });

  it('keeps what clocks show when the zone changes', async () => {
    const session = await plannedSession(app);
    await edit(session.host, session, { timeZone: 'Europe/Lisbon' });
    expect(await settings(session)).toMatchObject({ starts: '2027-03-11T13:00', timeZone: 'Europe/Lisbon' });
    expect(await page(app.visitor(), session)).toMatchObject({ startsAt: '2027-03-11T13:00:00.000Z' });
  });

  it('tells everyone who registered of another time, and reminds them at the new one', async () => {
    const session = await plannedSession(app, { registration: true, startsIn: 3 * 24 * 60 });
    const member = await people(app).member();
    await member.client.post(`/live-sessions/${session.sessionId}/registration`);
    await edit(session.host, session, { starts: '2027-03-15T13:00', ends: '2027-03-15T15:00' });
    await app.drain();
    expect(subjects(member.email)[0]).toBe('Another time: Talk about the draft');
    expect(app.mailbox(member.email)[0]?.text).toContain('15 March 2027 at 13:00 (Brussels)');
    // The reminder that was ordered first would come now; the session is not the one it was meant for.
    await app.db.sql`update graphile_worker._private_jobs set run_at = now()`;
    await travel(app, '2027-03-14T12:30:00Z');
    await app.drain();
    await app.drain();
    expect(subjects(member.email).filter((subject) => subject.startsWith('Soon'))).toEqual([
      'Soon: Talk about the draft',
    ]);
  });

  it('lets its time stand once it has begun, and everything once it is over', async () => {
    const session = await plannedSession(app, { startsIn: 5 });
    await run(app, session, 'start');
    const refused = { status: 409, body: { code: 'invalid-transition' } };
    expect(await edit(session.host, session, { starts: '2027-03-12T13:00' })).toMatchObject(refused);
    expect((await edit(session.host, session, { languages: ['nl'] })).status).toBe(200);
    await run(app, session, 'end');
    expect(await edit(session.host, session, { languages: ['en'] }, 2)).toMatchObject(refused);
    expect(await session.host.post(`/live-sessions/${session.sessionId}/cancel`, { reason: 'Too late' })).toMatchObject(
      refused,
    );
  });

  it('lets other people in when it is opened to them, in the phases too', async () => {
    const session = await plannedSession(app, { participants: ['members'] });
    const path = `/live-sessions/${session.sessionId}`;
    expect((await app.visitor().get(path)).status).toBe(404);
    await edit(session.host, session, { watchers: ['public'] });
    expect((await app.visitor().get(path)).body).toMatchObject({
      code: null,
      forMembers: false,
      whyNot: { register: null },
    });
    expect(await settings(session)).toMatchObject({ participants: ['members'], watchers: ['public'] });
    await edit(session.host, session, { participants: ['public'], watchers: [] }, 2);
    expect((await app.visitor().get(path)).body.code).toMatch(/^\d{6}$/);
  });
});

describe('cancelling a session', () => {
  it('tells everyone who registered why, and those who lead it', async () => {
    const session = await plannedSession(app, { capacity: 1 });
    const [seated, waiting] = [await people(app).member(), await people(app).member({ language: 'nl' })];
    for (const { client } of [seated, waiting]) await client.post(`/live-sessions/${session.sessionId}/registration`);
    const cancel = (client: Client) =>
      client.post(`/live-sessions/${session.sessionId}/cancel`, { reason: 'The speaker is ill.' });
    expect((await cancel(seated.client)).status).toBe(403);
    expect((await cancel(session.host)).status).toBe(204);
    expect((await cancel(session.host)).status).toBe(409);
    await app.drain();
    expect(subjects(seated.email)[0]).toBe('Cancelled: Talk about the draft');
    expect(subjects(waiting.email)[0]).toBe('Afgezegd: Talk about the draft');
    expect(app.mailbox(waiting.email)[0]?.text).toContain('The speaker is ill.');
    expect(await page(app.visitor(), session)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'The speaker is ill.',
      code: null,
    });
  });
});

describe('the agenda', () => {
  it('names documents and the passages under discussion, and keeps items that stay', async () => {
    const session = await plannedSession(app);
    const { spaceId, activityId, slug } = session.consultation;
    const document = await publishedDocument(app, { spaceId, activityId });
    const [block] = document.blocks;
    const items = [
      { titles: { en: 'Welcome', nl: 'Welkom' }, minutes: 10 },
      { titles: { en: 'One person to ask' }, minutes: 45, documentId: document.documentId, blockId: block?.id },
    ];
    const path = `/live-sessions/${session.sessionId}/agenda`;
    const set = await session.host.put(path, { items }, { 'if-match': '"1"' });
    expect(set).toMatchObject({ status: 200, body: { version: 2 } });
    const shown = (await page(app.visitor(), session)).agenda;
    expect(shown).toMatchObject([
      { title: 'Welcome', minutes: 10, document: null, passage: null },
      {
        title: 'One person to ask',
        document: { id: document.documentId, space: { kind: 'consultation', slug }, title: 'Draft measure 4' },
        versionId: document.versionId,
        passage: block?.text,
        passageLanguage: 'en',
      },
    ]);
    const [welcome, ask] = set.body.agenda;
    const turned = await session.host.put(path, { items: [ask, { ...welcome, minutes: 5 }] }, { 'if-match': '"2"' });
    expect(turned.body.agenda.map((item: { id: string }) => item.id)).toEqual([ask.id, welcome.id]);
  });

  it('refuses what is not there: an item of another session, a draft, a block of another text', async () => {
    const session = await plannedSession(app);
    const other = await openConsultation(app);
    const foreign = await publishedDocument(app, other);
    const own = await publishedDocument(app, session.consultation);
    const titles = { en: 'Item' };
    const items = [
      { titles, minutes: 5, id: foreign.documentId },
      { titles, minutes: 5, documentId: foreign.documentId },
      { titles, minutes: 5, documentId: own.documentId, blockId: foreign.blocks[0]?.id },
      { titles, minutes: 5, blockId: own.blocks[0]?.id },
    ];
    const answer = await session.host.put(
      `/live-sessions/${session.sessionId}/agenda`,
      { items },
      { 'if-match': '"1"' },
    );
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/items/0/id',
      '/items/1/documentId',
      '/items/2/blockId',
      '/items/3/blockId',
    ]);
  });
});

describe('roles', () => {
  it('are given by address, let people do their part, and are taken back', async () => {
    const session = await plannedSession(app, { visibility: 'private' });
    const path = `/live-sessions/${session.sessionId}/roles`;
    const helper = await people(app).member({ name: 'Ana' });
    expect((await helper.client.get(`/live-sessions/${session.sessionId}`)).status).toBe(404);
    const given = await session.host.post(path, { email: helper.email.toUpperCase(), role: 'note-taker' });
    expect(given.body.items).toContainEqual({ personId: helper.id, name: 'Ana', role: 'note-taker' });
    expect(await page(helper.client, session)).toMatchObject({ can: { takeNotes: true, host: false, edit: false } });
    await session.host.post(path, { personId: helper.id, role: 'host' });
    expect(await page(helper.client, session)).toMatchObject({
      can: { host: true, edit: true, seeRegistrations: true },
      hosts: [{ name: 'Ana' }, { name: 'Test lead' }],
    });
    for (const role of ['host', 'note-taker'])
      expect((await session.host.delete(`${path}/${role}/${helper.id}`)).status).toBe(204);
    expect((await session.host.delete(`${path}/host/${helper.id}`)).status).toBe(404);
    expect((await helper.client.get(`/live-sessions/${session.sessionId}`)).status).toBe(404);
  });

  it('are for people with an account', async () => {
    const session = await plannedSession(app);
    const answer = await session.host.post(`/live-sessions/${session.sessionId}/roles`, {
      email: 'nobody@example.org',
      role: 'host',
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/email', code: 'unknownPerson' }] } });
  });
});

describe('the way in', () => {
  it('is a code that leads those who may read to the session', async () => {
    const session = await plannedSession(app);
    const hidden = await plannedSession(app, { visibility: 'private' });
    const code = async (scene: SessionScene) => (await page(scene.host, scene)).code;
    expect((await app.visitor().get(`/join-codes/${await code(session)}`)).body).toEqual({
      sessionId: session.sessionId,
    });
    expect((await app.visitor().get(`/join-codes/${await code(hidden)}`)).status).toBe(404);
    expect((await hidden.host.get(`/join-codes/${await code(hidden)}`)).status).toBe(200);
    expect((await app.visitor().get('/join-codes/nothing')).status).toBe(404);
  });

  it('is an image too, for those who may take part', async () => {
    const session = await plannedSession(app, { participants: ['members'], watchers: ['public'] });
    const path = `/live-sessions/${session.sessionId}/qr.svg`;
    expect((await app.visitor().get(path)).status).toBe(403);
    const answer = await session.host.get(path);
    expect(answer.headers['content-type']).toContain('image/svg+xml');
    expect(answer.text).toMatch(/^<svg[^>]*viewBox/);
  });
});

describe('looking up codes', () => {
  it('is enough for whoever mistypes, and too little for whoever tries them all', async () => {
    const limited = await startApp({ RATE_LIMIT_FACTOR: '1' });
    try {
      const { client } = await people(limited).member();
      const look = async (count: number) => {
        const codes = Array.from({ length: count }, (_, at) => String(100_000 + at));
        const answers = await Promise.all(codes.map((code) => client.get(`/join-codes/${code}`)));
        return answers.map(({ status }) => status);
      };
      expect(await look(20)).toEqual(Array(20).fill(404));
      expect(await look(1)).toEqual([429]);
      // Everyone in a hall has the same address.
      expect((await limited.visitor().get('/join-codes/100000')).status).toBe(404);
    } finally {
      await limited.close();
    }
  });
});

describe('somebody who hosts a session of a private consultation without being in its team', () => {
  it('reads and plans it, keeps what it is about, begins it, and sees nothing else of the consultation', async () => {
    const scene = await plannedSession(app, { visibility: 'private', startsIn: 60 });
    const { spaceId, activityId, slug } = scene.consultation;
    const { documentId, blocks } = await publishedDocument(app, { spaceId, activityId });
    const about = { documentId, blockId: blocks[0]?.id };
    const item = { titles: { en: 'One person to ask' }, minutes: 45, ...about };
    const path = `/live-sessions/${scene.sessionId}`;
    const { body } = await scene.host.put(`${path}/agenda`, { items: [item] }, { 'if-match': '"1"' });
    const { client, id: personId } = await people(app).member();
    expect((await client.get(path)).status).toBe(404);
    await scene.host.post(`${path}/roles`, { personId, role: 'host' });

    expect(await page(client, scene)).toMatchObject({ can: { prepare: true, edit: true, host: true } });
    expect((await client.get(`${path}/settings`)).body).toMatchObject({ visibility: 'private', agenda: [about] });
    const items = [
      { ...body.agenda[0], minutes: 30 },
      { titles: { en: 'Next steps' }, minutes: 10 },
    ];
    const changed = await client.put(`${path}/agenda`, { items }, { 'if-match': '"2"' });
    expect(changed.body.agenda).toMatchObject([
      { minutes: 30, ...about },
      { minutes: 10, documentId: null },
    ]);
    expect((await client.get('/live-sessions?mine=true')).body.items).toMatchObject([{ id: scene.sessionId }]);
    for (const command of ['open', 'start']) expect((await client.post(`${path}/state`, { command })).status).toBe(204);
    expect((await client.get(`/rooms/${scene.roomId}`)).body.steering.state).toBe('live');
    for (const unseen of [`/consultations/${slug}`, `/consultations/${slug}/documents`])
      expect((await client.get(unseen)).status).toBe(404);
    await scene.host.delete(`${path}/roles/host/${personId}`);
    expect((await client.get(`${path}/settings`)).status).toBe(404);
  });
});
