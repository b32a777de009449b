import { moderationLimits } from '../../shared/moderation.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import {
  comment,
  decide,
  type Desk,
  hide,
  names,
  openDesk,
  publicComments,
  queued,
} from '../support/scenes/moderation.js';
import { people, type TestPerson } from '../support/scenes/people.js';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp();
  desk = await openDesk(app);
});
afterAll(() => app.close());

const logOf = async (client: TestPerson['client'], id: string): Promise<Json[]> =>
  (await client.get(`/comments/${id}/log`)).body.items;
const shown = async (id: string): Promise<boolean> => (await publicComments(app, desk)).ids.includes(id);

describe('taking a decision back', () => {
  it('restores what was there, item and reports included, and is told', async () => {
    const { comment: said } = await comment(app, desk);
    const { body: report } = await app.visitor().post(`/comments/${said.id}/reports`, {
      reason: 'insult',
      explanation: 'It calls people names.',
      goodFaith: true,
    });
    const before = await queued(desk.moderator, said.id);
    const { body: decision } = await decide(desk.moderator, said, hide);
    expect(await queued(desk.moderator, said.id)).toBeUndefined();
    const undone = await desk.moderator.post(`/decisions/${decision.id}/undo`);
    expect(undone.body).toMatchObject({ id: decision.id, undoneBy: names.moderator, undoUntil: null });
    expect(await shown(said.id)).toBe(true);
    const { decisions: _, ...after } = await queued(desk.moderator, said.id);
    const { decisions: none, ...same } = before;
    expect(none).toEqual([]);
    expect(after).toEqual(same);
    expect((await app.visitor().post('/reports/status', { code: report.receiptCode })).body).toMatchObject({
      outcome: null,
      decision: null,
    });
    const types = await app.db.sql<{
      type: string;
    }>`select type from event where data->>'decisionId' = ${decision.id} order by id`;
    expect(types.map(({ type }) => type)).toEqual([
      'report.decided',
      'moderation.decided',
      'report.reopened',
      'moderation.undone',
    ]);
    expect((await desk.moderator.post(`/decisions/${decision.id}/undo`)).body.code).toBe('invalid-transition');
  });

  it('gives back words that were redacted with all that was found and reported in them', async () => {
    const { comment: said } = await comment(app, desk, { body: 'Ask Halyna on 0612345678.', language: 'en' });
    await app.db.sql`update comment set state = 'visible' where id = ${said.id}`;
    const report = { reason: 'personal-data', explanation: 'This is her own number.', goodFaith: true };
    expect((await app.visitor().post(`/comments/${said.id}/reports`, report)).status).toBe(201);
    const path = `/moderation/items/${said.id}`;
    const { findings, reports } = (await desk.moderator.get(path)).body;
    const redaction = { action: 'redact', reason: 'personal-data', spans: [{ start: 14, end: 24 }] };
    const { body: decision } = await decide(desk.moderator, said, redaction);
    await desk.moderator.post(`/decisions/${decision.id}/undo`);
    const after = (await desk.moderator.get(path)).body;
    expect(after.source.body).toBe('Ask Halyna on 0612345678.');
    expect({ findings: after.findings, reports: after.reports }).toEqual({ findings, reports });
    expect([...findings, ...reports].map(({ current }) => current)).not.toContain(false);
    expect([findings.length, reports.length]).toEqual([1, 1]);
  });

  it('is for whoever decided and for leads, for ten minutes', async () => {
    const { author, comment: said } = await comment(app, desk);
    const { body: decision } = await decide(desk.moderator, said, hide);
    const undo = (client: TestPerson['client']) => client.post(`/decisions/${decision.id}/undo`);
    expect((await undo(app.visitor())).status).toBe(404);
    expect((await undo(author.client)).status).toBe(403);
    expect((await undo(desk.colleague)).body.code).toBe('forbidden');
    expect((await desk.lead.get(`/moderation/items/${said.id}`)).body.decisions[0].undoUntil).not.toBeNull();
    expect((await desk.colleague.get(`/moderation/items/${said.id}`)).body.decisions[0].undoUntil).toBeNull();
    app.clock.advance((moderationLimits.undoMinutes + 1) * 60_000);
    expect((await undo(desk.moderator)).body.code).toBe('undo-window-over');
    expect((await undo(desk.lead)).body.code).toBe('undo-window-over');
    const { body: later } = await decide(desk.colleague, said, { action: 'restore', reason: 'no-breach' });
    expect((await desk.lead.post(`/decisions/${later.id}/undo`)).status).toBe(201);
    expect(await shown(said.id)).toBe(false);
  });

  it('does not undo what someone did after it', async () => {
    const { author, comment: said } = await comment(app, desk);
    const { body: first } = await decide(desk.moderator, said, hide);
    const { body: second } = await decide(desk.colleague, said, {
      action: 'restore',
      reason: 'no-breach',
      seenDecisionId: first.id,
    });
    expect((await desk.moderator.post(`/decisions/${first.id}/undo`)).body).toMatchObject({
      code: 'already-decided',
      params: { by: names.colleague, action: 'restore', decisionId: second.id },
    });
    const { body: edited } = await author.client.patch(
      `/comments/${said.id}`,
      { body: 'I would rather say it like this.' },
      { 'if-match': '"1"' },
    );
    expect((await desk.colleague.post(`/decisions/${second.id}/undo`)).body.code).toBe('revision-changed');
    const { body: third } = await decide(desk.moderator, edited, { ...hide, seenDecisionId: second.id });
    await author.client.post(`/comments/${said.id}/withdraw`);
    expect((await desk.moderator.post(`/decisions/${third.id}/undo`)).body.code).toBe('invalid-transition');
  });
});

