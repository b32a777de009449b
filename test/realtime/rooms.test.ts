import { startApp, type TestApp } from '../support/app.js';
import { goLive } from '../support/live.js';
import { people } from '../support/scenes/people.js';
import { liveSession, plannedSession, type SessionScene } from '../support/scenes/sessions.js';
import { until } from '../support/until.js';

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
  const person = await people(app).member({ name });
  return { ...person, room: await live.enter(person.client, scene.roomId) };
}

describe('who is in a live room', () => {
  it('sees what anyone says, in one order, and is told that it is stored', async () => {
    const [ann, bob] = [await member('Ann'), await member('Bob')];
    const reader = await live.enter(app.visitor(), scene.roomId);
    expect(await ann.room.say('Good evening.')).toMatchObject({ ok: true, seq: expect.any(Number) });
    await bob.room.say('Welcome, **Ann**.');
    await until(async () => reader.feed.length === 2 && ann.room.feed.length === 2);
    expect(reader.feed).toEqual(['Good evening.', 'Welcome, Ann.']);
    expect([...ann.room.entries.values()].map(({ author }) => author?.name)).toEqual(['Ann', 'Bob']);
  });

  it('says nothing twice, however often it is sent', async () => {
    const { room } = await member('Ann');
    const key = crypto.randomUUID();
    const [first, second] = [await room.say('Once.', { key }), await room.say('Once.', { key })];
    expect(second).toEqual(first);
    await until(async () => room.feed.length > 0);
    expect(room.feed).toEqual(['Once.']);
    const { room: other } = await member('Eve');
    expect(await other.say('Mine.', { key })).toEqual({ ok: false, code: 'key-reused' });
  });

  it('sees everything that all others see when they come late', async () => {
    const { room } = await member('Ann');
    for (let number = 1; number <= 60; number += 1) await room.say(`Remark ${number}`);
    const late = await live.enter(app.visitor(), scene.roomId);
    await until(async () => late.state !== null);
    expect(late.feed).toHaveLength(50);
    expect(late.feed.at(-1)).toBe('Remark 60');
    const { body } = await app.visitor().get(`/rooms/${scene.roomId}/messages?before=${late.state?.earlierThan}`);
    expect(body.entries).toHaveLength(10);
    expect(body.hasEarlier).toBe(false);
  });

  it('gets exactly what it missed when it comes back', async () => {
    const { room, client } = await member('Ann');
    const page = await live.open(client);
    const away = page.room(scene.roomId);
    await away.enter();
    await until(async () => away.state !== null);
    page.close();
    const gone = await room.say('Said meanwhile');
    await room.say('And hidden again');
    const back = (await live.open(client)).room(scene.roomId, away);
    await back.enter();
    await until(async () => back.feed.length === 2);
    expect(back.state?.from).toBe(away.at);
    expect(gone).toMatchObject({ ok: true });
    expect([...back.told.values()]).toEqual([1, 1]);
  });

  it('answers one level deep', async () => {
    const { room } = await member('Ann');
    const top = await room.say('What about the islands?');
    const parentId = top.ok ? top.id : '';
    const reply = await room.say('They are in article 4.', { parentId });
    expect(reply).toMatchObject({ ok: true });
    const deeper = { parentId: reply.ok ? reply.id : '' };
    expect(await room.say('No, in 5.', deeper)).toEqual({ ok: false, code: 'parent-gone' });
  });
});

