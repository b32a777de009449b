import { moderationLimits } from '../../shared/moderation.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { publishedDocument } from '../support/scenes/documents.js';
import {
  comment,
  decide,
  type Desk,
  hide,
  names,
  openDesk,
  publicComments,
  queued,
  release,
  say,
} from '../support/scenes/moderation.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp();
  desk = await openDesk(app);
});
afterAll(() => app.close());

const shown = async (id: string): Promise<boolean> => (await publicComments(app, desk)).ids.includes(id);

describe('hiding and restoring', () => {
  it('takes a comment out of every list and count, for everyone but its author and the team', async () => {
    const { author, comment: said } = await comment(app, desk);
    const reader = await people(app).member();
    const { total } = await publicComments(app, desk);
    const answer = await decide(desk.moderator, said, { ...hide, explanation: 'It calls the clerk names.' });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        action: 'hide',
        reason: 'insult',
        ground: 'house-rule',
        explanation: 'It calls the clerk names.',
        revisionId: said.revisionId,
        state: 'hidden',
        by: names.moderator,
      },
    });
    expect(await publicComments(app, desk)).toMatchObject({ total: total - 1 });
    expect(await shown(said.id)).toBe(false);
    expect((await reader.client.get(`/comments/${said.id}`)).status).toBe(404);
    expect((await author.client.get(`/comments/${said.id}`)).body).toMatchObject({
      state: 'hidden',
      decision: { action: 'hide', reason: 'insult', explanation: 'It calls the clerk names.' },
    });
    expect((await desk.colleague.get(`/comments/${said.id}`)).body.state).toBe('hidden');

    const { body: item } = await desk.colleague.get(`/moderation/items/${said.id}`);
    expect(item.actions).toEqual(['restore', 'redact']);
    const restored = await decide(desk.colleague, said, {
      action: 'restore',
      reason: 'no-breach',
      seenDecisionId: item.lastDecisionId,
    });
    expect(restored.body).toMatchObject({ state: 'visible' });
    expect(await publicComments(app, desk)).toMatchObject({ total });
    expect((await author.client.get(`/comments/${said.id}`)).body.decision).toBeNull();
  });

  it('records what happened once for everyone who is to hear of it, with the reason and the words it was about', async () => {
    const { comment: said } = await comment(app, desk);
    const { body } = await decide(desk.moderator, said, { action: 'hide', reason: 'threat' });
    const rows = await app.db.sql<Json>`select type, data from event where subject_id = ${said.id} order by id`;
    expect(rows.map(({ type }) => type)).toEqual(['comment.posted', 'comment.hidden', 'moderation.decided']);
    expect(rows.at(-1)?.data).toEqual({
      decisionId: body.id,
      action: 'hide',
      reason: 'threat',
      ground: 'law',
      revisionId: said.revisionId,
    });
  });
});

