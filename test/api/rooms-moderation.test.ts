import { moderationLimits } from '../../shared/moderation.js';
import { Notices } from '../../server/src/notifications/notices.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { people } from '../support/scenes/people.js';
import { inRoom, type Participant } from '../support/scenes/rooms.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
let scene: SessionScene;
let room: ReturnType<typeof inRoom>;
let moderator: Client;
let ann: Participant;
let bob: Participant;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await liveSession(app);
  room = inRoom(app, scene);
  moderator = scene.consultation.team.moderator;
  ann = await room.participant({ name: 'Ann' });
  bob = await room.participant({ name: 'Bob' });
});

const decide = (id: string, action: string, more: object = {}, client = moderator) =>
  client.post(`/room-messages/${id}/decisions`, {
    action,
    reason: action === 'hide' ? 'insult' : 'no-breach',
    ...more,
  });
const desk = async (client = moderator) => (await client.get(`/rooms/${scene.roomId}/console`)).body;
const self = async (client: Client) => (await client.get(`/rooms/${scene.roomId}/self`)).body;
const report = (id: string, client: Client, more: object = {}) =>
  client.post(`/room-messages/${id}/reports`, { reason: 'insult', ...more });

async function held(): Promise<string> {
  await scene.host.patch(`/rooms/${scene.roomId}/steering`, { premoderated: true });
  return room.say(ann.client, 'May I?');
}

/** Lets the time pass in which a decision is told to nobody, and runs what is due then. */
async function afterAWhile(): Promise<void> {
  await app.drain();
  app.clock.advance(moderationLimits.tellAfterSeconds * 1000);
  await app.app.get(Notices).sweep();
  await app.drain();
}

describe('a message that waits', () => {
  it('stands on the console with what was found, and appears when it is released', async () => {
    const id = await held();
    expect((await desk()).held).toMatchObject([
      { id, author: { name: 'Ann' }, findings: [{ reason: 'before-publication' }], can: { decide: true } },
    ]);
    expect((await decide(id, 'release')).status).toBe(201);
    expect(await room.entry(id)).toMatchObject({ html: '<p>May I?</p>' });
    expect(await self(ann.client)).toMatchObject({ waiting: [] });
    expect((await desk()).held).toEqual([]);
  });

  it('is decided about once: who comes second learns who was first', async () => {
    const id = await held();
    const seen = { seenState: 'held' };
    const answers = await Promise.all([decide(id, 'release', seen), decide(id, 'hide', seen, scene.host)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'already-decided', params: { by: expect.stringMatching(/\w/) } });
    const { body: log } = await moderator.get(`/room-messages/${id}/decisions`);
    expect(log).toHaveLength(1);
  });

  it('is the business of hosts and moderators alone', async () => {
    const id = await held();
    expect((await decide(id, 'release', {}, bob.client)).status).toBe(403);
    expect((await bob.client.get(`/rooms/${scene.roomId}/console`)).status).toBe(403);
    expect((await bob.client.get(`/room-messages/${id}/decisions`)).status).toBe(403);
    expect((await bob.client.get(`/rooms/${scene.roomId}/participants`)).status).toBe(403);
    expect((await decide(id, 'release', {}, app.visitor())).status).toBe(401);
  });
});

