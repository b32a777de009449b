import { EndForgottenSessions } from '../../server/src/rooms/end-forgotten-sessions.js';
import { startApp, type TestApp } from '../support/app.js';
import { travel } from '../support/scenes/consultations.js';
import { inRoom } from '../support/scenes/rooms.js';
import { liveSession, plannedSession, run, type SessionScene } from '../support/scenes/sessions.js';

const minute = 60_000;
const hour = 60 * minute;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ SESSION_END_HOURS: '2' });
});
afterAll(() => app.close());

const state = async ({ sessionId, host }: SessionScene): Promise<string> =>
  (await host.get(`/live-sessions/${sessionId}`)).body.state;
const later = (milliseconds: number) => travel(app, new Date(app.clock.now().getTime() + milliseconds));
const look = () => app.app.get(EndForgottenSessions).endAll();

describe('a session that its host forgets', () => {
  it.each(['live', 'paused'] as const)('ends by itself when it is %s, as the host would have ended it', async (as) => {
    const scene = await liveSession(app, { lasts: 60 });
    const ann = await inRoom(app, scene).participant({ name: 'Ann' });
    const poll = { kind: 'single', question: 'Ready?', options: ['Yes', 'No'] };
    const { body } = await scene.host.post(`/rooms/${scene.roomId}/polls`, poll);
    await scene.host.post(`/polls/${body.id}/open`);
    await ann.client.put(`/rooms/${scene.roomId}/hand`);
    await scene.host.post(`/live-sessions/${scene.sessionId}/breakouts`, { rooms: [{}], mode: 'chosen' });
    await scene.host.post(`/live-sessions/${scene.sessionId}/breakouts/open`);
    if (as === 'paused') await run(app, scene, 'pause');
    await later(2.9 * hour);
    await look();
    expect(await state(scene)).toBe(as);

    await later(0.2 * hour);
    await look();
    await look();
    await app.drain();
    expect(await state(scene)).toBe('ended');
    expect(await inRoom(app, scene).state()).toMatchObject({
      steering: { state: 'ended', breakouts: null },
      polls: [{ state: 'closed' }],
      queue: [],
    });
    expect((await scene.host.get(`/live-sessions/${scene.sessionId}/record`)).body).toMatchObject({ state: 'draft' });
    expect(
      await app.db.sql`select actor_kind as by, actor_id as who from event
        where type = 'session.ended' and subject_id = ${scene.sessionId}`,
    ).toEqual([{ by: 'system', who: null }]);
  });

  it('goes on for as long as somebody says something', async () => {
    const scene = await liveSession(app, { lasts: 60 });
    const room = inRoom(app, scene);
    const ann = await room.participant();
    await later(4 * hour);
    await room.say(ann.client, 'We are still here.');
    await later(29 * minute);
    await look();
    expect(await state(scene)).toBe('live');
    await later(2 * minute);
    await look();
    expect(await state(scene)).toBe('ended');
  });

  it('is not cut off when it began late', async () => {
    const scene = await plannedSession(app, { startsIn: 1, lasts: 60 });
    await later(6 * hour);
    await run(app, scene, 'start');
    await look();
    expect(await state(scene)).toBe('live');
  });

  it('ends without a beginning when people had come, so that what they said goes after the days that hold for all', async () => {
    const [waited, empty] = [await plannedSession(app, { startsIn: 1 }), await plannedSession(app, { startsIn: 1 })];
    const room = inRoom(app, waited);
    const ann = await room.participant();
    await room.say(ann.client, 'Is anybody there?');
    await later(5 * hour);
    await look();
    expect([await state(waited), await state(empty)]).toEqual(['ended', 'lobby']);
  });
});
