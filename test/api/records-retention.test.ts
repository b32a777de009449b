import { ClearMessages } from '../../server/src/records/clear-messages.js';
import { startApp, type TestApp } from '../support/app.js';
import { travel } from '../support/scenes/consultations.js';
import { end, publish, type RecordScene, sessionToRecord } from '../support/scenes/records.js';

const day = 24 * 3_600_000;

/** A session in which something of everything was said and done. */
async function busySession(app: TestApp) {
  const scene = await sessionToRecord(app);
  const { room, host, roomId, ann, bob } = scene;
  const question = await room.ask(ann.client, 'Who pays for it?');
  const remark = await room.say(bob.client, 'Nobody, I fear.');
  const comment = await room.say(bob.client, 'Two are better.');
  await room.say(ann.client, 'A reply.', 'message', { parentId: question });
  await room.react(bob.client, question, 'support');
  await bob.client.post(`/room-messages/${comment}/comment-requests`);
  const poll = await host.post(`/rooms/${roomId}/polls`, {
    kind: 'single',
    question: 'Is one enough?',
    language: 'en',
    options: ['Yes', 'No'],
    anonymous: false,
  });
  await host.post(`/polls/${poll.body.id}/open`);
  await ann.client.put(`/polls/${poll.body.id}/vote`, { choice: ['2'] });
  await ann.client.put(`/rooms/${roomId}/hand`);
  await end(scene);
  return { ...scene, question, remark, comment };
}

const messages = async (app: TestApp, { roomId }: RecordScene) =>
  (await app.db.sql<{ id: string }>`select id from room_message where room_id = ${roomId} order by id`).map(
    ({ id }) => id,
  );
const record = async ({ sessionId, host }: RecordScene) => (await host.get(`/live-sessions/${sessionId}/record`)).body;
const later = (app: TestApp, days: number) => travel(app, new Date(app.clock.now().getTime() + days * day));

describe('what was said in a session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ ROOM_MESSAGE_DAYS: '30' });
  });
  afterAll(() => app.close());

  it('is deleted after the days that the operator set, and the record reads as before', async () => {
    const scene = await busySession(app);
    await publish(scene);
    const before = await record(scene);
    await later(app, 29);
    await app.app.get(ClearMessages).clear();
    expect(await messages(app, scene)).toHaveLength(4);
    await later(app, 2);
    await app.app.get(ClearMessages).clear();
    await app.app.get(ClearMessages).clear();
    expect(await messages(app, scene)).toEqual([scene.question, scene.comment]);
    expect(await record(scene)).toEqual(before);
    const people = await app.db.sql`select name from room_participant where session_id = ${scene.sessionId}`;
    expect(people).toEqual([{ name: '' }, { name: '' }]);
    for (const table of ['room_reaction', 'speaker_turn', 'room_report'])
      expect(await app.db.dataSource.query(`select 1 from ${table}`)).toEqual([]);
    expect(await app.db.sql`select participant_id as who from poll_vote`).toEqual([{ who: null }]);
    const comments = await app.visitor().get(`/consultations/${scene.consultation.slug}/comments.json`);
    expect(comments.body).toMatchObject([{ comment: 'Two are better.', author_name: 'Bob' }]);
    expect(await app.db.sql`select 1 from event where type = 'record.messages-cleared'`).toHaveLength(1);
  });

  it('is deleted too when nobody published a record, which can still be published', async () => {
    const scene = await busySession(app);
    await later(app, 31);
    await app.app.get(ClearMessages).clear();
    expect(await messages(app, scene)).toEqual([scene.question, scene.comment]);
    await publish(scene);
    expect(await record(scene)).toMatchObject({
      state: 'published',
      attendance: { total: 2, messages: 4 },
      questions: [{ id: scene.question, supports: 1 }],
      polls: [{ base: 1 }],
    });
  });

  it('and was asked and stayed open is answered to its author afterwards', async () => {
    const scene = await busySession(app);
    await publish(scene);
    await later(app, 31);
    await app.app.get(ClearMessages).clear();
    const words = { how: 'written', answer: 'We do.', language: 'en' };
    expect((await scene.host.post(`/room-messages/${scene.question}/answer`, words)).status).toBe(204);
    await app.drain();
    expect(app.mailbox(scene.ann.email)[0]?.subject).toBe('Your question is answered: Talk about the draft');
    expect((await record(scene)).questions[0]).toMatchObject({ answered: 'written', later: true });
  });
});

describe('an operator who keeps everything', () => {
  it('sets 0 days', async () => {
    const app = await startApp({ ROOM_MESSAGE_DAYS: '0' });
    try {
      const scene = await busySession(app);
      await later(app, 9999);
      await app.app.get(ClearMessages).clear();
      expect(await messages(app, scene)).toHaveLength(4);
    } finally {
      await app.close();
    }
  });
});
