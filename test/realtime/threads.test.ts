import { startApp, type TestApp } from '../support/app.js';
import { goLive } from '../support/live.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';
import { until } from '../support/until.js';

let app: TestApp;
let live: Awaited<ReturnType<typeof goLive>>;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
  live = await goLive(app);
});
afterAll(async () => {
  live.closeAll();
  await app.close();
});
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const room = () => `activity:${scene.activityId}`;
async function readerPage() {
  const page = await live.open(app.visitor());
  expect(await page.join(room())).toEqual({ ok: true });
  return page;
}

describe('an open page', () => {
  it('learns of a new comment, with the count of its paragraph and none of its words', async () => {
    const page = await readerPage();
    const comment = await say(scene.author.client, scene, {
      ...on(scene, 0),
      body: 'These words stay where they are.',
    });
    const hint = await page.waitFor('comment.new', { commentId: comment.id });
    expect(hint).toMatchObject({ room: room(), blockId: scene.document.blocks[0]?.id, blockCount: 1, parentId: null });
    expect(JSON.stringify(hint)).not.toContain('These words');
  });

  it('learns of edits, supports and withdrawals', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    const page = await readerPage();
    await scene.author.client.patch(`/comments/${comment.id}`, { body: 'Said better.' }, { 'if-match': '"1"' });
    await page.waitFor('comment.changed', { commentId: comment.id });
    await scene.author.client.post(`/comments/${comment.id}/withdraw`);
    await page.waitFor('comment.gone', { commentId: comment.id, blockCount: 0 });
  });

  it('loses a hidden comment at once, and gets it back when it is restored', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    const page = await readerPage();
    const decision = { reason: 'off-topic', explanation: 'Elsewhere.', seenRevisionId: comment.revisionId };
    const { status } = await scene.team.moderator.post(`/comments/${comment.id}/decisions`, {
      action: 'hide',
      ...decision,
    });
    expect(status).toBeLessThan(300);
    await page.waitFor('comment.gone', { commentId: comment.id });
  });

  it('is not told of what waits for a moderator; the desk is', async () => {
    const held = await consultationOnText(app, { settings: { moderation: 'before' } });
    const page = await live.open(app.visitor());
    await page.join(`activity:${held.activityId}`);
    const desk = await live.open(held.team.moderator);
    expect(await desk.join(`desk:${held.spaceId}`)).toEqual({ ok: true });
    const comment = await say(held.author.client, held, on(held, 0));
    await desk.waitFor('desk.changed', { commentId: comment.id });
    await page.settle();
    expect(page.told).toEqual([]);
  });

  it('is told nothing any more once it has left', async () => {
    const page = await readerPage();
    page.leave(room());
    await page.settle();
    await say(scene.author.client, scene, on(scene, 0));
    await page.settle();
    expect(page.told).toEqual([]);
  });
});

describe('who may be in a room', () => {
  it('is whoever may read what it speaks of', async () => {
    const hidden = await consultationOnText(app, { visibility: 'private' });
    const outside = await live.open(hidden.reader.client);
    for (const name of [`space:${hidden.spaceId}`, `activity:${hidden.activityId}`]) {
      expect(await outside.join(name)).toEqual({ ok: false, code: 'not-found' });
    }
    const inside = await live.open(hidden.team.observer);
    expect(await inside.join(`activity:${hidden.activityId}`)).toEqual({ ok: true });
  });

  it('at the desk is the moderators', async () => {
    const join = async (client: typeof scene.reader.client) =>
      (await (await live.open(client)).join(`desk:${scene.spaceId}`)).ok;
    expect(await join(scene.team.moderator)).toBe(true);
    expect(await join(scene.team.answerer)).toBe(false);
    expect(await join(scene.reader.client)).toBe(false);
    expect(await join(app.visitor())).toBe(false);
  });

  it('ends with the membership in the team', async () => {
    const page = await live.open(scene.team.moderator);
    await page.join(`desk:${scene.spaceId}`);
    const { status } = await scene.team.lead.put(
      `/consultations/${scene.slug}/team`,
      { members: [{ personId: scene.personIds.lead, role: 'lead' }] },
      { 'if-match': `"${(await scene.team.lead.get(`/consultations/${scene.slug}/settings`)).body.version}"` },
    );
    expect(status).toBe(204);
    await page.waitFor('evicted', { room: `desk:${scene.spaceId}` });
    page.told.length = 0;
    await say(scene.author.client, scene, on(scene, 0));
    await page.settle();
    expect(page.told).toEqual([]);
  });

  it('ends with the session', async () => {
    const page = await live.open(scene.team.moderator);
    await page.join(`desk:${scene.spaceId}`);
    await scene.team.moderator.delete('/sessions/current');
    await page.waitFor('evicted', { room: `desk:${scene.spaceId}` });
  });
});

describe('hostile frames', () => {
  it('from another site are refused', async () => {
    await expect(live.open(app.visitor(), 'https://elsewhere.example')).rejects.toThrow('websocket error');
  });

  it('harm nobody', async () => {
    const page = await readerPage();
    const other = await live.open(app.visitor());
    other.send('join');
    other.send('join', { toString: 'x' }, 'no function');
    other.send('join', `space:${'x'.repeat(5000)}`, () => undefined);
    other.send('leave', null);
    other.send('__proto__', { polluted: true });
    expect(await other.join('space:not-an-id')).toEqual({ ok: false, code: 'not-found' });
    other.send('join', 'y'.repeat(200_000), () => undefined);
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await page.waitFor('comment.new', { commentId: comment.id });
    expect(page.connected).toBe(true);
  });

  it('that never stop are not answered for ever', async () => {
    const strict = await startApp({ RATE_LIMIT_FACTOR: '1' });
    const there = await goLive(strict);
    const page = await there.open(strict.visitor());
    let answered = 0;
    const count = () => void (answered += 1);
    for (let sent = 0; sent < 200; sent += 1) page.join('nowhere').then(count, () => undefined);
    await until(async () => answered === 60);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(60);
    there.closeAll();
    await strict.close();
  });
});