describe('the log of a comment', () => {
  it('has the words before what the checks found, and both before the first decision', async () => {
    const { comment: held } = await comment(app, desk, 'Ask Halyna, 020 624 11 11.');
    await decide(desk.moderator, held, { action: 'release', reason: 'no-breach' });
    const log = await logOf(desk.colleague, held.id);
    expect(log.map(({ kind }) => kind)).toEqual(['posted', 'screened', 'decided']);
  });

  it('tells the team everything with names, the author the decisions without, and nobody else anything', async () => {
    const { author, comment: held } = await comment(app, desk, 'Ask Halyna, 020 624 11 11.');
    await desk.moderator.post(`/moderation/items/${held.id}/claim`);
    const { body: first } = await decide(desk.moderator, held, hide);
    await desk.moderator.post(`/decisions/${first.id}/undo`);
    await decide(desk.moderator, held, { action: 'release', reason: 'no-breach' });
    await app.visitor().post(`/comments/${held.id}/reports`, {
      reason: 'personal-data',
      explanation: 'A number of someone.',
      goodFaith: true,
      email: 'reader@example.org',
    });

    const team = await logOf(desk.colleague, held.id);
    expect(team.map(({ kind, by }) => [kind, by])).toEqual([
      ['posted', author.name],
      ['screened', null],
      ['claimed', names.moderator],
      ['decided', names.moderator],
      ['undone', names.moderator],
      ['decided', names.moderator],
      ['reported', null],
    ]);
    expect(team[1]).toMatchObject({ findings: ['phone'], held: true });
    expect(team[3]?.decision).toMatchObject({
      action: 'hide',
      reason: 'insult',
      ground: 'house-rule',
      undoneBy: names.moderator,
    });
    expect(team[6]).toMatchObject({ reportReason: 'personal-data' });
    expect(JSON.stringify(team)).not.toContain('reader@example.org');

    const own = await logOf(author.client, held.id);
    expect(own.map(({ kind, by, decision }) => [kind, by, decision.action, decision.by])).toEqual([
      ['decided', null, 'hide', null],
      ['undone', null, 'hide', null],
      ['decided', null, 'release', null],
    ]);
    expect(JSON.stringify(own)).not.toContain(names.moderator);

    const { client: reader } = await people(app).member();
    expect((await reader.get(`/comments/${held.id}/log`)).status).toBe(403);
    expect((await app.visitor().get(`/comments/${held.id}/log`)).status).toBe(401);
  });
});