describe('a live room', () => {
  it('counts supports and reactions, each person once', async () => {
    const [ann, bob] = [await member('Ann'), await member('Bob')];
    const asked = await ann.room.say('Who pays for the course?', { kind: 'question' });
    const id = asked.ok ? asked.id : '';
    await Promise.all([ann.room.react(id, 'support'), bob.room.react(id, 'support'), bob.room.react(id, 'support')]);
    await bob.room.react(id, 'thanks');
    await until(async () => ann.room.entries.get(id)?.reactions.thanks === 1);
    expect(ann.room.entries.get(id)).toMatchObject({ supports: 2, reactions: { thanks: 1 } });
    await bob.room.react(id, 'support', false);
    await until(async () => ann.room.entries.get(id)?.supports === 1);
    const said = await ann.room.say('A message is not supported.');
    expect(await bob.room.react(said.ok ? said.id : '', 'support')).toEqual({ ok: false, code: 'not-found' });
  });

  it('tells how many are here, and no names', async () => {
    const ann = await member('Ann Example');
    await live.enter(app.visitor(), scene.roomId);
    await ann.client.post(`/live-sessions/${scene.sessionId}/participants`, { stakeholderType: 'city' });
    await until(async () => ann.room.figures?.presence.total === 2);
    expect(JSON.stringify(ann.room.figures)).not.toContain('Ann');
  });

  it('lets a guest speak by name', async () => {
    const guest = app.visitor();
    expect((await guest.post(`/live-sessions/${scene.sessionId}/participants`, {})).body.code).toBe(
      'validation-failed',
    );
    const joined = await guest.post(`/live-sessions/${scene.sessionId}/participants`, { displayName: 'Gül' });
    expect(joined.body).toMatchObject({ name: 'Gül', can: { speak: true, host: false } });
    const room = await live.enter(guest, scene.roomId);
    expect(await room.say('I have only my phone.')).toMatchObject({ ok: true });
  });

  it('lets strangers read where they may, and say nothing', async () => {
    const room = await live.enter(app.visitor(), scene.roomId);
    expect(await room.say('Hello')).toMatchObject({ ok: false, code: 'unauthenticated' });
  });

  it('is closed before it opens and for those whom it is not for', async () => {
    const planned = await plannedSession(app);
    expect((await app.visitor().get(`/rooms/${planned.roomId}`)).status).toBe(404);
    const closed = await liveSession(app, { watchers: ['members'], participants: ['members'] });
    const page = await live.open(app.visitor());
    expect(await page.room(closed.roomId).enter()).toEqual({ ok: false, code: 'not-found' });
  });

  it('takes no words while it pauses, and none after its end', async () => {
    const { room } = await member('Ann');
    const command = (name: string) => scene.host.post(`/live-sessions/${scene.sessionId}/state`, { command: name });
    await command('pause');
    await until(async () => room.state?.steering.state === 'paused');
    expect(await room.say('Wait')).toEqual({ ok: false, code: 'room-paused' });
    await command('resume');
    expect(await room.say('Now')).toMatchObject({ ok: true });
    await command('end');
    await until(async () => room.state?.steering.state === 'ended');
    expect(await room.say('One more thing')).toMatchObject({ ok: false });
  });

  it('is slowed down and looked at before, as the host says', async () => {
    const { room } = await member('Ann');
    const steer = (body: object) => scene.host.patch(`/rooms/${scene.roomId}/steering`, body);
    await steer({ slowSeconds: 60 });
    await until(async () => room.state?.steering.slowSeconds === 60);
    expect(await room.say('First')).toMatchObject({ ok: true });
    expect(await room.say('Second')).toEqual({ ok: false, code: 'slow-mode', retryAfter: expect.any(Number) });
    await steer({ slowSeconds: 0, premoderated: true });
    expect(await room.say('Third')).toEqual({ ok: true, id: expect.any(String), seq: null });
    const other = await live.enter(app.visitor(), scene.roomId);
    await until(async () => other.state !== null);
    expect(other.feed).toEqual(['First']);
    expect(await room.say('06 1234 5678 is my number')).toMatchObject({ ok: true, seq: null });
  });

  it('refuses what no page sends, and goes on', async () => {
    const { room, client } = await member('Ann');
    const page = await live.open(client);
    for (const [name, ...values] of [
      ['room.enter'],
      ['room.enter', null],
      ['room.enter', { room: 'x', since: 'y' }],
      ['room.say', { room: scene.roomId }],
      ['room.say', 'words', 'no function'],
      ['room.react', { room: scene.roomId, messageId: 1, reaction: 'support', on: true }],
      ['room.leave', { toString: null }],
    ] as [string, ...unknown[]][])
      page.send(name, ...values, () => undefined);
    await page.settle();
    expect(page.connected).toBe(true);
    expect(await room.say('Still here')).toMatchObject({ ok: true });
  });
});
