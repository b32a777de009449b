import { startApp, type TestApp } from '../support/app.js';
import { goLive } from '../support/live.js';
import { inRoom } from '../support/scenes/rooms.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';
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

describe('pages in break-out rooms', () => {
  it('are told where their person goes, when the rooms open and when all come back', async () => {
    const ann = await inRoom(app, scene).participant({ name: 'Ann' });
    const page = await live.open(ann.client);
    const main = page.room(scene.roomId);
    await main.enter();
    const path = `/live-sessions/${scene.sessionId}/breakouts`;
    const { body } = await scene.host.post(path, { rooms: [{ name: 'Islands' }, { name: 'Coast' }], mode: 'shuffled' });
    await until(async () => main.self?.breakoutId);
    const roomId = main.self?.breakoutId ?? '';
    expect(body.map(({ id }: { id: string }) => id)).toContain(roomId);
    await scene.host.post(`${path}/open`);
    await until(async () => main.state?.steering.breakouts === 'shuffled');
    const breakout = page.room(roomId);
    expect(await breakout.enter()).toEqual({ ok: true });
    await until(async () => breakout.state?.steering.breakouts === 'shuffled');
    expect(await breakout.say('Among ourselves')).toMatchObject({ ok: true });
    await until(async () => breakout.feed.length === 1);
    expect(main.feed).toEqual([]);
    await scene.host.post(`${path}/close`);
    await until(async () => breakout.state?.steering.breakouts === null && main.state?.steering.breakouts === null);
    expect(await breakout.say('Still here?')).toMatchObject({ ok: false, code: 'room-closed' });
  });

  it('hear at once that somebody wrote down what the room brings back, and that it was handed in', async () => {
    const ann = await inRoom(app, scene).participant({ name: 'Ann' });
    const path = `/live-sessions/${scene.sessionId}/breakouts`;
    const { body } = await scene.host.post(path, { rooms: [{ name: 'Islands' }, { name: 'Coast' }], mode: 'assigned' });
    const [islands] = body.map(({ id }: { id: string }) => id);
    await scene.host.put(`/room-participants/${ann.participantId}/breakout`, { roomId: islands });
    await scene.host.post(`${path}/open`);
    const page = await live.enter(ann.client, islands);
    const own = () => page.state?.breakouts;
    await until(async () => own()?.length === 1);
    expect(own()).toMatchObject([{ name: 'Islands', notes: 0 }]);
    const words = { mainPoints: 'Ferries', agreements: '', differences: '', proposal: '' };
    await scene.host.put(`/rooms/${islands}/harvest`, words);
    await until(async () => own()?.[0]?.notes === 1);
    await scene.host.post(`/rooms/${islands}/harvest/hand-in`);
    await until(async () => own()?.[0]?.handedIn);
  });

  it('are shown out when the host moves their person', async () => {
    const ann = await inRoom(app, scene).participant({ name: 'Ann' });
    const path = `/live-sessions/${scene.sessionId}/breakouts`;
    const rooms = [{ name: 'Islands' }, { name: 'Coast' }];
    const { body } = await scene.host.post(path, { rooms, mode: 'assigned' });
    const [islands, coast] = body.map(({ id }: { id: string }) => id);
    const move = (roomId: string | null) =>
      scene.host.put(`/room-participants/${ann.participantId}/breakout`, { roomId });
    await move(islands);
    await scene.host.post(`${path}/open`);
    const there = await live.enter(ann.client, islands);
    await move(coast);
    await until(async () => there.evicted);
    const next = await live.enter(ann.client, coast);
    await move(null);
    await until(async () => next.evicted);
  });
});
