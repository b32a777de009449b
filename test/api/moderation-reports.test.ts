import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { comment, decide, type Desk, hide, openDesk, queued, sayAsGuest } from '../support/scenes/moderation.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp();
  desk = await openDesk(app);
});
afterAll(() => app.close());

const notice = { reason: 'insult', explanation: 'It calls the clerks of my town names.', goodFaith: true };
const report = (client: Client, id: string, more: object = {}) =>
  client.post(`/comments/${id}/reports`, { ...notice, ...more });
const status = (code: string) => app.visitor().post('/reports/status', { code });

it('takes the report of a reader without an account, and puts the comment on the desk without saying who it was', async () => {
  const { comment: said } = await comment(app, desk);
  const { status: code, body } = await report(app.visitor(), said.id, { email: 'Reader@Example.org' });
  expect(code).toBe(201);
  expect(body.receiptCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  const item = await queued(desk.moderator, said.id);
  expect(item).toMatchObject({
    because: 'reported',
    comment: { state: 'visible' },
    reports: [{ reason: 'insult', explanation: notice.explanation, language: 'en', current: true }],
    actions: ['hide', 'redact', 'return', 'keep'],
  });
  expect(JSON.stringify(item)).not.toContain('reader@example.org');
});

it('mails the receipt to the reader who left an address, in their language', async () => {
  const { comment: said } = await comment(app, desk);
  const { body } = await app
    .visitor()
    .post(`/comments/${said.id}/reports`, { ...notice, email: 'lezer@example.org' }, { 'accept-language': 'nl' });
  await app.drain();
  const [mail] = app.mailbox('lezer@example.org');
  expect(mail).toMatchObject({ language: 'nl', subject: 'Wij hebben uw melding ontvangen' });
  expect(mail?.text).toContain(body.receiptCode);
});

it('tells whoever has the code, typed in any way, what became of the report', async () => {
  const { comment: said } = await comment(app, desk);
  const { body } = await report(app.visitor(), said.id);
  const typed = body.receiptCode.toLowerCase().replaceAll('-', ' ');
  expect((await status(typed)).body).toMatchObject({
    commentId: said.id,
    space: { kind: 'consultation', slug: desk.slug },
    reason: 'insult',
    outcome: null,
    decision: null,
  });
  await decide(desk.moderator, said, { ...hide, reason: 'discrimination' });
  expect((await status(typed)).body).toMatchObject({
    outcome: 'restricted',
    decision: { action: 'hide', reason: 'discrimination', ground: 'law' },
  });
  expect((await status('0000-0000-0000-0000')).status).toBe(404);
  expect((await status('hello')).status).toBe(404);
});

it('closes all reports of a comment with one decision and records each outcome for its reader', async () => {
  const { comment: said } = await comment(app, desk);
  const codes = [];
  for (let n = 0; n < 3; n += 1)
    codes.push((await report((await people(app).member()).client, said.id)).body.receiptCode);
  const { body: decision } = await decide(desk.moderator, said, { action: 'keep', reason: 'no-breach' });
  for (const code of codes) expect((await status(code)).body.outcome).toBe('kept');
  const events = await app.db.sql<{
    data: object;
  }>`select data from event where type = 'report.decided' and data->>'decisionId' = ${decision.id}`;
  expect(events.map(({ data }) => data)).toEqual(
    codes.map(() => ({ commentId: said.id, decisionId: decision.id, outcome: 'kept' })),
  );
  expect(await queued(desk.moderator, said.id)).toBeUndefined();
});

it('tells the reader when the author took the comment back before anyone decided', async () => {
  const { author, comment: said } = await comment(app, desk);
  const { body } = await report(app.visitor(), said.id);
  await author.client.post(`/comments/${said.id}/withdraw`);
  await app.drain();
  expect((await status(body.receiptCode)).body).toMatchObject({ outcome: 'withdrawn', decision: null });
});

it('takes one report per reader: account, guest or address', async () => {
  const { comment: said } = await comment(app, desk);
  const { client: member } = await people(app).member();
  const guest = app.visitor();
  await sayAsGuest(guest, desk);
  const readers: [Client, object][] = [
    [member, {}],
    [guest, {}],
    [app.visitor(), { email: 'someone@example.org' }],
  ];
  for (const [client, more] of readers) {
    expect((await report(client, said.id, more)).status).toBe(201);
    expect((await report(client, said.id, { ...more, reason: 'threat' })).body.code).toBe('already-exists');
  }
  expect((await report(app.visitor(), said.id, { email: 'another@example.org' })).status).toBe(201);
  expect((await queued(desk.moderator, said.id)).reports).toHaveLength(4);
});

it('puts a threat before everything else, and keeps the item where it stood in time', async () => {
  const quiet = await openDesk(app);
  const { comment: older } = await comment(app, quiet);
  const { comment: newer } = await comment(app, quiet);
  await report(app.visitor(), older.id, { reason: 'off-topic' });
  await report(app.visitor(), newer.id, { reason: 'threat' });
  const { body } = await quiet.moderator.get(`/moderation/queue?spaceId=${quiet.spaceId}`);
  expect(body.items.map((item: { comment: { id: string } }) => item.comment.id)).toEqual([newer.id, older.id]);
});

it("does not know what the reader cannot see, and takes no report of one's own words", async () => {
  const { author, comment: said } = await comment(app, desk);
  expect((await report(author.client, said.id)).body.code).toBe('own-content');
  await decide(desk.moderator, said, hide);
  for (const client of [app.visitor(), (await people(app).member()).client, desk.colleague, desk.team.observer]) {
    expect((await report(client, said.id)).status).toBe(404);
  }
  expect((await report(app.visitor(), '01890000-0000-7000-8000-000000000000')).status).toBe(404);
  const hidden = await openDesk(app, { visibility: 'private' });
  const within = (await comment(app, { activityId: desk.activityId })).comment;
  await app.db
    .sql`update comment set activity_id = ${hidden.activityId}, space_id = ${hidden.spaceId} where id = ${within.id}`;
  expect((await report(app.visitor(), within.id)).status).toBe(404);
});

it('needs a reason, some substance and good faith, and says all that is missing', async () => {
  const { comment: said } = await comment(app, desk);
  const pointers = async (body: object) =>
    (await app.visitor().post(`/comments/${said.id}/reports`, body)).body.errors.map(
      (e: { pointer: string }) => e.pointer,
    );
  expect(new Set(await pointers({}))).toEqual(new Set(['/reason', '/explanation', '/goodFaith']));
  expect(await pointers({ ...notice, goodFaith: false })).toEqual(['/goodFaith']);
  expect(await pointers({ ...notice, explanation: 'bad' })).toEqual(['/explanation']);
  expect(await pointers({ ...notice, explanation: 'x'.repeat(2001), email: 'nobody' })).toEqual([
    '/explanation',
    '/email',
  ]);
});