describe('a decision', () => {
  it('needs a reason from the list that fits the action, and words where the reason says too little', async () => {
    const { comment: said } = await comment(app, desk);
    const codes = async (decision: object) => {
      const { status, body } = await decide(desk.moderator, said, decision);
      return [status, body.code, ...(body.errors ?? []).map(({ pointer }: Json) => pointer)];
    };
    expect(await codes({ action: 'hide', reason: 'ugly' })).toEqual([422, 'validation-failed', '/reason']);
    expect(await codes({ action: 'hide', reason: 'no-breach' })).toEqual([422, 'validation-failed', '/reason']);
    expect(await codes({ action: 'hide', reason: 'other' })).toEqual([422, 'validation-failed', '/explanation']);
    expect(await codes({ action: 'return', reason: 'unreadable' })).toEqual([422, 'validation-failed', '/explanation']);
    expect(await codes({ action: 'redact', reason: 'personal-data' })).toEqual([422, 'validation-failed', '/spans']);
    expect(await codes({ ...hide, explanation: 'x'.repeat(moderationLimits.explanation + 1) })).toEqual([
      422,
      'validation-failed',
      '/explanation',
    ]);
    expect(await codes({ action: 'redact', reason: 'personal-data', spans: [{ start: 0, end: 5000 }] })).toContain(422);
    expect(await codes({ action: 'release', reason: 'no-breach' })).toEqual([409, 'invalid-transition']);
    expect(await codes({ action: 'restore', reason: 'no-breach' })).toEqual([409, 'invalid-transition']);
    expect(await codes({ action: 'keep', reason: 'no-breach' })).toEqual([409, 'invalid-transition']);
    expect(await shown(said.id)).toBe(true);
  });

  it("is never about one's own words", async () => {
    const said = await say(desk.moderator, desk);
    expect((await decide(desk.moderator, said, hide)).body.code).toBe('own-content');
    expect((await decide(desk.colleague, said, hide)).status).toBe(201);
  });

  it('is not taken when the author changed the words after the moderator read them', async () => {
    const { author, comment: said } = await comment(app, desk);
    await author.client.patch(
      `/comments/${said.id}`,
      { body: 'I take that back, and say it kindly now.' },
      { 'if-match': '"1"' },
    );
    expect((await decide(desk.moderator, said, hide)).body).toMatchObject({ status: 409, code: 'revision-changed' });
    expect(await shown(said.id)).toBe(true);
  });

  it('about what its author took back is not possible', async () => {
    const { author, comment: said } = await comment(app, desk, 'Bel 0612345678');
    await author.client.post(`/comments/${said.id}/withdraw`);
    expect(await queued(desk.moderator, said.id)).toBeUndefined();
    expect((await decide(desk.moderator, said, release)).body.code).toBe('invalid-transition');
  });
});

