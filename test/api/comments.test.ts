import { newId } from '../../server/src/kernel/ids.js';
import { startApp, type TestApp } from '../support/app.js';
import { type CommentScene, consultationOnText, listed, on, say, send, wordsOf } from '../support/scenes/comments.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

describe('a comment', () => {
  it('stands where it was made, with its author, stance and language', async () => {
    const sent = await say(scene.author.client, scene, {
      ...on(scene, 0, 'one person to ask'),
      body: 'Who is it when that person is ill?',
      stance: 'neutral',
      language: 'en',
    });
    const { items, total } = await listed(app.visitor(), scene, `?blockId=${scene.document.blocks[0]?.id}`);
    expect(total).toBe(1);
    expect(items).toEqual([
      expect.objectContaining({
        id: sent.id,
        depth: 0,
        state: 'visible',
        author: { kind: 'person', id: scene.author.id, name: 'Amina Author', organisation: null, isMe: false },
        stance: 'neutral',
        language: 'en',
        bodyHtml: '<p>Who is it when that person is ill?</p>',
        body: null,
        anchor: {
          versionId: scene.document.versionId,
          blockId: scene.document.blocks[0]?.id,
          quote: { exact: 'one person to ask', prefix: 'A town hall names ', suffix: '.' },
          position: { start: 18, end: 35 },
        },
        counts: { replies: 0, supports: 0 },
        edited: null,
        answer: null,
        replies: { items: [], nextCursor: null },
      }),
    ]);
    expect(sent).toMatchObject({
      receiptCode: null,
      author: { isMe: true },
      can: { edit: true, withdraw: true, support: false },
    });
  });

  it('is about the whole document or the whole consultation when it names no passage', async () => {
    await say(scene.author.client, scene, { body: 'On everything.' });
    await say(scene.author.client, scene, { body: 'On the text.', documentId: scene.document.documentId });
    await say(scene.author.client, scene, { body: 'On a block.', ...on(scene, 1) });
    const reads = (query: string) => listed(app.visitor(), scene, query).then(wordsOf);
    expect(await reads('')).toEqual(['On a block.', 'On the text.', 'On everything.']);
    expect(await reads(`?documentId=${scene.document.documentId}`)).toEqual(['On a block.', 'On the text.']);
    expect(await reads(`?documentId=${scene.document.documentId}&whole=true`)).toEqual(['On the text.']);
    expect(await reads('?whole=true')).toEqual(['On everything.']);
  });

  it('shows what a suggestion changes in the passage', async () => {
    const sent = await say(scene.author.client, scene, {
      ...on(scene, 1, 'within four weeks'),
      suggestion: 'within two weeks',
      body: '',
    });
    expect(sent.suggestion).toEqual({
      text: 'within two weeks',
      diff: [
        { kind: 'same', text: 'within ' },
        { kind: 'removed', text: 'four' },
        { kind: 'added', text: 'two' },
        { kind: 'same', text: ' weeks' },
      ],
    });
  });

  it.each([
    ['nothing at all', { body: ' \u0000\n' }, '/body', 'isNotEmpty'],
    ['a suggestion for no passage', { suggestion: 'Other words' }, '/suggestion', 'needsPassage'],
    ['more than fits', { body: 'x'.repeat(5001) }, '/body', 'maxLength'],
    ['a stance that is none', { stance: 'undecided' }, '/stance', 'isIn'],
    ['no language anyone writes', { language: 'tlh' }, '/language', 'isIn'],
  ])('is refused when it says %s', async (_, words, pointer, code) => {
    const answer = await send(scene.author.client, scene, words);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('is refused when the suggestion is what stands there already', async () => {
    const answer = await send(scene.author.client, scene, { ...on(scene, 1, 'four weeks'), suggestion: 'four weeks' });
    expect(answer.body.errors).toEqual([{ pointer: '/suggestion', code: 'isDifferent' }]);
  });

  it('has the language its words are in when the author does not say', async () => {
    const body = 'De gemeente zou binnen een week moeten antwoorden, en niet pas na een maand.';
    expect(await say(scene.author.client, scene, { body })).toMatchObject({ language: 'nl' });
    expect(await say(scene.author.client, scene, { body: 'Ja.', language: 'nl-BE' })).toMatchObject({ language: 'nl' });
  });
});

describe('a thread', () => {
  it('is as deep as people make it', async () => {
    const depth = 40;
    const top = await say(scene.author.client, scene, on(scene, 0));
    let last = top;
    for (let n = 1; n <= depth; n += 1)
      last = await say(scene.reader.client, scene, { body: `Level ${n}`, parentId: last.id });
    expect(last).toMatchObject({ depth, rootId: top.id });
    const { body } = await app.visitor().get(`/comments/${last.id}`);
    expect(body.ancestors).toHaveLength(depth);
    expect(body.ancestors[0]).toMatchObject({ id: top.id, counts: { replies: depth } });
    expect(body.versionNumber).toBe(1);
  });

  it('brings its first replies and gives the others on demand, oldest first', async () => {
    const top = await say(scene.author.client, scene);
    for (const body of ['First', 'Second', 'Third', 'Fourth', 'Fifth'])
      await say(scene.reader.client, scene, { body, parentId: top.id });
    const { items } = await listed(app.visitor(), scene);
    expect(wordsOf(items[0].replies)).toEqual(['First', 'Second', 'Third']);
    expect(items[0].counts.replies).toBe(5);
    const rest = await listed(app.visitor(), scene, `?parentId=${top.id}&cursor=${items[0].replies.nextCursor}`);
    expect(wordsOf(rest)).toEqual(['Fourth', 'Fifth']);
    expect(rest.nextCursor).toBeNull();
  });

  it('counts its replies in the block where it stands', async () => {
    const top = await say(scene.author.client, scene, on(scene, 0));
    await say(scene.reader.client, scene, { parentId: top.id });
    await say(scene.reader.client, scene, { documentId: scene.document.documentId });
    const { body } = await app.visitor().get(`/documents/${scene.document.documentId}/comment-counts`);
    expect(body).toEqual({ total: 3, whole: 1, blocks: [{ blockId: scene.document.blocks[0]?.id, count: 2 }] });
  });

  it('takes no reply from another consultation', async () => {
    const elsewhere = await consultationOnText(app);
    const top = await say(scene.author.client, scene);
    expect(await send(scene.author.client, elsewhere, { parentId: top.id })).toMatchObject({ status: 404 });
    expect(await send(scene.author.client, elsewhere, on(scene, 0))).toMatchObject({ status: 404 });
    expect(await send(scene.author.client, elsewhere, { documentId: scene.document.documentId })).toMatchObject({
      status: 404,
    });
  });
});

describe('sending', () => {
  it('twice with one key posts once and answers with the first', async () => {
    const comment = { clientKey: newId(), body: 'Only once.' };
    const first = await send(scene.author.client, scene, comment);
    const second = await send(scene.author.client, scene, comment);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual({ ...first.body });
    expect((await listed(app.visitor(), scene)).total).toBe(1);
  });

  it('ten times at the same moment posts once', async () => {
    const comment = { clientKey: newId(), body: 'Only once.' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(scene.author.client, scene, comment)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array.from({ length: 9 }, () => 200), 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect((await listed(app.visitor(), scene)).total).toBe(1);
  });

  it('takes the key from the header as well', async () => {
    const path = `/activities/${scene.activityId}/comments`;
    const headers = { 'idempotency-key': `"${newId()}"` };
    expect((await scene.author.client.post(path, { body: 'Hello' }, headers)).status).toBe(201);
    expect((await scene.author.client.post(path, { body: 'Hello' }, headers)).status).toBe(200);
    expect((await scene.author.client.post(path, { body: 'Hello' })).body.errors).toEqual([
      { pointer: '/clientKey', code: 'isUuid' },
    ]);
  });

  it('refuses a key that came with other words, or from someone else', async () => {
    const comment = { clientKey: newId(), body: 'Only once.' };
    await send(scene.author.client, scene, comment);
    expect((await send(scene.author.client, scene, { ...comment, body: 'Other words.' })).body.code).toBe('key-reused');
    expect((await send(scene.reader.client, scene, comment)).body.code).toBe('key-reused');
  });

  it('records one event, from which everything else follows', async () => {
    const { id } = await say(scene.author.client, scene, on(scene, 0));
    const events = await app.db.sql`select type, actor_id as actor, data from event where subject_id = ${id}`;
    expect(events).toEqual([
      {
        type: 'comment.posted',
        actor: scene.author.id,
        data: expect.objectContaining({ from: null, to: 'visible', rootId: id, blockId: scene.document.blocks[0]?.id }),
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('town hall');
  });
});
