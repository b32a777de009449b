import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { people, scenePassword } from '../support/scenes/people.js';
import { end, publish, sessionToRecord } from '../support/scenes/records.js';
import { inRoom } from '../support/scenes/rooms.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
let scene: SessionScene;
let room: ReturnType<typeof inRoom>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await liveSession(app);
  room = inRoom(app, scene);
});

async function guestWithCode(displayName: string): Promise<{ client: Client; code: string; participantId: string }> {
  const client = app.visitor();
  const { body } = await client.post(`/live-sessions/${scene.sessionId}/participants`, { displayName });
  return { client, code: body.receiptCode, participantId: body.id };
}

async function poll(anonymous: boolean, { host, roomId }: SessionScene = scene): Promise<string> {
  const definition = { kind: 'single', question: 'Ready?', options: ['Yes', 'No'], results: 'live', anonymous };
  const { body } = await host.post(`/rooms/${roomId}/polls`, definition);
  await host.post(`/polls/${body.id}/open`);
  return body.id;
}

interface Reference {
  table: string;
  column: string;
}

/** The columns of all tables that refer to one, as the database knows them. */
const referencesTo = (table: string): Promise<Reference[]> => app.db.sql<Reference>`
  select k.conrelid::regclass::text as "table", a.attname as "column"
  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
  where k.contype = 'f' and k.confrelid = ${table}::regclass order by 1, 2`;

async function countOf({ table, column }: Reference, id: string): Promise<number> {
  const [row] = await app.db.dataSource.query(`select count(*)::int as rows from ${table} where ${column} = $1`, [id]);
  return row.rows;
}

const vote = (client: Client, pollId: string, choice: string[]) => client.put(`/polls/${pollId}/vote`, { choice });

describe('somebody who deletes their account', () => {
  it('leaves what they said without a name, also for pages that catch up', async () => {
    const ann = await room.participant({ name: 'Ann Example' });
    const id = await room.say(ann.client, 'What I said stays.');
    await ann.client.put(`/rooms/${scene.roomId}/hand`);
    const { to } = await room.state();
    await ann.client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    expect(await room.entry(id)).toMatchObject({ html: '<p>What I said stays.</p>', author: { name: '' } });
    const { body } = await app.visitor().get(`/rooms/${scene.roomId}?since=${to}`);
    expect(body.entries).toMatchObject([{ id, author: { name: '' } }]);
    expect(JSON.stringify(body)).not.toContain('Ann Example');
  });
});

describe('somebody who is in everything and deletes their account', () => {
  it('is a former participant wherever people are named, in the record and in its files', async () => {
    const record = await sessionToRecord(app);
    const { host, sessionId, roomId } = record;
    const { client, participantId } = await record.room.participant({ name: 'Ann Example' });
    const question = await record.room.ask(client, 'Who pays?');
    const hidden = await record.room.say(client, 'You fool.');
    await host.post(`/room-messages/${hidden}/decisions`, { action: 'hide', reason: 'insult' });
    await client.put(`/rooms/${roomId}/hand`);
    const named = await poll(false, record);
    await vote(client, named, ['1']);
    await host.post(`/live-sessions/${sessionId}/breakouts`, { rooms: [{ name: 'Islands' }], mode: 'assigned' });
    const [{ id: islands }] = (await record.room.state()).breakouts;
    await host.put(`/room-participants/${participantId}/breakout`, { roomId: islands });
    await host.post(`/live-sessions/${sessionId}/breakouts/open`);
    const words = { mainPoints: 'Ferries', agreements: '', differences: '', proposal: '' };
    await client.put(`/rooms/${islands}/harvest`, words);
    await client.post(`/rooms/${islands}/harvest/hand-in`);

    const everywhere = async (): Promise<string> => {
      const paths = [
        ...[roomId, islands].flatMap((id) => [`/rooms/${id}`, `/rooms/${id}/messages?before=999`]),
        `/rooms/${roomId}/participants?limit=50`,
        `/rooms/${roomId}/console`,
        `/polls/${named}/votes`,
        `/room-messages/${hidden}/decisions`,
        `/live-sessions/${sessionId}`,
      ];
      const files = ['', '.md', '.json'].map((format) => `/live-sessions/${sessionId}/record${format}`);
      const answers = await Promise.all([...paths, ...files].map((path) => host.get(path)));
      return answers.map(({ text }) => text).join('\n');
    };
    expect((await everywhere()).split('Ann Example').length).toBeGreaterThan(5);
    await client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    expect((await record.room.state()).queue).toEqual([]);
    await end(record);
    await publish(record);
    const after = await everywhere();
    expect(after).toContain('Who pays?');
    expect(after).not.toContain('Ann Example');
    expect((await host.get(`/polls/${named}/votes`)).body.items).toMatchObject([{ name: '', choice: ['1'] }]);
    expect(await record.room.entry(question)).toMatchObject({ author: { name: '' } });
    expect(await app.db.sql`select contents from session_record where session_id = ${sessionId}`).toMatchObject([
      { contents: { questions: [{ id: question }] } },
    ]);
  });
});