describe('two moderators at one item', () => {
  it('take exactly one decision, and the second learns who was first and what it was', async () => {
    for (const second of [
      hide,
      release,
      { action: 'return', reason: 'unreadable', explanation: 'Please shorten it.' },
    ]) {
      const { comment: held } = await comment(app, desk, 'Bel 0612345678');
      const answers = await Promise.all([decide(desk.moderator, held, hide), decide(desk.colleague, held, second)]);
      const [won, lost] = answers.toSorted((a, b) => a.status - b.status) as [Json, Json];
      expect([won.status, lost.status]).toEqual([201, 409]);
      expect(lost.body).toMatchObject({
        code: 'already-decided',
        params: { by: won.body.by, action: won.body.action, decisionId: won.body.id },
      });
      expect(new Date(lost.body.params.at).getTime()).toBe(new Date(won.body.at).getTime());
      const decisions = await app.db.sql`select 1 from moderation_decision where comment_id = ${held.id}`;
      expect(decisions).toHaveLength(1);
    }
  });

  it('three who each press twice and more decide once', async () => {
    const { comment: held } = await comment(app, desk, 'Bel 0612345678');
    const presses = [
      () => decide(desk.moderator, held, release),
      () => decide(desk.colleague, held, hide),
      () => decide(desk.lead, held, { action: 'return', reason: 'unreadable', explanation: 'Please shorten it.' }),
    ];
    const answers = await Promise.all([...presses, ...presses, ...presses, ...presses].map((press) => press()));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(answers.length - 1);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['already-decided']));
  });

  it('the second may decide otherwise once they know of the first', async () => {
    const { comment: held } = await comment(app, desk, 'Bel 0612345678');
    const first = await decide(desk.moderator, held, release);
    expect((await decide(desk.colleague, held, hide)).body.code).toBe('already-decided');
    expect((await decide(desk.colleague, held, { ...hide, seenDecisionId: null })).body.code).toBe('already-decided');
    expect((await decide(desk.colleague, held, { ...hide, seenDecisionId: first.body.id })).status).toBe(201);
  });

  it('keeping what was reported counts as a decision too', async () => {
    const { comment: said } = await comment(app, desk);
    await app.visitor().post(`/comments/${said.id}/reports`, {
      reason: 'off-topic',
      explanation: 'This is about buses.',
      goodFaith: true,
    });
    const keep = { action: 'keep', reason: 'no-breach' };
    const answers = await Promise.all([decide(desk.moderator, said, keep), decide(desk.colleague, said, hide)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('redaction', () => {
  const words = 'Ask Halyna, 020 624 11 11, she knows.';
  const spans = [{ start: 4, end: 25 }];

  it('publishes what was held without the passage, and seals the original for the team', async () => {
    const { author, comment: held } = await comment(app, desk, words);
    const { body } = await decide(desk.moderator, held, { action: 'redact', reason: 'personal-data', spans });
    expect(body).toMatchObject({ state: 'visible', ground: 'law' });
    const { text, body: seen } = await app.visitor().get(`/comments/${held.id}`);
    expect(seen).toMatchObject({ state: 'visible', redacted: true, decision: null });
    expect(seen.bodyHtml).toContain('redacted');
    expect(text).not.toContain('Halyna');
    expect(text).not.toContain('624 11 11');
    expect((await app.visitor().get(`/comments/${held.id}/revisions`)).text).not.toContain('Halyna');
    expect((await app.visitor().get(`/activities/${desk.activityId}/comments?limit=100`)).text).not.toContain('Halyna');
    const { body: item } = await desk.colleague.get(`/moderation/items/${held.id}`);
    expect(item).toMatchObject({ original: { body: words, suggestion: null }, comment: { redacted: true } });
    expect(item.source.body).not.toContain('Halyna');
    expect((await author.client.get(`/comments/${held.id}`)).body.decision).toMatchObject({
      action: 'redact',
      reason: 'personal-data',
    });
  });

  it('of a suggested wording leaves the rest of it', async () => {
    const { blocks, versionId } = await publishedDocument(app, {
      ...desk,
      blocks: ['A town hall names one person to ask.'],
    });
    const { comment: said } = await comment(app, desk, {
      body: '',
      suggestion: 'A town hall names Halyna to ask.',
      anchor: { versionId, blockId: blocks[0]?.id },
    });
    await decide(desk.moderator, said, {
      action: 'redact',
      reason: 'personal-data',
      spans: [{ field: 'suggestion', start: 18, end: 24 }],
    });
    const { text, body } = await app.visitor().get(`/comments/${said.id}`);
    expect(text).not.toContain('Halyna');
    expect(body.suggestion.text).toBe('A town hall names [redacted] to ask.');
  });

  it('can be taken back: the words are whole again, and wait again if they did', async () => {
    const { comment: held } = await comment(app, desk, words);
    const { body } = await decide(desk.moderator, held, { action: 'redact', reason: 'personal-data', spans });
    expect((await desk.moderator.post(`/decisions/${body.id}/undo`)).status).toBe(201);
    const item = await queued(desk.colleague, held.id);
    expect(item).toMatchObject({
      because: 'held',
      source: { body: words },
      original: null,
      comment: { state: 'held', redacted: false },
      lastDecisionId: null,
    });
    expect((await app.visitor().get(`/comments/${held.id}`)).status).toBe(404);
  });
});

describe('returning to the author', () => {
  it('asks for a change, and the changed words wait on the desk again', async () => {
    const { author, comment: said } = await comment(app, desk);
    await decide(desk.moderator, said, {
      action: 'return',
      reason: 'unreadable',
      explanation: 'Please say which paragraph you mean.',
    });
    expect(await shown(said.id)).toBe(false);
    const { body: returned } = await author.client.get(`/comments/${said.id}`);
    expect(returned).toMatchObject({
      state: 'returned',
      decision: { action: 'return', explanation: 'Please say which paragraph you mean.' },
      can: { edit: true },
    });
    const { body: again } = await author.client.patch(
      `/comments/${said.id}`,
      { body: 'Paragraph two asks too much of small towns.' },
      { 'if-match': '"1"' },
    );
    expect(again.state).toBe('held');
    await app.drain();
    const item = await queued(desk.colleague, said.id);
    expect(item).toMatchObject({
      because: 'resubmitted',
      decisions: [{ action: 'return' }],
      actions: ['release', 'hide', 'redact', 'return'],
    });
    expect((await decide(desk.colleague, again, release)).status).toBe(201);
    expect(await shown(said.id)).toBe(true);
  });
});
