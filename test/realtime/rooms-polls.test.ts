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

async function member() {
  return live.enter((await people(app).member()).client, scene.roomId);
}

async function opened(results: 'live' | 'end'): Promise<string> {
  const poll = { kind: 'single', question: 'More buses?', options: ['Yes', 'No'], results };
  const { body } = await scene.host.post(`/rooms/${scene.roomId}/polls`, poll);
  await scene.host.post(`/polls/${body.id}/open`);
  return body.id;
}

describe('a poll in a live room', () => {
  it('opens on every page, and a crowd that votes at once is told in a few frames', async () => {
    const screen = await live.open(app.visitor());
    const page = screen.room(scene.roomId);
    await page.enter();
    const crowd = await Promise.all(Array.from({ length: 12 }, () => member()));
    const id = await opened('live');
    await until(async () => page.poll(id)?.state === 'open');
    const began = performance.now();
    const answers = await Promise.all(crowd.map((room, index) => room.vote(id, [index % 3 === 0 ? '2' : '1'])));
    expect(answers).toEqual(crowd.map(() => ({ ok: true })));
    await until(async () => page.poll(id)?.base === 12);
    const atMost = Math.ceil((performance.now() - began) / 250) + 1;
    const votes = screen.told.filter(
      ({ name, payload }) => name === 'room.frame' && 'polls' in payload && !('steering' in payload),
    );
    expect(votes.length).toBeLessThanOrEqual(atMost);
    expect(page.poll(id)?.tally).toEqual({ 1: 8, 2: 4 });
  });

  it('tells nobody the results before the end, where they are for the end', async () => {
    const screen = await live.open(app.visitor());
    const page = screen.room(scene.roomId);
    await page.enter();
    const [ann, bob] = [await member(), await member()];
    const id = await opened('end');
    await ann.vote(id, ['1']);
    await bob.vote(id, ['1']);
    await until(async () => page.poll(id)?.base === 2);
    for (const { payload } of screen.told) expect(JSON.stringify(payload)).not.toMatch(/"tally":\{/);
    await scene.host.post(`/polls/${id}/close`);
    await until(async () => page.poll(id)?.state === 'closed');
    expect(page.poll(id)?.tally).toEqual({ 1: 2, 2: 0 });
  });

  it('refuses what no page sends', async () => {
    const ann = await member();
    expect(await ann.vote('no poll', ['1'])).toEqual({ ok: false, code: 'malformed-request' });
    expect(await ann.vote(crypto.randomUUID(), ['1'])).toEqual({ ok: false, code: 'not-found' });
    expect(await ann.vote(await opened('live'), { length: 1 } as never)).toEqual({
      ok: false,
      code: 'validation-failed',
    });
  });
});
