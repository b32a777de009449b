import { newId } from '../../server/src/kernel/ids.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import {
  closingTime,
  type CommentScene,
  consultationOnText,
  listed,
  say,
  send,
  wordsOf,
} from '../support/scenes/comments.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-01T12:00:00Z');
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const guest = { displayName: 'Language teacher in Oudeveen' };
const cookie = (client: Client) => client.cookies.get('receipt');

/** A guest's browser after a first comment. */
async function firstComment(words: Record<string, unknown> = {}) {
  const browser = app.visitor();
  return { browser, comment: await say(browser, scene, { guest, ...words }) };
}

describe('a guest', () => {
  it('needs a name and nothing else, and gets a receipt once', async () => {
    const { browser, comment } = await firstComment({ body: 'Add a deadline.' });
    expect(comment).toMatchObject({
      receiptCode: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/),
      author: { kind: 'guest', name: 'Language teacher in Oudeveen', isMe: true },
      can: { edit: true, withdraw: true },
    });
    expect(cookie(browser)).toBe(comment.receiptCode);
    const again = await say(browser, scene, { body: 'And one more thing.' });
    expect(again).toMatchObject({ receiptCode: null, author: { id: comment.author.id } });
    const [shown] = (await listed(app.visitor(), scene)).items;
    expect(shown).toMatchObject({ author: { kind: 'guest', isMe: false }, can: { edit: false } });
  });

  it('who gives no name is asked for one', async () => {
    const answer = await send(app.visitor(), scene, {});
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/guest/displayName', code: 'isNotEmpty' }] },
    });
    const blank = await send(app.visitor(), scene, { guest: { displayName: '  ' } });
    expect(blank.body.errors[0]).toMatchObject({ pointer: '/guest/displayName' });
  });

  it('who sends an empty form is told of the name and of the text at once', async () => {
    const { body } = await send(app.visitor(), scene, { body: ' ' });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/guest/displayName', '/body']);
  });

  it('is told where the activity takes no guests', async () => {
    const closed = await consultationOnText(app, { settings: { guests: false } });
    expect((await send(app.visitor(), closed, { guest })).body.code).toBe('guests-not-allowed');
    expect((await listed(app.visitor(), closed)).whyNot).toBe('guests-not-allowed');
    expect(
      await app.db.sql`select 1 from guest g join comment c on c.guest_id = g.id where c.space_id = ${closed.spaceId}`,
    ).toEqual([]);
  });

  it('gets the receipt by mail where an address was given', async () => {
    const email = 'teacher@example.org';
    const { comment } = await firstComment({ guest: { ...guest, email } });
    await app.drain();
    expect(app.mailbox(email)[0]?.text).toContain(comment.receiptCode);
    expect(JSON.stringify((await listed(app.visitor(), scene)).items)).not.toContain(email);
  });

  it('who clicks twice, or whose first answer was lost, posts once and has one receipt', async () => {
    const words = { clientKey: newId(), guest, body: 'Only once.' };
    const answers = await Promise.all([1, 2, 3].map(() => send(app.visitor(), scene, words)));
    const late = await send(app.visitor(), scene, words);
    const codes = new Set([...answers, late].map((answer) => answer.body.receiptCode));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 201]);
    expect([late.status, codes.size, (await listed(app.visitor(), scene)).total]).toEqual([200, 1, 1]);
    const browser = app.visitor();
    expect((await browser.post('/receipts/open', { code: late.body.receiptCode })).status).toBe(200);
    expect((await browser.get('/receipts/current/comments')).body.items).toHaveLength(1);
    const guests = await app.db.sql`select 1 from guest where id = ${late.body.author.id}`;
    expect(guests).toHaveLength(1);
  });

  it('cannot speak for an organisation, and supports nothing', async () => {
    const { browser } = await firstComment();
    const theirs = await say(scene.author.client, scene);
    expect((await send(browser, scene, { organisationId: newId() })).body.code).toBe('forbidden');
    expect((await browser.put(`/comments/${theirs.id}/support`)).status).toBe(403);
  });
});

describe('a receipt', () => {
  it('shows what was said with it, edits it within the window and withdraws it at any time', async () => {
    const { comment } = await firstComment({ body: 'Add a deadline.' });
    const library = app.visitor();
    await library.post('/receipts/open', { code: comment.receiptCode });
    const { body } = await library.get('/receipts/current/comments');
    expect(body.items).toEqual([
      expect.objectContaining({
        id: comment.id,
        state: 'visible',
        body: 'Add a deadline.',
        space: {
          id: scene.spaceId,
          kind: 'consultation',
          slug: scene.slug,
          title: 'Draft measures on language courses',
        },
      }),
    ]);
    const edited = await library.patch(
      `/comments/${comment.id}`,
      { body: 'Add two deadlines.' },
      { 'if-match': '"1"' },
    );
    expect(edited.body.bodyHtml).toBe('<p>Add two deadlines.</p>');
    app.clock.set(await closingTime(app, scene));
    expect((await library.patch(`/comments/${comment.id}`, { body: 'Late.' }, { 'if-match': '"2"' })).status).toBe(403);
    expect((await library.post(`/comments/${comment.id}/withdraw`)).body.state).toBe('withdrawn');
    app.clock.set('2027-03-01T12:00:00Z');
    expect((await listed(app.visitor(), scene)).total).toBe(0);
  });

  it('opens nothing of anyone else', async () => {
    const { comment } = await firstComment();
    const { browser } = await firstComment();
    expect((await browser.patch(`/comments/${comment.id}`, { body: 'x' }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await browser.post(`/comments/${comment.id}/withdraw`)).status).toBe(403);
    expect((await app.visitor().get('/receipts/current/comments')).status).toBe(404);
  });

  it('takes what was said into an account, where it came from a guest all the same', async () => {
    const { browser, comment } = await firstComment({ body: 'Add a deadline.' });
    await say(browser, scene, { body: 'And a budget.' });
    await scene.author.client.post('/receipts/claim', { code: comment.receiptCode });
    await app.drain();
    const mine = (await scene.author.client.get('/me/comments')).body;
    expect(wordsOf(mine)).toEqual(['And a budget.', 'Add a deadline.']);
    expect(mine.items[0]).toMatchObject({
      author: { kind: 'person', name: 'Amina Author', isMe: true },
      can: { edit: true },
    });
    expect((await browser.post(`/comments/${comment.id}/withdraw`)).status).toBe(401);
    const [row] = await app.db.sql<{ origin: string }>`select guest_id as origin from comment where id = ${comment.id}`;
    expect(row?.origin).toBe(comment.author.id);
    const events = await app.db.sql`select 1 from event where type = 'comment.claimed' and subject_id = ${comment.id}`;
    expect(events).toHaveLength(1);
  });
});
