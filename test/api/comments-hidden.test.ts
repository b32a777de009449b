import { CommentStates, type ModerationCommand } from '../../server/src/comments/comment-states.js';
import type { Actor } from '../../server/src/kernel/http/actor.js';
import { anonymous } from '../../server/src/kernel/http/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { type CommentScene, consultationOnText, listed, on, say, send, wordsOf } from '../support/scenes/comments.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const moderator = (): Actor => ({
  ...anonymous,
  kind: 'person',
  id: scene.personIds.moderator,
  teams: [{ spaceId: scene.spaceId, role: 'moderator' }],
});
const decide = (comment: Json, command: ModerationCommand) =>
  app.app.get(CommentStates).transition(moderator(), comment.id, command, { seenRevisionId: comment.revisionId });

/** What someone finds of a comment in every way there is. */
async function traces(client: Client, comment: Json) {
  const { body: search } = await client.get(`/consultations/${scene.slug}/comments/search?q=dinosaur`);
  const { body: summary } = await client.get(`/consultations/${scene.slug}/comments/summary`);
  const { body: since } = await client.get(`/consultations/${scene.slug}/comments/since?instant=2020-01-01T00:00:00Z`);
  const { body: counts } = await client.get(`/documents/${scene.document.documentId}/comment-counts`);
  const list = await listed(client, scene);
  return {
    list: list.items.filter((item: Json) => item.id === comment.id && item.bodyHtml !== null).length,
    total: list.total,
    permalink: (await client.get(`/comments/${comment.id}`)).status,
    revisions: (await client.get(`/comments/${comment.id}/revisions`)).status,
    search: search.items.length,
    summary: summary.comments,
    since: since.count,
    counts: counts.total,
  };
}

const everywhere = { list: 1, total: 1, permalink: 200, revisions: 200, search: 1, summary: 1, since: 1, counts: 1 };
const nowhere = { list: 0, total: 0, permalink: 404, revisions: 404, search: 0, summary: 0, since: 0, counts: 0 };

describe('a hidden comment', () => {
  it('is hidden everywhere, and comes back everywhere', async () => {
    const comment = await say(scene.author.client, scene, { ...on(scene, 0), body: 'A dinosaur would do better.' });
    expect(await traces(scene.reader.client, comment)).toEqual(everywhere);
    expect(await traces(app.visitor(), comment)).toEqual(everywhere);
    await decide(comment, 'hide');
    expect(await traces(scene.reader.client, comment)).toEqual(nowhere);
    expect(await traces(app.visitor(), comment)).toEqual(nowhere);
    await decide(comment, 'restore');
    expect(await traces(scene.reader.client, comment)).toEqual(everywhere);
  });

  it('is still read by its author and the moderators where it stood, and counted for nobody', async () => {
    const comment = await say(scene.author.client, scene, { ...on(scene, 0), body: 'A dinosaur would do better.' });
    await decide(comment, 'hide');
    const known = { ...nowhere, list: 1, permalink: 200, revisions: 200 };
    expect(await traces(scene.author.client, comment)).toEqual(known);
    expect(await traces(scene.team.moderator, comment)).toEqual(known);
    expect(await traces(scene.team.editor, comment)).toEqual(nowhere);
    const { body } = await scene.author.client.get(`/comments/${comment.id}`);
    expect(body).toMatchObject({ state: 'hidden', gone: null, can: { edit: false, withdraw: true, reply: false } });
  });

  it('leaves its place, without words and name, where others have replied', async () => {
    const top = await say(scene.author.client, scene, { ...on(scene, 0), body: 'A dinosaur.', stance: 'against' });
    const reply = await say(scene.reader.client, scene, { body: 'Why not two?', parentId: top.id });
    await decide(top, 'hide');
    const { items, total } = await listed(app.visitor(), scene);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      id: top.id,
      gone: 'hidden',
      state: null,
      author: null,
      stance: null,
      language: null,
      bodyHtml: null,
      body: null,
      supported: false,
      can: { reply: false, support: false, report: false },
      counts: { replies: 1, supports: 0 },
    });
    expect(wordsOf(items[0].replies)).toEqual(['Why not two?']);
    expect((await app.visitor().get(`/comments/${reply.id}`)).body.ancestors).toEqual([
      expect.objectContaining({ id: top.id, gone: 'hidden', author: null }),
    ]);
    expect((await scene.other.client.get(`/comments/${top.id}/revisions`)).status).toBe(403);
    expect((await listed(app.visitor(), scene, '?stance=against')).items).toEqual([]);
  });

  it('disappears with its thread when the last reply goes, at any depth', async () => {
    const top = await say(scene.author.client, scene, { body: 'Top' });
    const middle = await say(scene.reader.client, scene, { body: 'Middle', parentId: top.id });
    const last = await say(scene.other.client, scene, { body: 'Last', parentId: middle.id });
    await decide(top, 'hide');
    await decide(middle, 'hide');
    const before = await listed(app.visitor(), scene);
    expect(wordsOf(before)).toEqual(['(hidden)']);
    expect(wordsOf(before.items[0].replies)).toEqual(['(hidden)']);
    await scene.other.client.post(`/comments/${last.id}/withdraw`);
    expect((await listed(app.visitor(), scene)).items).toEqual([]);
  });

  it('takes no more replies, and keeps the words of whoever was writing one', async () => {
    const top = await say(scene.author.client, scene);
    await decide(top, 'hide');
    const answer = await send(scene.reader.client, scene, { body: 'I was still typing.', parentId: top.id });
    expect(answer).toMatchObject({ status: 409, body: { code: 'parent-gone' } });
    expect((await scene.reader.client.get(`/drafts/reply:${top.id}`)).body).toMatchObject({
      body: 'I was still typing.',
    });
  });
});

