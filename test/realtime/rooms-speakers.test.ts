import type { Done, SpeakerEntry } from '../../shared/rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { goLive } from '../support/live.js';
import { people } from '../support/scenes/people.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';
import { until } from '../support/site.js';

let app: TestApp;
let live: Awaited<ReturnType<typeof goLive>>;
let scene: SessionScene;
beforeAll(async () => {
  app = await startApp();
  live = await goLive(app);
});
afterAll(async () => {
  live.closeAll();
  await app.close();
});
beforeEach(async () => {
  scene = await liveSession(app);
});

async function member(name: string) {
  const { client } = await people(app).member({ name });
  return { client, room: await live.enter(client, scene.roomId) };
}

async function crowd(...names: string[]) {
  const each = [];
  for (const name of names) each.push(await member(name));
  return each;
}

async function queue(): Promise<SpeakerEntry[]> {
  return (await app.visitor().get(`/rooms/${scene.roomId}`)).body.queue;
}

async function turnOf(name: string): Promise<string> {
  const entry = (await queue()).find((one) => one.name === name);
  if (!entry) throw new Error(`${name} is not in the queue`);
  return entry.id;
}

const names = async () => (await queue()).map(({ name }) => name);
const lead = async (name: string, command: string, body: object = {}) =>
  scene.host.post(`/speaker-turns/${await turnOf(name)}/${command}`, body);

describe('the speaker queue', () => {
  it('is joined by raising the hand, once however often, and left by taking it down', async () => {
    const [ann, bob] = [await member('Ann'), await member('Bob')];
    expect(await ann.room.hand()).toEqual<Done>({ ok: true });
    expect((await bob.client.put(`/rooms/${scene.roomId}/hand`)).status).toBe(204);
    await Promise.all([ann.room.hand(), bob.room.hand(), ann.client.put(`/rooms/${scene.roomId}/hand`)]);
    await until(async () => bob.room.queue.length === 2);
    expect(bob.room.queue).toEqual(['Ann', 'Bob']);
    expect((await ann.client.delete(`/rooms/${scene.roomId}/hand`)).status).toBe(204);
    await until(async () => bob.room.queue.length === 1);
    expect(await names()).toEqual(['Bob']);
  });

  it('keeps the place of who loses the line', async () => {
    const { client } = await people(app).member({ name: 'Ann' });
    const page = await live.open(client);
    const room = page.room(scene.roomId);
    await room.enter();
    await room.hand();
    page.close();
    expect(await names()).toEqual(['Ann']);
  });

  it('lets first-time speakers go before, then goes by time', async () => {
    const [ann, bob, cem] = await crowd('Ann', 'Bob', 'Cem');
    await ann?.room.hand();
    await lead('Ann', 'start');
    await lead('Ann', 'end');
    await ann?.room.hand();
    await bob?.room.hand();
    await cem?.room.hand();
    expect(await names()).toEqual(['Bob', 'Cem', 'Ann']);
    expect((await queue()).map(({ first }) => first)).toEqual([true, true, false]);
  });

  it('has one speaker at a time, also when two are called at once', async () => {
    const [ann, bob] = await crowd('Ann', 'Bob');
    await ann?.room.hand();
    await bob?.room.hand();
    const turns = [await turnOf('Ann'), await turnOf('Bob')];
    const answers = await Promise.all(turns.map((id) => scene.host.post(`/speaker-turns/${id}/start`)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const left = await queue();
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ state: 'speaking', seconds: 120, startedAt: expect.any(String) });
  });

  it('gives more time, and ends when the speaker takes the hand down', async () => {
    const ann = await member('Ann');
    await ann.room.hand();
    const id = await turnOf('Ann');
    await lead('Ann', 'start', { seconds: 60 });
    await lead('Ann', 'extend', { seconds: 30 });
    await until(async () => ann.room.state?.queue[0]?.seconds === 90);
    await ann.room.hand(false);
    await until(async () => ann.room.queue.length === 0);
    const [turn] = await app.db.sql<{ state: string }>`select state from speaker_turn where id = ${id}`;
    expect(turn?.state).toBe('done');
    expect((await scene.host.post(`/speaker-turns/${id}/start`)).body.code).toBe('invalid-transition');
  });

  it('is changed by the host with a note that all read', async () => {
    await Promise.all((await crowd('Ann', 'Bob', 'Cem')).map(({ room }) => room.hand()));
    const before = await names();
    const [first = '', , last = ''] = before;
    const moved = { before: await turnOf(first), note: 'Has to catch a train' };
    expect((await lead(last, 'move', moved)).status).toBe(204);
    expect(await names()).toEqual([last, ...before.slice(0, 2)]);
    expect((await queue())[0]?.note).toBe('Has to catch a train');
    await lead(last, 'move', { before: null, note: 'The train is late' });
    expect(await names()).toEqual(before);
    expect((await lead(first, 'move', { before: await turnOf(last), note: ' ' })).status).toBe(422);
  });

  it('does not let others go behind those whom nobody moved', async () => {
    const [ann] = await crowd('Ann');
    await ann?.room.hand();
    await lead('Ann', 'start');
    await lead('Ann', 'end');
    const [bob, cem] = await crowd('Bob', 'Cem');
    for (const one of [ann, bob]) await one?.room.hand();
    await lead('Bob', 'move', { before: await turnOf('Ann'), note: 'As agreed' });
    await cem?.room.hand();
    expect(await names()).toEqual(['Bob', 'Cem', 'Ann']);
  });

  it('is led by hosts alone, and ends with the session', async () => {
    const ann = await member('Ann');
    await ann.room.hand();
    const id = await turnOf('Ann');
    for (const command of ['start', 'end']) {
      expect((await ann.client.post(`/speaker-turns/${id}/${command}`)).status).toBe(403);
      expect((await scene.consultation.team.moderator.post(`/speaker-turns/${id}/${command}`)).status).toBe(403);
    }
    await scene.host.post(`/live-sessions/${scene.sessionId}/state`, { command: 'end' });
    await until(async () => ann.room.queue.length === 0 && ann.room.state?.steering.state === 'ended');
    expect(await ann.room.hand()).toMatchObject({ ok: false, code: 'session-over' });
  });

  it('is not endless', async () => {
    const { sessionId, roomId } = scene;
    const now = app.clock.now();
    await app.db.sql`with guests as (
        insert into guest (id, display_name, language, receipt_hash, created_at)
        select gen_random_uuid(), 'Guest', 'en', sha256(n::text::bytea), ${now} from generate_series(1, 100) as n returning id),
      joined as (insert into room_participant (id, session_id, guest_id, name, joined_at)
        select gen_random_uuid(), ${sessionId}, id, 'Guest', ${now} from guests returning id)
      insert into speaker_turn (id, room_id, participant_id, state, raised_at)
      select gen_random_uuid(), ${roomId}, id, 'waiting', ${now} from joined`;
    const ann = await member('Ann');
    expect(await ann.room.hand()).toEqual({ ok: false, code: 'queue-full' });
  });

  it('refuses what no page sends, and strangers', async () => {
    const ann = await member('Ann');
    expect(await ann.room.hand('yes' as never)).toEqual({ ok: false, code: 'malformed-request' });
    const reader = await live.enter(app.visitor(), scene.roomId);
    expect(await reader.hand()).toMatchObject({ ok: false, code: 'unauthenticated' });
  });
});
