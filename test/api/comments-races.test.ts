import { RecountComments } from '../../server/src/comments/recount-comments.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { type CommentScene, consultationOnText, listed, on, say, send, wordsOf } from '../support/scenes/comments.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const recount = () => app.app.get(RecountComments).recount({ activityId: scene.activityId });

describe('supports', () => {
  const support = (comment: Json, method: 'put' | 'delete' = 'put', client = scene.reader.client) =>
    client[method](`/comments/${comment.id}/support`);

  it('are given once and taken back once, however often one clicks', async () => {
    const comment = await say(scene.author.client, scene);
    const given = await Promise.all(Array.from({ length: 6 }, () => support(comment)));
    expect(given.every((answer) => answer.status === 200)).toBe(true);
    const seen = (await listed(scene.reader.client, scene)).items[0];
    expect(seen).toMatchObject({ counts: { supports: 1 }, supported: true });
    await Promise.all(Array.from({ length: 6 }, () => support(comment, 'delete')));
    expect((await support(comment, 'delete')).body).toEqual({ supports: 0, supported: false });
    const types = await app.db.sql<{
      type: string;
    }>`select type from event where subject_id = ${comment.id} order by id`;
    expect(types.map((row) => row.type)).toEqual(['comment.posted', 'comment.supported', 'comment.unsupported']);
  });

  it('of many people at once are all counted', async () => {
    const comment = await say(scene.author.client, scene);
    const crowd = await Promise.all(Array.from({ length: 8 }, () => people(app).member()));
    await Promise.all(crowd.map(({ client }) => support(comment, 'put', client)));
    expect((await app.visitor().get(`/comments/${comment.id}`)).body.counts.supports).toBe(8);
    expect(await recount()).toBe(0);
  });

  it('are not for one’s own comment, nor for anyone without an account', async () => {
    const comment = await say(scene.author.client, scene);
    expect((await support(comment, 'put', scene.author.client)).body.code).toBe('own-content');
    expect((await support(comment, 'put', app.visitor())).body.code).toBe('unauthenticated');
  });
});

describe('at the same moment', () => {
  it('a comment is withdrawn and answered: either way the thread stays readable and the figures right', async () => {
    for (let round = 0; round < 6; round += 1) {
      const top = await say(scene.author.client, scene, on(scene, 0));
      const [withdrawn, reply] = await Promise.all([
        scene.author.client.post(`/comments/${top.id}/withdraw`),
        send(scene.reader.client, scene, { body: 'Just in time?', parentId: top.id }),
      ]);
      expect(withdrawn.status).toBe(200);
      expect([201, 409]).toContain(reply.status);
      const seen = await app.visitor().get(`/comments/${top.id}`);
      expect(seen.status).toBe(reply.status === 201 ? 200 : 404);
    }
    expect(await recount()).toBe(0);
  });

  it('many people reply in one thread, and every reply is counted', async () => {
    const top = await say(scene.author.client, scene, on(scene, 0));
    const middle = await say(scene.reader.client, scene, { parentId: top.id });
    const replies = Array.from({ length: 12 }, (_, n) =>
      send(n % 2 === 0 ? scene.reader.client : scene.other.client, scene, {
        body: `${n}`,
        parentId: n % 3 ? middle.id : top.id,
      }),
    );
    expect((await Promise.all(replies)).every((answer) => answer.status === 201)).toBe(true);
    const { body } = await app.visitor().get(`/comments/${top.id}`);
    expect(body.counts.replies).toBe(13);
    expect((await listed(app.visitor(), scene, `?blockId=${scene.document.blocks[0]?.id}`)).total).toBe(14);
    expect(await recount()).toBe(0);
  });

  const sendAll = (keys: string[]) =>
    Promise.all(
      keys.map((clientKey) => send(scene.author.client, scene, { clientKey, body: `${keys.indexOf(clientKey)}` })),
    );
  const someKeys = () => Array.from({ length: 12 }, () => crypto.randomUUID());

  it('many comments arrive: they are written together, each as what its own request did', async () => {
    const answers = await sendAll(someKeys());
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const [figures] = await app.db.sql<{ requests: number; transactions: number }>`
      select count(distinct e.request_id)::int as requests, count(distinct c.xmin::text)::int as transactions
      from comment c join event e on e.subject_id = c.id where c.activity_id = ${scene.activityId}`;
    expect(figures?.requests).toBe(12);
    expect(figures?.transactions).toBeLessThan(12);
    expect(await recount()).toBe(0);
  });

  it('many comments arrive, one of them twice: it is there once, and none of the others is lost', async () => {
    const keys = someKeys();
    const answers = await sendAll([...keys, keys[5] as string]);
    const statuses = answers.map(({ status }) => status);
    expect([statuses.filter((status) => status === 201).length, statuses.includes(200)]).toEqual([12, true]);
    expect((await listed(app.visitor(), scene)).total).toBe(12);
    expect(await recount()).toBe(0);
  });

  it('two people withdraw everything they said to each other', async () => {
    const talk = [await say(scene.author.client, scene)];
    for (let n = 0; n < 10; n += 1) {
      const { client } = n % 2 === 0 ? scene.reader : scene.author;
      talk.push(await say(client, scene, { parentId: talk.at(-1).id }));
    }
    const answers = await Promise.all(
      [scene.author, scene.reader].map(({ client }) => client.post('/me/comments/withdraw-all')),
    );
    expect(answers.map((answer) => answer.body)).toEqual([{ withdrawn: 6 }, { withdrawn: 5 }]);
    expect(await listed(app.visitor(), scene)).toMatchObject({ items: [], total: 0 });
    expect(await recount()).toBe(0);
  });
});

