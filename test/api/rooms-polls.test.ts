import type { PollChoice } from '../../shared/rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { people } from '../support/scenes/people.js';
import { liveSession, plannedSession, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
let scene: SessionScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await liveSession(app);
});

const buses = { kind: 'single', question: 'More buses?', options: ['Yes', 'No'], results: 'live' };

async function draft(definition: object = buses, { host, roomId } = scene): Promise<string> {
  const { status, body, text } = await host.post(`/rooms/${roomId}/polls`, definition);
  if (status !== 201) throw new Error(`the poll was not made: ${text}`);
  return body.id;
}

async function opened(definition: object = buses): Promise<string> {
  const id = await draft(definition);
  await scene.host.post(`/polls/${id}/open`);
  return id;
}

const vote = (client: Client, pollId: string, choice: unknown) => client.put(`/polls/${pollId}/vote`, { choice });
const close = (pollId: string) => scene.host.post(`/polls/${pollId}/close`);

async function voter(): Promise<Client> {
  return (await people(app).member()).client;
}

async function seen(client: Client, pollId: string) {
  const { body } = await client.get(`/rooms/${scene.roomId}`);
  return body.polls.find(({ id }: { id: string }) => id === pollId);
}

describe('preparing a poll', () => {
  it('is for hosts, who alone see it', async () => {
    const id = await draft();
    const moderator = scene.consultation.team.moderator;
    const member = await voter();
    for (const client of [moderator, member]) {
      expect((await client.post(`/rooms/${scene.roomId}/polls`, buses)).status).toBe(403);
      expect((await client.get(`/rooms/${scene.roomId}/polls`)).status).toBe(403);
      expect(await seen(client, id)).toBeUndefined();
    }
    expect((await vote(member, id, ['1'])).status).toBe(404);
    expect((await scene.host.get(`/rooms/${scene.roomId}/polls`)).body).toMatchObject([{ id, state: 'draft' }]);
  });

  it('is possible before people gather, opening it is not', async () => {
    const planned = await plannedSession(app);
    const id = await draft(buses, planned);
    expect((await planned.host.post(`/polls/${id}/open`)).body.code).toBe('room-closed');
  });

  it('ends when it opens: a draft can be changed and deleted, what people have seen cannot', async () => {
    const id = await draft();
    const changed = await scene.host.patch(`/polls/${id}`, { kind: 'scale', options: ['never', 'always'], steps: 7 });
    expect(changed.body).toMatchObject({ kind: 'scale', steps: 7, question: 'More buses?' });
    await scene.host.post(`/polls/${id}/open`);
    expect((await scene.host.patch(`/polls/${id}`, { question: 'Fewer?' })).body.code).toBe('invalid-transition');
    expect((await scene.host.delete(`/polls/${id}`)).status).toBe(409);
    const other = await draft();
    expect((await scene.host.delete(`/polls/${other}`)).status).toBe(204);
    expect((await scene.host.post(`/polls/${other}/open`)).status).toBe(404);
  });

  it.each([
    ['with one option', { ...buses, options: ['Yes'] }, '/options'],
    ['with the same option twice', { ...buses, options: ['Yes', 'Yes '] }, '/options'],
    ['with an empty option', { ...buses, options: ['Yes', ' '] }, '/options'],
    ['on a scale without steps', { kind: 'scale', question: 'How often?' }, '/steps'],
    ['with steps that nobody climbs', { ...buses, steps: 3 }, '/steps'],
    ['for words with options', { ...buses, kind: 'words' }, '/options'],
    ['without a question', { ...buses, question: ' ' }, '/question'],
  ])('is refused %s', async (_, definition, pointer) => {
    const { status, body } = await scene.host.post(`/rooms/${scene.roomId}/polls`, definition);
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});

describe('a poll', () => {
  it('that opens is on the big screen', async () => {
    const id = await opened();
    const { body } = await app.visitor().get(`/rooms/${scene.roomId}`);
    expect(body.steering.pollId).toBe(id);
    expect(body.polls).toMatchObject([{ id, state: 'open', base: 0, tally: { 1: 0, 2: 0 } }]);
  });

  it('counts everyone once, also who votes twice at the same time and changes their mind', async () => {
    const id = await opened();
    const [ann, bob] = [await voter(), await voter()];
    await Promise.all([vote(ann, id, ['1']), vote(ann, id, ['1']), vote(bob, id, ['1']), vote(ann, id, ['1'])]);
    expect(await seen(ann, id)).toMatchObject({ base: 2, tally: { 1: 2, 2: 0 } });
    expect((await vote(bob, id, ['2'])).status).toBe(204);
    expect(await seen(ann, id)).toMatchObject({ base: 2, tally: { 1: 1, 2: 1 } });
    expect((await bob.get(`/rooms/${scene.roomId}/self`)).body.votes).toEqual({ [id]: ['2'] });
  });

  it('takes no more votes when it is closed or the session ends', async () => {
    const [first, second] = [await opened(), await opened()];
    const ann = await voter();
    await close(first);
    expect((await vote(ann, first, ['1'])).body.code).toBe('poll-closed');
    await scene.host.post(`/live-sessions/${scene.sessionId}/state`, { command: 'end' });
    expect((await vote(ann, second, ['1'])).status).toBe(403);
    expect(await seen(ann, second)).toMatchObject({ state: 'closed', tally: { 1: 0, 2: 0 } });
    expect((await scene.host.post(`/polls/${second}/close`)).body.code).toBe('invalid-transition');
  });

  it('shows results only at the end to all but hosts, where that was said', async () => {
    const id = await opened({ ...buses, results: 'end' });
    const ann = await voter();
    await vote(ann, id, ['1']);
    expect(await seen(ann, id)).toMatchObject({ base: 1, tally: null });
    expect(await seen(scene.consultation.team.moderator, id)).toMatchObject({ tally: null });
    expect((await scene.host.get(`/rooms/${scene.roomId}/polls`)).body).toMatchObject([{ id, tally: { 1: 1 } }]);
    await close(id);
    expect(await seen(ann, id)).toMatchObject({ base: 1, tally: { 1: 1, 2: 0 } });
  });

  it('that is anonymous keeps no way back to the voter once it is closed, and names none before', async () => {
    const id = await opened();
    const ann = await voter();
    await vote(ann, id, ['1']);
    const { body: self } = await ann.get(`/rooms/${scene.roomId}/self`);
    const before = await app.db.sql<{ voter: string }>`select * from poll_vote where poll_id = ${id}`;
    expect(JSON.stringify(before)).not.toContain(self.id);
    await close(id);
    const after = await app.db.sql<{ voter: string }>`select * from poll_vote where poll_id = ${id}`;
    expect(after).toMatchObject([{ participant_id: null, choice: ['1'] }]);
    expect(after[0]?.voter).not.toBe(before[0]?.voter);
    expect((await ann.get(`/rooms/${scene.roomId}/self`)).body.votes).toEqual({});
  });

  it('that names its voters tells hosts who chose what, and nobody else; an anonymous one nobody', async () => {
    const [named, anonymous] = [await opened({ ...buses, anonymous: false }), await opened()];
    const { client } = await people(app).member({ name: 'Ann' });
    for (const id of [named, anonymous]) await vote(client, id, ['2']);
    await close(named);
    expect((await scene.host.get(`/polls/${named}/votes`)).body.items).toMatchObject([{ name: 'Ann', choice: ['2'] }]);
    expect((await client.get(`/polls/${named}/votes`)).status).toBe(403);
    expect((await scene.host.get(`/polls/${anonymous}/votes`)).status).toBe(403);
  });

  it.each<[string, object, PollChoice, object]>([
    ['several', { ...buses, kind: 'several' }, ['2', '1'], { 1: 1, 2: 1 }],
    ['ranking', { ...buses, kind: 'ranking' }, ['2', '1'], { 1: 1, 2: 2 }],
    ['scale', { kind: 'scale', question: 'How safe?', steps: 3, results: 'live' }, 3, { 1: 0, 2: 0, 3: 1 }],
    ['words', { kind: 'words', question: 'In a word?', results: 'live' }, 'Safe  streets', { 'Safe streets': 1 }],
  ])('of the kind %s is counted as such', async (_, definition, choice, tally) => {
    const id = await opened(definition);
    const ann = await voter();
    expect((await vote(ann, id, choice)).status).toBe(204);
    expect((await seen(ann, id)).tally).toEqual(tally);
    expect((await vote(ann, id, ['7'])).body.code).toBe('validation-failed');
    expect((await ann.put(`/polls/${id}/vote`, {})).status).toBe(422);
  });

  it('for open words shows no words that a moderator would have to look at', async () => {
    const id = await opened({ kind: 'words', question: 'In a word?', results: 'live' });
    const answer = await vote(await voter(), id, 'call 06 1234 5678');
    expect(answer.body.errors).toEqual([{ pointer: '/choice', code: 'unwantedWords' }]);
  });

  it('of another room, or for strangers, takes no vote', async () => {
    const id = await opened();
    expect((await vote(app.visitor(), id, ['1'])).status).toBe(401);
    const closed = await liveSession(app, { watchers: ['members'], participants: ['members'] });
    const other = await draft(buses, closed);
    await closed.host.post(`/polls/${other}/open`);
    expect((await vote(await voter(), other, ['1'])).status).toBe(404);
  });
});
