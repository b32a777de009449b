import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { inRoom, type Participant } from '../support/scenes/rooms.js';
import { liveSession, plannedSession, type SessionScene } from '../support/scenes/sessions.js';

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

interface Breakout {
  id: string;
  name: string;
  people: number;
}

const at = (path: string) => `/live-sessions/${scene.sessionId}${path}`;
const plan = (body: object) => scene.host.post<Breakout[]>(at('/breakouts'), body);
const open = () => scene.host.post(at('/breakouts/open'));
const close = () => scene.host.post(at('/breakouts/close'));
const choose = (client: Client, roomId: string) => client.put(`/rooms/${roomId}/place`);
const move = (who: Participant, roomId: string | null) =>
  scene.host.put(`/room-participants/${who.participantId}/breakout`, { roomId });
const whereIs = async (client: Client): Promise<string | null> =>
  (await client.get(`/rooms/${scene.roomId}/self`)).body.breakoutId;
const say = (client: Client, roomId: string, body = 'Here.') =>
  client.post(`/rooms/${roomId}/messages`, { key: crypto.randomUUID(), kind: 'message', body, language: 'en' });

async function planned(mode: string, ...rooms: object[]): Promise<string[]> {
  return (await plan({ rooms, mode })).body.map(({ id }) => id);
}

async function crowd(size: number): Promise<Participant[]> {
  return Promise.all(Array.from({ length: size }, (_, index) => room.participant({ name: `Person ${index}` })));
}

