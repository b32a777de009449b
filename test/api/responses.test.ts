import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { type CommentScene, consultationOnText, listed, on, say } from '../support/scenes/comments.js';
import { openConsultation } from '../support/scenes/consultations.js';

let app: TestApp;
let scene: CommentScene;
let answerer: Client;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
  answerer = scene.team.answerer;
});

const words = { scope: 'comment', status: 'partly', body: 'We take over **the term**.', language: 'en' };
const write = (client: Client, comment: Json, more: object = {}, headers: Record<string, string> = {}) =>
  client.put(`/comments/${comment.id}/answer`, { ...words, ...more }, headers);
const progress = async () => (await app.visitor().get(`/consultations/${scene.slug}/answers/progress`)).body;
const shownTo = async (client: Client, comment: Json) => (await client.get(`/comments/${comment.id}`)).body.answer;

describe('an official answer', () => {
  it('is a draft that only those who answer see, until it is published', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    expect((await write(answerer, comment)).body).toMatchObject({ state: 'draft', version: 1, body: words.body });
    expect(await shownTo(scene.author.client, comment)).toBeNull();
    expect((await scene.author.client.get(`/comments/${comment.id}/answer`)).status).toBe(403);
    expect(await progress()).toMatchObject({ comments: 1, answered: 0, waiting: 1, drafts: null });

    expect((await answerer.post(`/comments/${comment.id}/answer/publish`)).body.state).toBe('published');

    expect(await shownTo(app.visitor(), comment)).toMatchObject({
      status: 'partly',
      bodyHtml: '<p>We take over <strong>the term</strong>.</p>',
    });
    expect(await progress()).toMatchObject({ comments: 1, answered: 1, waiting: 0, byStatus: { partly: 1 } });
  });

  it('to a thread holds for everything said there, and one of its own comes before it', async () => {
    const root = await say(scene.author.client, scene, on(scene, 0));
    const reply = await say(scene.reader.client, scene, { parentId: root.id });
    const second = await say(scene.other.client, scene, { parentId: reply.id });
    await write(answerer, root, { scope: 'thread', status: 'later' });
    await write(answerer, second, { status: 'not' });
    await answerer.post(`/consultations/${scene.slug}/answers/publish`);

    expect(await shownTo(scene.reader.client, reply)).toMatchObject({ commentId: root.id, status: 'later' });
    expect(await shownTo(scene.reader.client, second)).toMatchObject({ commentId: second.id, status: 'not' });
    expect(await progress()).toMatchObject({ comments: 3, answered: 3, waiting: 0 });
    // The page of the text counts the same.
    const { body } = await app.visitor().get(`/documents/${scene.document.documentId}/reading`);
    expect(body.answeredCount).toBe(3);
  });

  it('is found by the filter of the list', async () => {
    const answered = await say(scene.author.client, scene, on(scene, 0));
    const waiting = await say(scene.reader.client, scene, on(scene, 1));
    await write(answerer, answered);
    await answerer.post(`/comments/${answered.id}/answer/publish`);
    const ids = async (query: string) => (await listed(app.visitor(), scene, query)).items.map((item: Json) => item.id);
    expect(await ids('?answered=true')).toEqual([answered.id]);
    expect(await ids('?answered=false')).toEqual([waiting.id]);
  });

  it('links to a passage of this consultation only', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    const elsewhere = await consultationOnText(app);
    const { versionId, blocks } = scene.document;
    expect((await write(answerer, comment, { versionId, blockId: blocks[1]?.id })).body).toMatchObject({
      versionNumber: 1,
      blockId: blocks[1]?.id,
    });
    const refused = await write(answerer, comment, { versionId: elsewhere.document.versionId }, { 'if-match': '"1"' });
    expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/versionId' }] });
  });

  it('written by two at once is kept from both overwriting', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await write(answerer, comment);
    expect((await write(scene.team.lead, comment, { body: 'Mine' })).body.code).toBe('version-conflict');
    const [one, two] = await Promise.all([
      write(answerer, comment, { body: 'First' }, { 'if-match': '"1"' }),
      write(scene.team.lead, comment, { body: 'Second' }, { 'if-match': '"1"' }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
  });

  it('is told once to everyone who wrote there', async () => {
    const root = await say(scene.author.client, scene, on(scene, 0));
    await say(scene.reader.client, scene, { parentId: root.id });
    await app.drain();
    await write(answerer, root, { scope: 'thread' });
    await answerer.post(`/consultations/${scene.slug}/answers/publish`);
    await answerer.post(`/consultations/${scene.slug}/answers/publish`);
    await app.drain();
    const told = (email: string) =>
      app.mailbox(email).filter(({ subject }) => subject.startsWith('An official answer'));
    expect(told(scene.author.email)).toHaveLength(1);
    expect(told(scene.reader.email)).toHaveLength(1);
    expect(told(scene.other.email)).toHaveLength(0);
    expect(told(scene.author.email)[0]?.text).toContain('partly taken over');
  });

  it('that is published cannot be thrown away, a draft can', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await write(answerer, comment);
    expect((await answerer.delete(`/comments/${comment.id}/answer`)).status).toBe(204);
    await write(answerer, comment);
    await answerer.post(`/comments/${comment.id}/answer/publish`);
    expect((await answerer.delete(`/comments/${comment.id}/answer`)).body.code).toBe('invalid-transition');
  });

  it('is not given to what nobody can see', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await scene.author.client.post(`/comments/${comment.id}/withdraw`);
    expect((await write(answerer, comment)).body.code).toBe('invalid-transition');
  });

  it.each(['editor', 'moderator', 'reviewer', 'observer'] as const)('is not for the %s to give', async (role) => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    expect((await write(scene.team[role], comment)).status).toBe(403);
    expect((await scene.team[role].post(`/consultations/${scene.slug}/answers/publish`)).status).toBe(403);
  });

  it('is not for readers, nor for the team of another consultation', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    const elsewhere = await openConsultation(app);
    expect((await write(app.visitor(), comment)).status).toBe(401);
    expect((await write(scene.reader.client, comment)).status).toBe(403);
    expect((await write(elsewhere.team.lead, comment)).status).toBe(403);
  });
});

