import { openConsultation } from '../support/scenes/consultations.js';
import { people } from '../support/scenes/people.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { end, publish, type RecordScene, sessionToRecord } from '../support/scenes/records.js';

let app: TestApp;
let scene: RecordScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await sessionToRecord(app);
});

const ask = (client: Client, messageId: string) => client.post(`/room-messages/${messageId}/comment-requests`);
const decide = (client: Client, requestId: string, how: 'accept' | 'decline') =>
  client.post(`/comment-requests/${requestId}/${how}`);
const asked = async (client: Client): Promise<Json[]> => (await client.get('/me/comment-requests')).body.items;
const candidates = async (client: Client): Promise<Json[]> =>
  (await client.get(`/live-sessions/${scene.sessionId}/comment-candidates`)).body.items;
const comments = async (): Promise<Json[]> =>
  (await app.visitor().get(`/consultations/${scene.consultation.slug}/comments.json`)).body;

describe('something said in a session', () => {
  it('becomes a comment of its author on the passage under discussion, once the author agrees', async () => {
    const { room, ann, noteTaker, document } = scene;
    const messageId = await room.say(ann.client, 'Two **people** are better.');
    const { status, body } = await ask(noteTaker.client, messageId);
    expect(status).toBe(201);
    expect(body).toMatchObject({ request: { state: 'asked' }, mine: false, can: { ask: false, accept: false } });
    expect(await comments()).toEqual([]);
    await app.drain();
    expect(app.mailbox(ann.email)[0]).toMatchObject({ subject: 'May this become a comment? Talk about the draft' });
    expect(app.mailbox(ann.email)[0]?.text).toContain('/my-work#asked');

    const [request] = await asked(ann.client);
    expect(request).toMatchObject({
      messageId,
      session: { title: 'Talk about the draft' },
      document: { id: document.documentId, passage: 'A town hall names one person to ask.' },
      can: { accept: true, decline: true },
    });
    const accepted = await decide(ann.client, request.request.id, 'accept');
    expect(accepted.body).toMatchObject({ request: { state: 'accepted' }, commentId: expect.any(String) });
    expect(await comments()).toMatchObject([
      { id: accepted.body.commentId, author_name: 'Ann', comment: 'Two **people** are better.', paragraph: '1' },
    ]);
    expect(await asked(ann.client)).toEqual([]);
    const again = await decide(ann.client, request.request.id, 'accept');
    expect(again.body.commentId).toBe(accepted.body.commentId);
    expect(await comments()).toHaveLength(1);
  });

  it('is asked for by those who prepare the record, once, and decided by its author alone', async () => {
    const { room, ann, bob, host, consultation } = scene;
    const messageId = await room.say(ann.client, 'Two are better.');
    expect((await ask(bob.client, messageId)).status).toBe(404);
    expect((await ask(app.visitor(), messageId)).status).toBe(404);
    const { id } = (await ask(consultation.team.moderator, messageId)).body.request;
    expect((await ask(host, messageId)).body.code).toBe('invalid-transition');
    expect((await decide(bob.client, id, 'accept')).status).toBe(404);
    for (const how of ['accept', 'decline'] as const) expect((await decide(host, id, how)).status).toBe(403);
    expect((await decide(ann.client, id, 'decline')).body.request.state).toBe('declined');
    expect((await ask(host, messageId)).body.code).toBe('invalid-transition');
    expect(await comments()).toEqual([]);
    expect((await decide(ann.client, id, 'accept')).body.request.state).toBe('accepted');
    expect((await decide(ann.client, id, 'decline')).body.code).toBe('invalid-transition');
  });

  it('is offered by its author without being asked', async () => {
    const { room, ann, bob } = scene;
    const question = await room.ask(ann.client, 'Who pays for it?');
    await room.say(bob.client, 'Two are better.');
    expect(await candidates(ann.client)).toMatchObject([{ messageId: question, can: { accept: true, ask: false } }]);
    expect(await candidates(scene.noteTaker.client)).toHaveLength(2);
    expect(await candidates(app.visitor())).toEqual([]);
    const { status, body } = await ask(ann.client, question);
    expect(status).toBe(201);
    expect(await comments()).toMatchObject([{ id: body.commentId, comment: 'Who pays for it?' }]);
    await end(scene);
    await publish(scene);
    const record = (await app.visitor().get(`/live-sessions/${scene.sessionId}/record`)).body;
    expect(record.questions).toMatchObject([{ id: question, commentId: body.commentId }]);
  });

  it('by a guest becomes a comment with the receipt, also after the guest has an account', async () => {
    const { room, host } = scene;
    const guest = await room.guest('Gus Guest');
    const [first, second] = [await room.say(guest.client, 'First.'), await room.say(guest.client, 'Second.')];
    const { id } = (await ask(host, first)).body.request;
    await ask(host, second);
    expect(await asked(guest.client)).toHaveLength(2);
    expect((await decide(guest.client, id, 'accept')).status).toBe(200);
    const member = await people(app).member({ name: 'Gus Person' });
    const receipt = [...guest.client.cookies].find(([name]) => name.endsWith('receipt'));
    expect(await member.client.post('/receipts/claim', { code: receipt?.[1] })).toMatchObject({ status: 200 });
    await app.drain();
    const [left] = await asked(member.client);
    expect(left).toMatchObject({ messageId: second, mine: true });
    await decide(member.client, left.request.id, 'accept');
    expect((await comments()).map(({ comment }) => comment)).toEqual(['First.', 'Second.']);
  });

  it('does not become one where no text was under discussion, nor once it is hidden', async () => {
    const { room, ann, host, roomId } = scene;
    await host.patch(`/rooms/${roomId}/steering`, { itemId: null });
    const nowhere = await room.say(ann.client, 'Hello all.');
    expect(await ask(host, nowhere)).toMatchObject({ status: 409, body: { code: 'no-text-discussed' } });
    await host.patch(`/rooms/${roomId}/steering`, { itemId: scene.itemId });
    const bad = await room.say(ann.client, 'You are all idiots.');
    const { id } = (await ask(host, bad)).body.request;
    await host.post(`/room-messages/${bad}/decisions`, { action: 'hide', reason: 'insult' });
    expect(await asked(ann.client)).toEqual([]);
    expect((await decide(ann.client, id, 'accept')).status).toBe(404);
  });

  it('is told of with the comment and in the record, to those who see both', async () => {
    const { room, ann, bob, host, consultation, sessionId } = scene;
    const { commentId } = (await ask(ann.client, await room.say(ann.client, 'Two are better.'))).body;
    const question = (await ask(bob.client, await room.ask(bob.client, 'Who pays for it?'))).body;
    const { team } = consultation;
    const comment = async (client: Client, id: string) => (await client.get(`/comments/${id}`)).body;
    const saidIn = { id: sessionId, title: 'Talk about the draft', language: 'en' };
    const { revisionId: seenRevisionId, ...shown } = await comment(app.visitor(), commentId);
    expect(shown).toMatchObject({ saidIn });

    await end(scene);
    await publish(scene);
    const record = async (format = '') => app.visitor().get(`/live-sessions/${sessionId}/record${format}`);
    expect((await record()).body.comments).toMatchObject([
      { id: commentId, html: '<p>Two are better.</p>', document: { passage: 'A town hall names one person to ask.' } },
    ]);
    const { text } = await record('.md');
    for (const id of [commentId, question.commentId])
      expect(text).toContain(`/consultations/${consultation.slug}/comments/${id}`);

    await team.moderator.post(`/comments/${commentId}/decisions`, { action: 'hide', reason: 'insult', seenRevisionId });
    expect((await record()).body.comments).toEqual([]);
    await app.db.sql`delete from access_cell where activity_id = ${sessionId} and audience = 'public'`;
    expect(await comment(app.visitor(), question.commentId)).toMatchObject({ saidIn: null });
    expect(await comment(host, question.commentId)).toMatchObject({ saidIn });
  });

  it('waits for a moderator where comments of newcomers do', async () => {
    scene = await sessionToRecord(app, {
      consultation: await openConsultation(app, { settings: { newcomerFirst: 1 } }),
    });
    const { room, ann, noteTaker } = scene;
    const { body } = await ask(ann.client, await room.say(ann.client, 'Two are better.'));
    expect(body).toMatchObject({ commentId: expect.any(String), commentState: 'held' });
    expect(await candidates(noteTaker.client)).toMatchObject([{ commentId: null, commentState: 'held' }]);
  });

  it('stays as it is when the consultation closed meanwhile, and the author learns why', async () => {
    const { room, ann, host, consultation } = scene;
    const { id } = (await ask(host, await room.say(ann.client, 'Two are better.'))).body.request;
    await app.db.sql`update phase set ends_at = ${app.clock.now()} where id = ${consultation.phaseId}`;
    expect((await decide(ann.client, id, 'accept')).body.code).toBe('phase-closed');
    expect((await asked(ann.client))[0].request.state).toBe('asked');
  });
});