describe('break-out rooms', () => {
  it('are planned by hosts, also before people gather, and changed while they are closed', async () => {
    const early = await plannedSession(app);
    const path = `/live-sessions/${early.sessionId}/breakouts`;
    const rooms = [{ name: 'Islands' }, { name: 'Coast', seats: 4 }];
    expect((await early.consultation.team.moderator.post(path, { rooms, mode: 'chosen' })).status).toBe(403);
    const { body } = await early.host.post<Breakout[]>(path, { rooms, mode: 'chosen' });
    expect(body).toMatchObject([
      { name: 'Islands', position: 1, seats: null, people: 0, handedIn: false },
      { name: 'Coast', position: 2, seats: 4 },
    ]);
    const again = await early.host.post<Breakout[]>(path, { rooms: [{ name: 'Everyone' }], mode: 'assigned' });
    expect(again.body).toMatchObject([{ id: body[0]?.id, name: 'Everyone' }]);
    expect((await early.host.post(`${path}/open`)).body.code).toBe('room-closed');
    expect((await early.host.post(path, { mode: 'chosen' })).status).toBe(422);
  });

  it('are for those who are in them, and for hosts and moderators', async () => {
    const [ann, bob] = await crowd(2);
    const [islands = '', coast = ''] = await planned('assigned', { name: 'Islands' }, { name: 'Coast' });
    await move(ann as Participant, islands);
    await move(bob as Participant, coast);
    await open();
    expect((await say((ann as Participant).client, islands)).status).toBe(201);
    for (const answer of [
      await say((ann as Participant).client, coast),
      await (bob as Participant).client.get(`/rooms/${islands}`),
      await app.visitor().get(`/rooms/${islands}`),
    ])
      expect(answer.status).toBe(404);
    expect((await scene.host.get(`/rooms/${islands}`)).body.entries).toHaveLength(1);
    expect((await scene.consultation.team.moderator.get(`/rooms/${coast}`)).status).toBe(200);
    await move(ann as Participant, coast);
    expect((await (ann as Participant).client.get(`/rooms/${islands}`)).status).toBe(404);
    expect((await say((ann as Participant).client, coast)).status).toBe(201);
  });

  it('give the last places to two of many who want them at once', async () => {
    const people = await crowd(6);
    const [small = '', large = ''] = await planned('chosen', { name: 'Small', seats: 2 }, { name: 'Large' });
    await open();
    const answers = await Promise.all(people.map(({ client }) => choose(client, small)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(2);
    const refused = answers.filter(({ status }) => status !== 204);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['room-full']));
    const winner = people[answers.findIndex(({ status }) => status === 204)] as Participant;
    const loser = people[answers.findIndex(({ status }) => status !== 204)] as Participant;
    expect(await whereIs(winner.client)).toBe(small);
    expect(await whereIs(loser.client)).toBeNull();
    // Who goes elsewhere leaves the place to the next; who is there takes no second one.
    expect((await choose(winner.client, small)).status).toBe(204);
    expect((await choose(winner.client, large)).status).toBe(204);
    expect((await choose(loser.client, small)).status).toBe(204);
    expect((await room.state()).breakouts).toMatchObject([{ people: 2 }, { people: 1 }]);
    await choose(winner.client, scene.roomId);
    expect(await whereIs(winner.client)).toBeNull();
  });

  it('are chosen only where people choose, and while they are open', async () => {
    const [ann] = (await crowd(1)) as [Participant];
    const [islands = ''] = await planned('chosen', { name: 'Islands' });
    expect((await choose(ann.client, islands)).body.code).toBe('room-closed');
    await planned('assigned', { name: 'Islands' });
    await open();
    expect((await choose(ann.client, islands)).status).toBe(403);
    expect((await choose(app.visitor(), islands)).status).toBe(401);
    expect((await choose(ann.client, crypto.randomUUID())).status).toBe(404);
  });

  it('mix people by chance, as evenly as it goes, and leave hosts alone', async () => {
    const people = await crowd(7);
    await scene.host.post(at('/participants'), {});
    const { body } = await plan({ people: 3, mode: 'shuffled' });
    expect(body.map(({ people: count }) => count).toSorted((a, b) => a - b)).toEqual([2, 2, 3]);
    expect(await whereIs(scene.host)).toBeNull();
    const before = await Promise.all(people.map(({ client }) => whereIs(client)));
    expect(before).not.toContain(null);
    const orders = new Set<string>();
    for (let times = 0; times < 6; times += 1) {
      await scene.host.post(at('/breakouts/shuffle'), {});
      orders.add((await Promise.all(people.map(({ client }) => whereIs(client)))).join());
    }
    expect(orders.size).toBeGreaterThan(1);
    await open();
    expect((await scene.host.post(at('/breakouts/shuffle'), {})).body.code).toBe('invalid-transition');
    expect((await plan({ people: 2, mode: 'shuffled' })).body).toMatchObject({ code: 'invalid-transition' });
  });

  it.each(['shuffled', 'assigned'])('take those who come late into the smallest when they are %s', async (mode) => {
    const [ann, bob, early] = (await crowd(3)) as [Participant, Participant, Participant];
    const [islands = '', coast = '', small = ''] = await planned(
      mode,
      { name: 'Islands' },
      { name: 'Coast' },
      { seats: 1 },
    );
    await move(ann, islands);
    await move(bob, islands);
    await move(early, null);
    const before = await room.participant({ name: 'Came before they opened' });
    await open();
    // Whom the host left out stays; whom chance had no chance to place is placed.
    const placed = mode === 'shuffled' ? [coast, small] : [null, null];
    expect([await whereIs(early.client), await whereIs(before.client)]).toEqual(placed);
    const guest = app.visitor();
    const { body } = await guest.post(at('/participants'), { displayName: 'Late' });
    expect(body.breakoutId).toBe(coast);
    expect((await say(guest, coast)).status).toBe(201);
    const { moderator } = scene.consultation.team;
    await moderator.post(at('/participants'), {});
    expect(await whereIs(moderator)).toBeNull();
    await move(ann, null);
    await ann.client.post(at('/participants'), {});
    expect(await whereIs(ann.client)).toBeNull();
  });

  it('are left to choose to those who come late where people choose', async () => {
    const [islands = ''] = await planned('chosen', { name: 'Islands' });
    await open();
    const late = await room.participant({ name: 'Late' });
    expect(await whereIs(late.client)).toBeNull();
    expect((await choose(late.client, islands)).status).toBe(204);
  });

  it('close: nobody speaks there any more, what is open ends, and all are in the main room', async () => {
    const [ann] = (await crowd(1)) as [Participant];
    const [islands = ''] = await planned('assigned', { name: 'Islands' });
    await move(ann, islands);
    expect((await say(ann.client, islands)).body.code).toBe('room-closed');
    await open();
    expect((await open()).body.code).toBe('invalid-transition');
    expect((await ann.client.get(`/rooms/${islands}`)).body.steering.breakouts).toBe('assigned');
    const poll = { kind: 'single', question: 'Ready?', options: ['Yes', 'No'] };
    const { body: draft } = await scene.host.post(`/rooms/${islands}/polls`, poll);
    await scene.host.post(`/polls/${draft.id}/open`);
    await ann.client.put(`/rooms/${islands}/hand`);
    expect((await close()).status).toBe(204);
    const { body } = await ann.client.get(`/rooms/${islands}`);
    expect(body).toMatchObject({ steering: { breakouts: null }, queue: [], polls: [{ state: 'closed' }] });
    expect((await say(ann.client, islands)).body.code).toBe('room-closed');
    expect((await ann.client.put(`/rooms/${islands}/hand`)).body.code).toBe('room-closed');
    expect((await say(ann.client, scene.roomId)).status).toBe(201);
    expect((await plan({ rooms: [{ name: 'Other' }], mode: 'assigned' })).body).toMatchObject([{ name: 'Other' }]);
  });

  it('in which something was said are not removed, and all end with the session', async () => {
    const [ann] = (await crowd(1)) as [Participant];
    const [, coast = ''] = await planned('chosen', { name: 'Islands' }, { name: 'Coast' });
    await open();
    await choose(ann.client, coast);
    await say(ann.client, coast);
    await close();
    expect((await plan({ rooms: [{ name: 'Islands' }], mode: 'chosen' })).body).toMatchObject({
      code: 'invalid-transition',
    });
    await open();
    await scene.host.post(at('/state'), { command: 'end' });
    expect((await room.state()).steering).toMatchObject({ state: 'ended', breakouts: null });
  });

  it('hear what the host announces to all rooms', async () => {
    const [islands = ''] = await planned('chosen', { name: 'Islands' });
    const { moderator } = scene.consultation.team;
    expect((await moderator.post(at('/announce'), { body: 'Five minutes left' })).status).toBe(403);
    await open();
    expect((await scene.host.post(at('/announce'), { body: 'Five **minutes** left', language: 'en' })).status).toBe(
      204,
    );
    for (const id of [scene.roomId, islands]) {
      const { body } = await scene.host.get(`/rooms/${id}`);
      expect(body.entries).toMatchObject([
        { kind: 'announcement', author: null, html: '<p>Five <strong>minutes</strong> left</p>', lang: 'en' },
      ]);
    }
  });
});

