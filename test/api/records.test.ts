import { people } from '../support/scenes/people.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { end, publish, type RecordScene, sessionToRecord } from '../support/scenes/records.js';

let app: TestApp;
let scene: RecordScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await sessionToRecord(app);
});

const path = () => `/live-sessions/${scene.sessionId}/record`;
const read = async (client: Client = app.visitor()) => (await client.get(path())).body;
const words = (more: object = {}) => ({ language: 'en', summary: '', notes: [], decisions: [], ...more });
const write = (client: Client, body: object, version: number) =>
  client.put(path(), words(body), { 'if-match': `"${version}"` });

describe('the record of a session', () => {
  it('begins with its end, with what the room contributes and nobody’s name', async () => {
    const { room, ann, bob, itemId } = scene;
    const open = await room.ask(ann.client, 'Who pays for it?');
    await room.react(bob.client, open, 'support');
    const merged = await room.ask(bob.client, 'What does it cost, and whom?');
    await scene.host.post(`/room-messages/${merged}/merge`, { into: open });
    const aloud = await room.ask(bob.client, 'When does it start?');
    await scene.host.post(`/room-messages/${aloud}/answer`, { how: 'live' });
    await room.say(ann.client, 'Two are better.');
    const poll = await scene.host.post(`/rooms/${scene.roomId}/polls`, {
      kind: 'single',
      question: 'Is one enough?',
      language: 'en',
      options: ['Yes', 'No'],
    });
    await scene.host.post(`/polls/${poll.body.id}/open`);
    await ann.client.put(`/polls/${poll.body.id}/vote`, { choice: ['2'] });
    expect((await scene.host.get(path())).status).toBe(404);
    await end(scene);
    await app.drain();

    const draft = await read(scene.noteTaker.client);
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      session: { title: 'Talk about the draft', hosts: [{ name: 'Test lead' }] },
      items: [{ id: itemId, title: 'One person to ask', passage: 'A town hall names one person to ask.', notes: '' }],
      questions: [
        { id: open, html: '<p>Who pays for it?</p>', itemId, alike: 1, answered: null, supports: 1 },
        { id: aloud, answered: 'live' },
      ],
      polls: [{ question: 'Is one enough?', base: 1, tally: { 1: 0, 2: 1 }, itemId }],
      attendance: { total: 2, types: {}, messages: 4 },
      can: { write: true, publish: false },
    });
    expect(JSON.stringify({ ...draft, session: null })).not.toMatch(/Ann|Bob/);
  });

  it('is there for those who prepare it even before the job has run, and once', async () => {
    await end(scene);
    const [one, other] = await Promise.all([read(scene.host), read(scene.noteTaker.client)]);
    await app.drain();
    expect([one.version, other.version, (await read(scene.host)).version]).toEqual([1, 1, 1]);
  });

  it('is seen by nobody else as long as it is a draft, in no format', async () => {
    await end(scene);
    const { reviewer, moderator } = scene.consultation.team;
    for (const client of [app.visitor(), scene.ann.client, (await people(app).member()).client, reviewer])
      for (const format of ['', '.md', '.pdf', '.json'])
        expect((await client.get(`${path()}${format}`)).status).toBe(404);
    expect((await moderator.get(path())).body.can).toMatchObject({
      write: false,
      publish: false,
      askForComments: true,
    });
    expect((await app.visitor().get(`/live-sessions/${scene.sessionId}/record.exe`)).status).toBe(404);
  });

  it('of a session that not all may read is for those who may, also when it is out', async () => {
    scene = await sessionToRecord(app, { watchers: ['members'], participants: ['public'] });
    await app.db
      .sql`update access_cell set access = 'hidden' where activity_id = ${scene.sessionId} and audience = 'public'`;
    await end(scene);
    await publish(scene);
    expect((await app.visitor().get(path())).status).toBe(404);
    expect((await scene.host.get(path())).status).toBe(200);
  });
});