describe('what was said in an organisation’s name', () => {
  it('is listed for all while it is visible, and for its administrators in any state', async () => {
    const { id, representative, administrator, drafter } = await organisations(app).withMembers({ name: 'Meridian' });
    const path = `/organisations/${id}/comments`;
    const comment = await say(representative.client, scene, { body: 'We object.', organisationId: id });
    const reads = async (client: Client) => (await client.get(path)).body.items.map((item: Json) => item.state);
    expect(await reads(app.visitor())).toEqual(['visible']);
    await decide(comment, 'hide');
    expect(await reads(app.visitor())).toEqual([]);
    expect(await reads(drafter.client)).toEqual([]);
    expect(await reads(administrator.client)).toEqual(['hidden']);
    expect((await administrator.client.get(path)).body.items[0]).toMatchObject({
      author: {
        id: representative.id,
        organisation: { id, name: 'Meridian', stakeholderType: 'migrant-organisation' },
        isMe: false,
      },
      space: { id: scene.spaceId, slug: scene.slug, title: 'Draft measures on language courses' },
    });
  });
});

describe('a moderator', () => {
  it('decides about the words they saw and no others', async () => {
    const comment = await say(scene.author.client, scene);
    await scene.author.client.patch(`/comments/${comment.id}`, { body: 'Changed.' }, { 'if-match': '"1"' });
    await expect(decide(comment, 'hide')).rejects.toMatchObject({ code: 'revision-changed' });
  });

  it('does not decide about their own words, nor in other consultations', async () => {
    const elsewhere = await consultationOnText(app);
    const own = await say(scene.team.moderator, scene);
    await expect(decide(own, 'hide')).rejects.toMatchObject({ code: 'forbidden' });
    const theirs = await say(elsewhere.author.client, elsewhere);
    await expect(decide(theirs, 'hide')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not restore what was never hidden', async () => {
    await expect(decide(await say(scene.author.client, scene), 'restore')).rejects.toThrow('not possible');
  });

  it('takes a decision back, and the state is the one before', async () => {
    const comment = await say(scene.author.client, scene);
    const hidden = await decide(comment, 'hide');
    const states = app.app.get(CommentStates);
    const change = { before: 'visible', after: 'hidden' } as const;
    await states.undoTransition(moderator(), comment.id, change, { seenRevisionId: hidden.revisionId });
    expect((await listed(app.visitor(), scene)).total).toBe(1);
    await expect(
      states.undoTransition(moderator(), comment.id, change, { seenRevisionId: hidden.revisionId }),
    ).rejects.toMatchObject({ code: 'already-decided' });
  });
});