describe('withdrawing', () => {
  it('takes words and name away, is still known to the author, and twice is the same as once', async () => {
    const top = await say(scene.author.client, scene, { body: 'Never mind.' });
    await say(scene.reader.client, scene, { parentId: top.id });
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await scene.author.client.post(`/comments/${top.id}/withdraw`);
      expect([status, body.state, body.can.edit]).toEqual([200, 'withdrawn', false]);
    }
    expect(wordsOf(await listed(app.visitor(), scene))).toEqual(['(withdrawn)']);
    expect((await scene.author.client.get('/me/comments')).body.items[0]).toMatchObject({ state: 'withdrawn' });
    expect((await scene.reader.client.post(`/comments/${top.id}/withdraw`)).status).toBe(403);
  });

  it('is not what deleting an account does: contributions stay, of a former participant', async () => {
    const leaver = await people(app).member({ name: 'Lena Leaver' });
    await say(leaver.client, scene, { body: 'I was here.' });
    await leaver.client.put(`/drafts/activity:${scene.activityId}`, { body: 'Not sent yet' });
    await leaver.client.send('DELETE', '/me', { password: 'plenty of rain in Delfzijl' });
    await app.drain();
    const [item] = (await listed(app.visitor(), scene)).items;
    expect(item).toMatchObject({ bodyHtml: '<p>I was here.</p>', author: { kind: 'person', name: null } });
    expect(await app.db.sql`select 1 from comment_draft where person_id = ${leaver.id}`).toEqual([]);
  });
});

describe('figures that went wrong', () => {
  it('are repaired, and found right afterwards', async () => {
    const top = await say(scene.author.client, scene, on(scene, 0));
    await say(scene.reader.client, scene, { parentId: top.id });
    await say(scene.reader.client, scene, { documentId: scene.document.documentId });
    await scene.reader.client.put(`/comments/${top.id}/support`);
    await app.db.sql`update comment_tally set visible = visible + 5 where activity_id = ${scene.activityId}`;
    await app.db.sql`update comment_count set descendants = 9, supports = 9 where comment_id = ${top.id}`;
    expect(await recount()).toBe(4);
    expect(await recount()).toBe(0);
    const { items, total } = await listed(app.visitor(), scene, '?sort=oldest');
    expect(total).toBe(3);
    expect(items[0].counts).toEqual({ replies: 1, supports: 1 });
    await app.db.sql`delete from comment_tally where activity_id = ${scene.activityId}`;
    await app.db.sql`delete from comment_count where comment_id = ${top.id}`;
    await recount();
    expect((await listed(app.visitor(), scene, '?sort=most-discussed')).items[0].counts).toEqual({
      replies: 1,
      supports: 1,
    });
  });
});
