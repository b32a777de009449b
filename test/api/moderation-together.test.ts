import { moderationLimits } from '../../shared/moderation.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { comment, decide, type Desk, hide, names, openDesk, release, say } from '../support/scenes/moderation.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const held = async (desk: Desk, words = 'Bel 0612345678 voor meer.') => (await comment(app, desk, words)).comment;
const queue = async (client: Client, query = ''): Promise<Json> => (await client.get(`/moderation/queue${query}`)).body;
const idsOf = ({ items }: Json): string[] => items.map((item: Json) => item.comment.id);

describe('deciding together', () => {
  const seen = ({ id, revisionId }: Json) => ({ commentId: id, seenRevisionId: revisionId });
  const together = (client: Client, items: object[], decision: object = hide) =>
    client.post('/moderation/decisions/bulk', { ...decision, items });

  it('decides what can be decided, and says of the rest why not', async () => {
    const desk = await openDesk(app);
    const elsewhere = await openDesk(app);
    const fine = await held(desk);
    const { author, comment: edited } = await comment(app, desk, 'Bel 0612345678');
    await author.client.patch(`/comments/${edited.id}`, { body: 'Bel 0687654321' }, { 'if-match': '"1"' });
    const decided = await held(desk);
    await decide(desk.colleague, decided, release);
    const claimed = await held(desk);
    await desk.colleague.post(`/moderation/items/${claimed.id}/claim`);
    const own = await say(desk.moderator, desk);
    const foreign = await held(elsewhere);
    const last = await held(desk);

    const { status, body } = await together(
      desk.moderator,
      [fine, edited, decided, claimed, own, foreign, last].map(seen),
    );
    expect(status).toBe(200);
    expect(body.items.map(({ id, decision, problem }: Json) => [id, decision?.action ?? problem])).toEqual([
      [fine.id, 'hide'],
      [edited.id, 'revision-changed'],
      [decided.id, 'already-decided'],
      [claimed.id, 'already-claimed'],
      [own.id, 'own-content'],
      [foreign.id, 'not-found'],
      [last.id, 'hide'],
    ]);
    expect(body.items[2].params).toMatchObject({ by: names.colleague, action: 'release' });
    expect((await desk.moderator.get(`/comments/${last.id}`)).body.state).toBe('hidden');
    const stored = await app.db
      .sql`select 1 from moderation_decision where comment_id = ${fine.id} and reason = 'insult'`;
    expect(stored).toHaveLength(1);
  });

  it('can be taken back together', async () => {
    const desk = await openDesk(app);
    const both = [await held(desk), await held(desk)];
    const { body } = await together(desk.moderator, both.map(seen));
    const decisionIds = body.items.map(({ decision }: Json) => decision.id);
    const undone = await desk.moderator.post('/moderation/decisions/bulk/undo', {
      decisionIds: [...decisionIds, desk.spaceId],
    });
    expect(undone.body.items.map(({ problem }: Json) => problem)).toEqual([null, null, 'not-found']);
    expect(idsOf(await queue(desk.moderator))).toEqual(both.map(({ id }) => id));
  });

  it('is for a hundred at most, with a reason that fits, and not for redactions', async () => {
    const desk = await openDesk(app);
    const item = seen(await held(desk));
    const many = Array.from({ length: moderationLimits.bulk + 1 }, () => item);
    expect((await together(desk.moderator, many)).body.errors).toMatchObject([{ pointer: '/items' }]);
    expect((await together(desk.moderator, [])).status).toBe(422);
    expect((await together(desk.moderator, [item], { action: 'hide', reason: 'no-breach' })).body.errors).toMatchObject(
      [{ pointer: '/reason' }],
    );
    expect(
      (await together(desk.moderator, [item], { action: 'redact', reason: 'personal-data' })).body.errors,
    ).toMatchObject([{ pointer: '/action' }]);
    expect(idsOf(await queue(desk.moderator))).toEqual([item.commentId]);
  });
});