describe('a message that is hidden', () => {
  it('is gone from the room, from what others catch up with and from where the host pointed', async () => {
    const id = await room.ask(ann.client, 'You fool?');
    await scene.host.patch(`/rooms/${scene.roomId}/steering`, { pinnedId: id, spotlightId: id });
    const { to } = await room.state();
    await decide(id, 'hide', { explanation: 'Please stay friendly.' });
    const { body: missed } = await app.visitor().get(`/rooms/${scene.roomId}?since=${to}`);
    expect(missed.entries).toEqual([{ id, gone: true }]);
    expect(JSON.stringify(await room.state())).not.toContain('fool');
    const { body: earlier } = await app.visitor().get(`/rooms/${scene.roomId}/messages?before=9999`);
    expect(earlier.entries).toEqual([]);
    expect((await room.state()).steering).toMatchObject({ pinnedId: null, spotlightId: null });
    expect((await room.react(bob.client, id, 'thanks')).status).toBe(404);
  });

  it('stays with its author, who sees why, and with moderators', async () => {
    const id = await room.say(ann.client, 'You fool.');
    await decide(id, 'hide', { explanation: 'Please stay friendly.' });
    expect((await self(ann.client)).hidden).toMatchObject([
      { id, html: '<p>You fool.</p>', reason: 'insult', ground: 'house-rule', explanation: 'Please stay friendly.' },
    ]);
    expect((await self(bob.client)).hidden).toEqual([]);
    expect((await desk()).hidden).toMatchObject([
      { id, decision: { action: 'hide', by: expect.stringMatching(/\w/) } },
    ]);
    expect((await decide(id, 'restore', {}, scene.host)).status).toBe(201);
    expect(await room.entry(id)).toMatchObject({ html: '<p>You fool.</p>' });
    expect((await self(ann.client)).hidden).toEqual([]);
    const { body: log } = await scene.host.get(`/room-messages/${id}/decisions`);
    expect(log.map(({ action }: { action: string }) => action)).toEqual(['hide', 'restore']);
  });

  it('is told to its author by mail with the reason, unless it is shown again at once', async () => {
    const id = await room.say(ann.client, 'You fool.');
    await decide(id, 'hide', { explanation: 'Please stay friendly.' });
    await decide(id, 'restore');
    await afterAWhile();
    expect(app.mailbox(ann.email)).toEqual([]);
    await decide(id, 'hide', { explanation: 'Please stay friendly.' });
    await afterAWhile();
    await decide(id, 'restore');
    await afterAWhile();
    const mails = app.mailbox(ann.email).toReversed();
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
      'A decision about what you said',
      'What you said is shown again',
    ]);
    expect(mails[0]?.text).toMatch(/it insults someone \(house rules\)[\s\S]*Please stay friendly/);
  });

  it('needs a reason that fits', async () => {
    const id = await room.say(ann.client, 'You fool.');
    expect((await decide(id, 'hide', { reason: 'no-breach' })).status).toBe(422);
    expect((await decide(id, 'hide', { reason: 'other' })).body.errors[0].pointer).toBe('/explanation');
    expect((await decide(id, 'release')).body.code).toBe('invalid-transition');
  });

  it('was not said by the moderator', async () => {
    await moderator.post(`/live-sessions/${scene.sessionId}/participants`, {});
    const id = await room.say(moderator, 'My own words.');
    expect((await decide(id, 'hide')).body.code).toBe('own-content');
    expect((await decide(id, 'hide', {}, scene.host)).status).toBe(201);
    expect((await desk()).hidden).toMatchObject([{ id, can: { decide: false } }]);
  });
});

describe('a report', () => {
  it('comes on the console without a name, once from each, and is closed by a decision', async () => {
    const id = await room.say(ann.client, 'You fool.');
    expect((await report(id, bob.client, { explanation: 'He means me.' })).status).toBe(204);
    expect((await report(id, bob.client)).body.code).toBe('already-exists');
    expect((await report(id, ann.client)).body.code).toBe('own-content');
    expect((await report(id, (await people(app).member()).client)).status).toBe(403);
    expect((await report(id, app.visitor())).status).toBe(401);
    const { reported } = await desk();
    expect(reported).toMatchObject([{ id, reports: [{ reason: 'insult', explanation: 'He means me.' }] }]);
    expect(JSON.stringify(reported)).not.toContain(bob.participantId);
    expect((await decide(id, 'keep')).status).toBe(201);
    expect((await desk()).reported).toEqual([]);
    expect(await room.entry(id)).toBeDefined();
    expect((await decide(id, 'keep')).body.code).toBe('already-decided');
    await afterAWhile();
    expect(app.mailbox(bob.email)).toMatchObject([{ text: expect.stringContaining('found that it may stay') }]);
  });
});

