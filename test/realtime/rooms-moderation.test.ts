import { startApp, type TestApp } from '../support/app.js';
import { goLive } from '../support/live.js';
import { inRoom } from '../support/scenes/rooms.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';
import { until } from '../support/until.js';

let app: TestApp;
let live: Awaited<ReturnType<typeof goLive>>;
let scene: SessionScene;
let room: ReturnType<typeof inRoom>;
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
  room = inRoom(app, scene);
});

const hide = (id: string) =>
  scene.host.post(`/room-messages/${id}/decisions`, { action: 'hide', reason: 'insult', explanation: 'Too far.' });

describe('moderation in a live room', () => {
  it('takes a hidden message off every open page, and tells its author why', async () => {
    const ann = await room.participant({ name: 'Ann' });
    const [author, reader] = [
      await live.enter(ann.client, scene.roomId),
      await live.enter(app.visitor(), scene.roomId),
    ];
    const id = await room.say(ann.client, 'You fool.');
    await until(async () => reader.feed.length === 1 && author.feed.length === 1);
    await hide(id);
    await until(async () => reader.feed.length === 0 && author.feed.length === 0);
    await until(async () => author.self?.hidden.length === 1);
    expect(author.self?.hidden).toMatchObject([{ id, reason: 'insult', explanation: 'Too far.' }]);
    expect(reader.self).toBeNull();
  });

  it('tells the console at once what waits, and nobody else', async () => {
    const [desk, page] = [await live.open(scene.host), await live.open(app.visitor())];
    expect(await desk.join(`console:${scene.roomId}`)).toEqual({ ok: true });
    expect(await page.join(`console:${scene.roomId}`)).toMatchObject({ ok: false });
    await page.room(scene.roomId).enter();
    const ann = await room.participant({ name: 'Ann' });
    await room.say(ann.client, 'My number is 06 1234 5678.');
    await desk.waitFor('console.changed', { room: `console:${scene.roomId}` });
    await page.settle();
    expect(page.told.filter(({ name }) => name === 'console.changed')).toEqual([]);
  });

  it('shows out who is removed, everywhere, and lets nobody in by another door', async () => {
    const ann = await room.participant({ name: 'Ann' });
    const pages = [await live.enter(ann.client, scene.roomId), await live.enter(ann.client, scene.roomId)];
    await scene.host.post(`/room-participants/${ann.participantId}/remove`, { reason: 'Again' });
    await until(async () => pages.every(({ evicted }) => evicted));
    const back = await live.open(ann.client);
    expect(await back.room(scene.roomId).enter()).toEqual({ ok: false, code: 'removed' });
    expect(await back.join(`room:${scene.roomId}`)).toMatchObject({ ok: false });
    const bob = await room.participant();
    await room.say(bob.client, 'In peace.');
    await back.settle();
    for (const page of pages) expect(page.feed).toEqual([]);
    expect(back.told).toEqual([]);
  });

  it('tells who is muted so, with the reason', async () => {
    const ann = await room.participant({ name: 'Ann' });
    const page = await live.enter(ann.client, scene.roomId);
    await scene.host.post(`/room-participants/${ann.participantId}/mute`, { reason: 'Shouting' });
    await until(async () => page.self?.muted === true);
    expect(page.self?.reason).toBe('Shouting');
    expect(await page.say('But')).toMatchObject({ ok: false, code: 'muted' });
  });
});