describe('the results statement', () => {
  const statement = { body: 'We changed *two* of the measures.' };

  it('makes the consultation answered, and is needed for that', async () => {
    const closed = await openConsultation(app, {
      closesAt: new Date(app.clock.now().getTime() - 1000),
      state: 'in-analysis',
    });
    const { slug, team } = closed;
    expect((await team.answerer.post(`/consultations/${slug}/results/publish`)).body.code).toBe('statement-missing');
    await team.answerer.put(`/consultations/${slug}/results/en`, statement);
    expect((await app.visitor().get(`/consultations/${slug}/results`)).body).toEqual([]);

    expect((await team.answerer.post(`/consultations/${slug}/results/publish`)).status).toBe(200);

    expect((await app.visitor().get(`/consultations/${slug}`)).body.state).toBe('answered');
    expect((await app.visitor().get(`/consultations/${slug}/results`)).body).toMatchObject([
      { language: 'en', bodyHtml: '<p>We changed <em>two</em> of the measures.</p>', body: null },
    ]);
  });

  it('cannot be published while people still comment', async () => {
    await answerer.put(`/consultations/${scene.slug}/results/en`, statement);
    expect((await answerer.post(`/consultations/${scene.slug}/results/publish`)).body.code).toBe('invalid-transition');
  });

  it('is written by one at a time', async () => {
    await answerer.put(`/consultations/${scene.slug}/results/en`, statement);
    expect((await scene.team.lead.put(`/consultations/${scene.slug}/results/en`, statement)).body.code).toBe(
      'version-conflict',
    );
    expect(
      (await scene.team.lead.put(`/consultations/${scene.slug}/results/en`, statement, { 'if-match': '"1"' })).body
        .version,
    ).toBe(2);
    expect((await scene.reader.client.put(`/consultations/${scene.slug}/results/en`, statement)).status).toBe(403);
  });
});