describe('the harvest of a break-out room', () => {
  const notes = { mainPoints: '- Ferries\n- Time', agreements: 'More ferries.', differences: '', proposal: '' };

  it('is written by those who are there, nobody overwriting another, and comes into the main room once', async () => {
    const [ann, bob] = (await crowd(2)) as [Participant, Participant];
    const [islands = ''] = await planned('assigned', { name: 'Islands' }, { name: 'Coast' });
    await move(ann, islands);
    await open();
    const write = (client: Client, body: object, version?: number) =>
      client.put(
        `/rooms/${islands}/harvest`,
        { ...notes, language: 'en', ...body },
        version ? { 'if-match': `"${version}"` } : {},
      );
    expect((await write(bob.client, {})).status).toBe(404);
    expect((await ann.client.get(`/rooms/${islands}/harvest`)).body).toMatchObject({ version: 0, mainPoints: '' });
    expect((await ann.client.post(`/rooms/${islands}/harvest/hand-in`)).body.code).toBe('draft-empty');
    const both = await Promise.all([write(ann.client, {}), write(scene.host, { proposal: 'Ask the skippers.' })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await write(ann.client, { proposal: 'Ask the crew.' }, 1)).body).toMatchObject({ version: 2 });
    await close();
    expect((await ann.client.post(`/rooms/${islands}/harvest/hand-in`)).status).toBe(204);
    const state = await room.state();
    expect(state.breakouts).toMatchObject([{ handedIn: true }, { handedIn: false }]);
    expect(state.entries).toMatchObject([{ kind: 'harvest', author: null, lang: 'en' }]);
    const [{ html }] = state.entries;
    expect(html).toMatch(/Islands[\s\S]*Main points[\s\S]*<li>Ferries<\/li>[\s\S]*What we propose[\s\S]*Ask the crew/);
    expect(html).not.toContain('Where we differ');
    expect((await ann.client.post(`/rooms/${islands}/harvest/hand-in`)).body.code).toBe('invalid-transition');
    expect((await write(ann.client, {}, 3)).body.code).toBe('invalid-transition');
  });

  it('is nothing that a main room has', async () => {
    expect((await scene.host.get(`/rooms/${scene.roomId}/harvest`)).status).toBe(403);
  });
});
