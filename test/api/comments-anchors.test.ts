import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { type CommentScene, consultationOnText, listed, on, say, send, wordsOf } from '../support/scenes/comments.js';

const texts = [
  'Every town hall names one person to ask, and says so on its door and in its letters.',
  'Questions about housing, work and school are answered within four weeks in plain words.',
  'A course starts within a month. A course ends within a year.',
];

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app, { blocks: texts });
});

/** Publishes the next version of the text with these blocks changed; null takes a block out. */
async function publish({ team, document }: CommentScene, changes: Record<number, string | null>): Promise<string> {
  const { body: draft } = await team.editor.post(`/documents/${document.documentId}/versions`);
  let seen = draft.version;
  for (const [index, text] of Object.entries(changes)) {
    const path = `/versions/${draft.versionId}/blocks/${document.blocks[Number(index)]?.id}`;
    const header = { 'if-match': `"${seen}"` };
    const answer =
      text === null ? await team.editor.delete(path, header) : await team.editor.patch(path, { text }, header);
    seen = answer.body.version;
  }
  await team.editor.post(`/versions/${draft.versionId}/publish`, {}, { 'if-match': `"${seen}"` });
  return draft.versionId;
}

const moved = (comment: Json, changes: Json) => ({ ...comment, anchor: { ...comment.anchor, ...changes } });

describe('a passage that someone selects', () => {
  it('is found by its words where the browser counted differently, or lost the count', async () => {
    const place = on(scene, 1, 'within four weeks');
    const off = await say(scene.author.client, scene, moved(place, { position: { start: 0, end: 17 } }));
    expect(off.anchor.position).toEqual(place.anchor.position);
    const spaced = { exact: 'within  four\nweeks', prefix: '', suffix: '' };
    const other = await say(scene.author.client, scene, moved(place, { quote: spaced, position: null }));
    expect(other.anchor.quote.exact).toBe('within four weeks');
  });

  it('that stands there twice is told apart by the words around it', async () => {
    const second = on(scene, 2);
    const quote = { exact: 'A course', prefix: 'within a month. ', suffix: ' ends within' };
    const sent = await say(scene.author.client, scene, moved(second, { quote, position: null }));
    expect(sent.anchor.position).toEqual({ start: 32, end: 40 });
    const vague = moved(second, { quote: { exact: 'A course', prefix: '', suffix: '' }, position: null });
    expect((await send(scene.author.client, scene, vague)).body.code).toBe('passage-changed');
  });

  it('is refused when the words are not there, and the comment is kept as a draft', async () => {
    const place = on(scene, 1, 'within four weeks');
    const invented = moved(place, { quote: { exact: 'within four days', prefix: '', suffix: '' } });
    const answer = await send(scene.author.client, scene, { ...invented, body: 'Too slow.' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'passage-changed' } });
    const draft = await scene.author.client.get(`/drafts/block:${place.anchor.blockId}`);
    expect(draft.body).toMatchObject({ body: 'Too slow.', anchor: { quote: { exact: 'within four days' } } });
  });

  it('of a block that is in another version only, or of a draft, does not exist', async () => {
    const draft = (await scene.team.editor.post(`/documents/${scene.document.documentId}/versions`)).body;
    const place = on(scene, 0);
    expect((await send(scene.author.client, scene, moved(place, { versionId: draft.versionId }))).status).toBe(404);
    expect((await send(scene.author.client, scene, moved(place, { blockId: draft.versionId }))).status).toBe(404);
  });
});

describe('a version that is published while someone is writing', () => {
  it('takes the comment where its passage stayed', async () => {
    const place = on(scene, 1, 'within four weeks');
    const versionId = await publish(scene, { 1: `In principle, ${texts[1]?.toLowerCase()}` });
    const sent = await say(scene.author.client, scene, place);
    expect(sent.anchor).toMatchObject({ versionId, quote: { exact: 'within four weeks' } });
    expect(sent.anchor.position.start).toBe('In principle, '.length + (texts[1] ?? '').indexOf('within four weeks'));
  });

  it('refuses it where the passage went, or the block did', async () => {
    const gone = on(scene, 1, 'within four weeks');
    const removed = on(scene, 0, 'one person');
    await publish(scene, { 0: null, 1: 'Nobody answers anything, and nobody says why that should be so.' });
    for (const place of [gone, removed, on(scene, 0)])
      expect((await send(scene.author.client, scene, place)).body.code).toBe('passage-changed');
  });

  it('at the very same moment takes the comment along, or the comment finds the new version', async () => {
    for (let round = 0; round < 3; round += 1) {
      const room = await consultationOnText(app, { blocks: texts });
      const writing = Array.from({ length: 6 }, () => send(room.author.client, room, on(room, 1, 'four weeks')));
      const versionId = await publish(room, { 1: `Yes: ${texts[1]}` });
      const sent = await Promise.all(writing);
      expect(sent.map((answer) => answer.status)).toEqual(sent.map(() => 201));
      const { items } = await listed(app.visitor(), room);
      expect(items.map((item: Json) => item.anchor.versionId)).toEqual(items.map(() => versionId));
      expect(items.map((item: Json) => item.anchor.quote.exact)).toEqual(items.map(() => 'four weeks'));
    }
  });

  it('moves a thread with its replies and its figures to the block where its passage went', async () => {
    const top = await say(scene.author.client, scene, { ...on(scene, 1, texts[1]), body: 'Top' });
    await say(scene.reader.client, scene, { body: 'Reply', parentId: top.id });
    const [, from, to] = scene.document.blocks.map(({ id }) => id);
    await publish(scene, { 1: 'Something else altogether stands here now.', 2: `${texts[2]} ${texts[1]}` });
    const { items, total } = await listed(app.visitor(), scene, `?blockId=${to}&sort=most-discussed`);
    expect([total, wordsOf({ items })]).toEqual([2, ['Top']]);
    expect(items[0]).toMatchObject({ anchorOutcome: 'moved', counts: { replies: 1 }, anchor: { blockId: to } });
    expect((await listed(app.visitor(), scene, `?blockId=${from}`)).total).toBe(0);
    const { body } = await app.visitor().get(`/documents/${scene.document.documentId}/comment-counts`);
    expect(body).toEqual({ total: 2, whole: 0, blocks: [{ blockId: to, count: 2 }] });
  });
});