describe('a note-taker', () => {
  it('writes summary, notes and decisions, and overwrites nobody', async () => {
    await end(scene);
    const { itemId } = scene;
    const answer = await write(
      scene.noteTaker.client,
      {
        summary: 'We **agree**.',
        notes: [{ itemId, text: 'One is enough. <script>alert(1)</script>' }],
        decisions: [{ itemId, text: 'One person.' }, { text: 'We meet again.' }],
      },
      1,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      summaryHtml: '<p>We <strong>agree</strong>.</p>',
      items: [{ notesHtml: '<p>One is enough. &lt;script&gt;alert(1)&lt;/script&gt;</p>' }],
      decisions: [
        { itemId, text: 'One person.' },
        { itemId: null, text: 'We meet again.' },
      ],
    });
    const late = await write(scene.host, { summary: 'Something else.' }, 1);
    expect(late).toMatchObject({ status: 412, body: { code: 'version-conflict', params: { version: 2 } } });
    expect((await read(scene.host)).summary).toBe('We **agree**.');
  });

  it('is a host or note-taker, and writes under items of this agenda', async () => {
    await end(scene);
    expect((await write(scene.ann.client, {}, 1)).status).toBe(404);
    expect((await write(scene.consultation.team.moderator, {}, 1)).status).toBe(403);
    expect((await scene.host.put(path(), words())).status).toBe(428);
    const elsewhere = await write(scene.host, { decisions: [{ itemId: scene.sessionId, text: 'Here?' }] }, 1);
    expect(elsewhere.body.errors).toEqual([{ pointer: '/decisions/0/itemId', code: 'isIn' }]);
  });
});

describe('a published record', () => {
  it('comes out by a host, once, and stays as it is', async () => {
    const { room, ann } = scene;
    const kept = await room.ask(ann.client, 'Who pays for it?');
    await end(scene);
    const publishing = (client: Client, version = 1) =>
      client.post(`${path()}/publish`, {}, { 'if-match': `"${version}"` });
    expect((await publishing(scene.noteTaker.client)).status).toBe(403);
    expect((await publishing(scene.host, 7)).status).toBe(412);
    expect((await publishing(scene.host)).body).toMatchObject({ state: 'published', can: { write: false } });
    expect((await publishing(scene.host, 2)).body.code).toBe('invalid-transition');
    expect((await write(scene.noteTaker.client, {}, 2)).body.code).toBe('invalid-transition');
    expect((await app.visitor().get(`/live-sessions/${scene.sessionId}`)).body.state).toBe('published');

    await app.db.sql`update room_message set supports = 40, body_html = '<p>Other words</p>' where id = ${kept}`;
    await app.db.sql`delete from room_participant where id = ${scene.bob.participantId}`;
    const { questions, attendance, publishedAt } = await read();
    expect(questions).toMatchObject([{ id: kept, html: '<p>Who pays for it?</p>', supports: 0 }]);
    expect(attendance.total).toBe(2);
    expect(new Date(publishedAt).getTime()).toBeCloseTo(app.clock.now().getTime(), -4);
  });

  it('takes in the answer to a question that was open, with its date', async () => {
    const { room, ann, bob } = scene;
    const open = await room.ask(ann.client, 'Who pays for it?');
    const known = await room.ask(bob.client, 'Where?');
    await scene.host.post(`/room-messages/${known}/answer`, { how: 'written', answer: 'Here.', language: 'en' });
    await end(scene);
    await publish(scene);
    app.clock.advance(3_600_000);
    await scene.host.post(`/room-messages/${open}/answer`, { how: 'written', answer: 'We *do*.', language: 'en' });
    await scene.host.post(`/room-messages/${known}/answer`, { how: 'written', answer: 'There.', language: 'en' });
    expect((await read()).questions).toMatchObject([
      { id: open, answered: 'written', answerHtml: '<p>We <em>do</em>.</p>', later: true },
      { id: known, answerHtml: '<p>Here.</p>', later: false },
    ]);
  });

  it('no longer shows a question that a moderator hides', async () => {
    const { room, ann } = scene;
    const bad = await room.ask(ann.client, 'Who is the idiot?');
    await end(scene);
    await publish(scene);
    const hidden = await scene.host.post(`/room-messages/${bad}/decisions`, { action: 'hide', reason: 'insult' });
    expect(hidden.status).toBeLessThan(300);
    expect((await read()).questions).toEqual([]);
    expect((await app.visitor().get(`${path()}.json`)).body.questions).toEqual([]);
  });
});