describe('somebody who changes their name', () => {
  it('has the new one on what they said before, also for pages that catch up', async () => {
    const ann = await room.participant({ name: 'Ann Example' });
    const id = await room.say(ann.client, 'Good evening.');
    const { to } = await room.state();
    await ann.client.patch('/me', { name: 'Anna Other' }, { 'if-match': '"1"' });
    await app.drain();
    const { body } = await app.visitor().get(`/rooms/${scene.roomId}?since=${to}`);
    expect(body.entries).toMatchObject([{ id, author: { name: 'Anna Other' } }]);
    expect((await ann.client.get(`/rooms/${scene.roomId}/self`)).body.name).toBe('Anna Other');
  });

  it('brings no name back that was deleted with the traces of an old session', async () => {
    const ann = await room.participant({ name: 'Ann Example' });
    await app.db.sql`update room_participant set name = '' where id = ${ann.participantId}`;
    await ann.client.patch('/me', { name: 'Anna Other' }, { 'if-match': '"1"' });
    await app.drain();
    expect(await app.db.sql`select name from room_participant where id = ${ann.participantId}`).toEqual([{ name: '' }]);
  });
});

describe('a guest who takes what they said into an account', () => {
  it('is that person in the room', async () => {
    const guest = await guestWithCode('Gül');
    const id = await room.ask(guest.client, 'Who pays?');
    const { client } = await people(app).member({ name: 'Gül Example' });
    await client.post('/receipts/claim', { code: guest.code });
    await app.drain();
    expect((await room.entry(id)).author).toMatchObject({ id: guest.participantId, name: 'Gül Example' });
    expect((await client.get(`/rooms/${scene.roomId}/self`)).body.id).toBe(guest.participantId);
    expect((await client.post(`/room-messages/${id}/withdraw`)).status).toBe(204);
  });

  it.each([true, false])(
    'has one vote, one support and one place, where both had joined (anonymous: %s)',
    async (anonymous) => {
      const guest = await guestWithCode('Gül');
      const person = await room.participant({ name: 'Gül Example' });
      const asker = await room.participant();
      const question = await room.ask(asker.client, 'Who pays?');
      const pollId = await poll(anonymous);
      for (const { client } of [guest, person]) {
        await room.react(client, question, 'support');
        await client.put(`/rooms/${scene.roomId}/hand`);
      }
      await vote(guest.client, pollId, ['1']);
      await vote(person.client, pollId, ['2']);
      const only = await poll(anonymous);
      await vote(guest.client, only, ['1']);
      await person.client.post('/receipts/claim', { code: guest.code });
      await app.drain();
      const { polls, queue } = await room.state();
      expect(polls.find(({ id }: { id: string }) => id === pollId)).toMatchObject({ base: 1, tally: { 1: 0, 2: 1 } });
      expect(polls.find(({ id }: { id: string }) => id === only)).toMatchObject({ base: 1, tally: { 1: 1, 2: 0 } });
      expect(queue).toMatchObject([{ participantId: person.participantId }]);
      expect(await room.entry(question)).toMatchObject({ supports: 1 });
      expect((await person.client.get(`/rooms/${scene.roomId}/self`)).body.votes).toEqual({
        [pollId]: ['2'],
        [only]: ['1'],
      });
    },
  );

  it('leaves nothing in any table that refers to who they were', async () => {
    const { client, code, participantId: from } = await guestWithCode('Gül');
    const bob = await room.participant({ name: 'Bob' });
    const theirs = await room.say(bob.client, 'Buy my boats.');
    await room.react(client, theirs, 'thanks');
    await client.post(`/room-messages/${theirs}/reports`, { reason: 'advertising' });
    await room.say(client, 'Good evening.');
    await client.put(`/rooms/${scene.roomId}/hand`);
    await vote(client, await poll(false), ['1']);
    const plan = { rooms: [{ name: 'Islands' }], mode: 'chosen' };
    const { body } = await scene.host.post(`/live-sessions/${scene.sessionId}/breakouts`, plan);
    await scene.host.post(`/live-sessions/${scene.sessionId}/breakouts/open`);
    await client.put(`/rooms/${body[0].id}/place`);
    const words = { mainPoints: 'Ferries', agreements: '', differences: '', proposal: '' };
    await client.put(`/rooms/${body[0].id}/harvest`, words);
    const person = await room.participant({ name: 'Gül Example' });

    const references = await referencesTo('room_participant');
    const counts = (id: string) => Promise.all(references.map((reference) => countOf(reference, id)));
    // Whoever adds a table that refers to participants has it filled here, and moved when two become one.
    expect(references).toContainEqual({ table: 'room_message', column: 'participant_id' });
    const before = await counts(from);
    expect(references.filter((_, at) => before[at] === 0)).toEqual([]);
    await person.client.post('/receipts/claim', { code });
    await app.drain();
    expect(await counts(person.participantId)).toEqual(before);
    expect(new Set(await counts(from))).toEqual(new Set([0]));
    expect(await app.db.sql`select 1 from room_participant where id = ${from}`).toEqual([]);
  });

  it('is not let back in by that after they were removed', async () => {
    const guest = await guestWithCode('Gül');
    const person = await room.participant({ name: 'Gül Example' });
    await scene.host.post(`/room-participants/${guest.participantId}/remove`, { reason: 'Shouting' });
    await person.client.post('/receipts/claim', { code: guest.code });
    await app.drain();
    expect((await person.client.get(`/rooms/${scene.roomId}`)).body.code).toBe('removed');
  });
});