describe('a participant', () => {
  const sanction = (who: Participant, what: string, reason?: string, client = moderator) =>
    client.post(`/room-participants/${who.participantId}/${what}`, { reason });

  it('who is muted says nothing until they are unmuted, and knows why', async () => {
    await ann.client.put(`/rooms/${scene.roomId}/hand`);
    expect((await sanction(ann, 'mute')).body.errors[0].pointer).toBe('/reason');
    expect((await sanction(ann, 'mute', 'Shouting')).status).toBe(204);
    expect(await self(ann.client)).toMatchObject({ muted: true, reason: 'Shouting' });
    expect((await room.state()).queue).toEqual([]);
    const words = { key: crypto.randomUUID(), kind: 'message', body: 'But', language: 'en' };
    expect((await ann.client.post(`/rooms/${scene.roomId}/messages`, words)).body.code).toBe('muted');
    expect((await sanction(ann, 'mute', 'Shouting')).body.code).toBe('already-decided');
    await sanction(ann, 'unmute');
    expect(await self(ann.client)).toMatchObject({ muted: false, reason: '' });
    await room.say(ann.client, 'Thank you.');
  });

  it('who is removed cannot come back until they are readmitted, guests neither', async () => {
    const guest = await room.guest('Gül');
    for (const { client, participantId } of [ann, guest]) {
      expect((await moderator.post(`/room-participants/${participantId}/remove`, { reason: 'Again' })).status).toBe(
        204,
      );
      expect((await client.get(`/rooms/${scene.roomId}`)).body.code).toBe('removed');
      expect(
        (await client.post(`/live-sessions/${scene.sessionId}/participants`, { displayName: 'New' })).body.code,
      ).toBe('removed');
      expect((await client.put(`/rooms/${scene.roomId}/hand`)).body.code).toBe('removed');
    }
    await sanction(ann, 'readmit');
    expect((await ann.client.get(`/rooms/${scene.roomId}`)).status).toBe(200);
  });

  it('is muted and removed by hosts and moderators, who are neither', async () => {
    expect((await sanction(ann, 'mute', 'I say so', bob.client)).status).toBe(403);
    await moderator.post(`/live-sessions/${scene.sessionId}/participants`, {});
    const { body } = await scene.host.get(`/rooms/${scene.roomId}/participants`);
    const helper = body.items.find(({ helps }: { helps: boolean }) => helps);
    expect(helper.can).toEqual({ sanction: false });
    expect((await scene.host.post(`/room-participants/${helper.id}/remove`, { reason: 'No' })).status).toBe(403);
  });

  it('is found by name, page by page', async () => {
    const { body: first } = await moderator.get(`/rooms/${scene.roomId}/participants?limit=1`);
    expect(first.items).toMatchObject([{ name: 'Ann', isGuest: false, can: { sanction: true } }]);
    const { body: second } = await moderator.get(
      `/rooms/${scene.roomId}/participants?limit=1&cursor=${first.nextCursor}`,
    );
    expect(second.items).toMatchObject([{ name: 'Bob' }]);
    expect((await moderator.get(`/rooms/${scene.roomId}/participants?q=NN`)).body.items).toMatchObject([
      { name: 'Ann' },
    ]);
    expect((await moderator.get(`/rooms/${scene.roomId}/participants?q=%25`)).body.items).toEqual([]);
  });

  it('sees the names of the others where a session is for members only', async () => {
    const closed = await liveSession(app, { participants: ['members'], watchers: ['members'] });
    const member = await people(app).member({ name: 'Dee' });
    await app.db.sql`
      insert into space_member (space_id, person_id, joined_at) values (${closed.consultation.spaceId}, ${member.id}, ${app.clock.now()})`;
    expect((await member.client.get(`/rooms/${closed.roomId}/participants`)).status).toBe(403);
    await member.client.post(`/live-sessions/${closed.sessionId}/participants`, {});
    const { body } = await member.client.get(`/rooms/${closed.roomId}/participants`);
    expect(body.items).toMatchObject([{ name: 'Dee', can: { sanction: false } }]);
  });
});
