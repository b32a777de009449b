import { CommentScreens } from '../../server/src/comments/comment-screens.js';
import { CommentStates } from '../../server/src/comments/comment-states.js';
import { type Actor, anonymous } from '../../server/src/kernel/http/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import {
  closingTime,
  type CommentScene,
  consultationOnText,
  listed,
  on,
  say,
  wordsOf,
} from '../support/scenes/comments.js';
import { people } from '../support/scenes/people.js';

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

const edit = (client: Client, comment: Json, changes: object, revision = comment.revisionNumber) =>
  client.patch(`/comments/${comment.id}`, changes, { 'if-match': `"${revision}"` });
const revisions = async (client: Client, comment: Json) =>
  (await client.get(`/comments/${comment.id}/revisions`)).body.items;
const moderator = (): Actor => ({
  ...anonymous,
  kind: 'person',
  id: scene.personIds.moderator,
  teams: [{ spaceId: scene.spaceId, role: 'moderator' }],
});
const states = () => app.app.get(CommentStates);
const seen = (comment: Json) => ({ seenRevisionId: comment.revisionId });

describe('editing', () => {
  it('gives a comment other words and keeps the old ones for everyone to read', async () => {
    const comment = await say(scene.author.client, scene, { body: 'Two weeks.', stance: 'for', language: 'en' });
    app.clock.advance(60_000);
    const { body: edited } = await edit(scene.author.client, comment, { body: 'Three weeks.', stance: 'against' });
    expect(edited).toMatchObject({
      bodyHtml: '<p>Three weeks.</p>',
      stance: 'against',
      revisionNumber: 2,
      edited: { at: app.clock.now().toISOString(), count: 1 },
    });
    const items = await revisions(app.visitor(), comment);
    expect(items.map((item: Json) => [item.number, item.bodyHtml, item.stance, item.by])).toEqual([
      [2, '<p>Three weeks.</p>', 'against', 'author'],
      [1, '<p>Two weeks.</p>', 'for', 'author'],
    ]);
    expect(wordsOf(await listed(app.visitor(), scene))).toEqual(['Three weeks.']);
    const found = async (word: string) =>
      (await app.visitor().get(`/consultations/${scene.slug}/comments/search?q=${word}`)).body.items.length;
    expect([await found('three'), await found('two')]).toEqual([1, 0]);
  });

  it('changes only what is named, and can take a suggestion away', async () => {
    const comment = await say(scene.author.client, scene, {
      ...on(scene, 1, 'four weeks'),
      body: 'Too long.',
      suggestion: 'two weeks',
    });
    const { body: once } = await edit(scene.author.client, comment, { suggestion: 'three weeks' });
    expect(once).toMatchObject({ bodyHtml: '<p>Too long.</p>', suggestion: { text: 'three weeks' } });
    expect(once.suggestion.diff[0]).toEqual({ kind: 'removed', text: 'four' });
    const { body: twice } = await edit(scene.author.client, once, { suggestion: null });
    expect(twice).toMatchObject({ suggestion: null, edited: { count: 2 } });
  });

  it('of a revision that is no longer the last is refused with the number of the present one', async () => {
    const comment = await say(scene.author.client, scene);
    await edit(scene.author.client, comment, { body: 'From the first tab.' });
    const answer = await edit(scene.author.client, comment, { body: 'From the second tab.' });
    expect(answer).toMatchObject({ status: 412, body: { code: 'version-conflict', params: { version: 2 } } });
    expect(wordsOf(await listed(app.visitor(), scene))).toEqual(['From the first tab.']);
  });

  it('says which revision was changed', async () => {
    const comment = await say(scene.author.client, scene);
    expect((await scene.author.client.patch(`/comments/${comment.id}`, { body: 'x' })).body.code).toBe(
      'precondition-required',
    );
  });

  it('at the same moment in two tabs keeps one of the two and tells the other', async () => {
    const comment = await say(scene.author.client, scene);
    const answers = await Promise.all(['A', 'B', 'C'].map((body) => edit(scene.author.client, comment, { body })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
    expect(await revisions(app.visitor(), comment)).toHaveLength(2);
  });

  it('is for the author alone', async () => {
    const comment = await say(scene.author.client, scene);
    expect((await edit(scene.reader.client, comment, { body: 'x' })).body.code).toBe('forbidden');
    expect((await edit(scene.team.lead, comment, { body: 'x' })).body.code).toBe('forbidden');
    expect((await edit(app.visitor(), comment, { body: 'x' })).body.code).toBe('unauthenticated');
  });

  it('ends with the window that the activity gives, to the second', async () => {
    const short = await consultationOnText(app, { settings: { editMinutes: 15 } });
    const comment = await say(short.author.client, short);
    app.clock.advance(15 * 60_000);
    expect((await edit(short.author.client, comment, { body: 'In time.' })).status).toBe(200);
    app.clock.advance(1000);
    const late = await edit(short.author.client, comment, { body: 'Late.' }, 2);
    expect(late).toMatchObject({ status: 403, body: { code: 'edit-window-over' } });
    expect((await short.author.client.get(`/comments/${comment.id}`)).body.can.edit).toBe(false);
  });

  it('ends when the phase closes, and says when that was', async () => {
    const comment = await say(scene.author.client, scene);
    const closedAt = await closingTime(app, scene);
    const before = app.clock.now();
    app.clock.set(closedAt);
    const browser = await people(app).signIn(scene.author.id);
    const answer = await edit(browser, comment, { body: 'Late.' });
    expect(answer.body).toMatchObject({
      code: 'phase-closed',
      params: { closedAt: closedAt.toISOString(), timeZone: 'Europe/Brussels' },
    });
    app.clock.set(before);
  });
});

describe('a redaction', () => {
  const redact = (comment: Json, words: string) => {
    const start = comment.body.indexOf(words);
    const span = { field: 'body' as const, start, end: start + words.length };
    return states().redact(moderator(), comment.id, [span], seen(comment));
  };

  it('takes a passage out for readers and seals every revision that held it', async () => {
    const comment = await say(scene.author.client, scene, { body: 'Call me on 0470 12 34 56 please.' });
    const { body: edited } = await edit(scene.author.client, comment, { body: 'Call me on 0470 12 34 56, please.' });
    await redact({ ...edited, body: 'Call me on 0470 12 34 56, please.' }, '0470 12 34 56');
    const [shown] = (await listed(app.visitor(), scene)).items;
    expect(shown).toMatchObject({
      bodyHtml: '<p>Call me on <span class="redacted">redacted</span>, please.</p>',
      redacted: true,
      edited: { count: 1 },
    });
    const forAll = await revisions(app.visitor(), comment);
    expect(forAll.map((item: Json) => [item.number, item.by, item.sealed, item.bodyHtml !== null])).toEqual([
      [3, 'team', false, true],
      [2, 'author', true, false],
      [1, 'author', true, false],
    ]);
    expect(JSON.stringify(forAll)).not.toContain('0470 12');
    expect((await revisions(scene.author.client, comment))[1].bodyHtml).toBeNull();
    expect((await revisions(scene.team.moderator, comment))[1].bodyHtml).toContain('0470');
    expect((await app.visitor().get(`/consultations/${scene.slug}/comments/search?q=0470`)).body.items).toEqual([]);
  });

  it('is told in the language of the reader', async () => {
    const comment = await say(scene.author.client, scene, { body: 'My name is Jan Jansen.' });
    await redact(comment, 'Jan Jansen');
    const page = await app.visitor().get(`/activities/${scene.activityId}/comments`, { 'accept-language': 'nl' });
    expect(page.body.items[0].bodyHtml).toContain('<span class="redacted">weggelakt</span>');
  });

  it('also takes words out of a suggestion and of what it changes', async () => {
    const comment = await say(scene.author.client, scene, {
      ...on(scene, 0, 'one person'),
      suggestion: 'Jan Jansen himself',
    });
    const span = { field: 'suggestion' as const, start: 0, end: 10 };
    await states().redact(moderator(), comment.id, [span], seen(comment));
    const [shown] = (await listed(app.visitor(), scene)).items;
    expect(shown.suggestion.text).toBe('[redacted] himself');
    expect(JSON.stringify(shown.suggestion)).not.toContain('Jansen');
    expect(JSON.stringify(shown.suggestion.diff)).toContain('one person');
  });

  it('refuses a span that is not within the words', async () => {
    const comment = await say(scene.author.client, scene, { body: 'Short.' });
    const span = { field: 'body' as const, start: 3, end: 99 };
    await expect(states().redact(moderator(), comment.id, [span], seen(comment))).rejects.toMatchObject({
      code: 'validation-failed',
    });
  });

  it('taken back gives everyone the words again, and what it sealed, but not what an earlier one sealed', async () => {
    const comment = await say(scene.author.client, scene, { body: 'Call Jan or Piet.' });
    const first = await redact(comment, 'Jan');
    const second = await redact({ ...comment, ...first }, 'Piet');
    await states().undoRedaction(moderator(), comment.id, 'visible', seen(second));
    const items = await revisions(app.visitor(), comment);
    expect(items.map((item: Json) => [item.number, item.sealed])).toEqual([
      [4, false],
      [3, false],
      [2, false],
      [1, true],
    ]);
    expect(items[0].bodyHtml).toBe('<p>Call <span class="redacted">redacted</span> or Piet.</p>');
    await expect(
      states().undoRedaction(moderator(), comment.id, 'visible', seen({ revisionId: items[0].id })),
    ).rejects.toMatchObject({
      code: 'already-decided',
    });
  });

  it('stays when the author changes the words around it, and is no mark that an author can make', async () => {
    const comment = await say(scene.author.client, scene, { body: 'Call Jan. \uFFFC' });
    expect(comment.bodyHtml).toBe('<p>Call Jan.</p>');
    const redacted = await redact({ ...comment, body: 'Call Jan.' }, 'Jan');
    const { body: kept } = await edit(scene.author.client, redacted, { body: 'Please call \uFFFC.' });
    expect(kept).toMatchObject({
      redacted: true,
      bodyHtml: '<p>Please call <span class="redacted">redacted</span>.</p>',
    });
    const { body: forged } = await edit(scene.author.client, kept, { body: '\uFFFC \uFFFCx' });
    expect(forged).toMatchObject({ redacted: false, bodyHtml: '<p>x</p>' });
  });
});

describe('what the team sent back', () => {
  it('is changed also after the phase, and waits for a moderator again', async () => {
    const comment = await say(scene.author.client, scene, { body: 'You fools.' });
    await states().transition(moderator(), comment.id, 'return', seen(comment));
    expect((await listed(app.visitor(), scene)).items).toEqual([]);
    const before = app.clock.now();
    app.clock.set(await closingTime(app, scene));
    const browser = await people(app).signIn(scene.author.id);
    const { body: again } = await edit(browser, comment, { body: 'I disagree.' });
    expect(again).toMatchObject({ state: 'held', bodyHtml: '<p>I disagree.</p>' });
    app.clock.set(before);
    const types = await app.db.sql<{
      type: string;
    }>`select type from event where subject_id = ${comment.id} order by id`;
    expect(types.map((row) => row.type)).toEqual(['comment.posted', 'comment.returned', 'comment.resubmitted']);
    await states().transition(moderator(), comment.id, 'release', seen(again));
    expect(wordsOf(await listed(app.visitor(), scene))).toEqual(['I disagree.']);
  });
});

describe('screening', () => {
  const kept: { commentId: string; revisionId: string; findings: unknown[] }[] = [];
  beforeAll(() => {
    app.app.get(CommentScreens).register<string>({
      screen: (all) =>
        Promise.resolve(
          all.map(({ body }) => ({
            hold: body.includes('hold this'),
            findings: body.includes('this') ? ['found'] : [],
          })),
        ),
      keep: ({ commentId, revisionId }, { findings }) => {
        kept.push({ commentId, revisionId, findings });
        return Promise.resolve();
      },
    });
  });

  it('holds a new comment, which then only its author and the moderators see', async () => {
    const held = await say(scene.author.client, scene, { body: 'Please hold this.' });
    expect(held.state).toBe('held');
    expect((await listed(app.visitor(), scene)).total).toBe(0);
    expect(wordsOf(await listed(scene.author.client, scene))).toEqual(['Please hold this.']);
    expect(kept.at(-1)).toEqual({ commentId: held.id, revisionId: held.revisionId, findings: ['found'] });
    await states().transition(moderator(), held.id, 'release', seen(held));
    expect((await listed(app.visitor(), scene)).total).toBe(1);
  });

  it('looks at changes too, and takes what it holds out of everyone’s sight', async () => {
    const comment = await say(scene.author.client, scene, { body: 'Fine.' });
    const reply = await say(scene.reader.client, scene, { body: 'Yes.', parentId: comment.id });
    const { body: held } = await edit(scene.author.client, comment, { body: 'Now hold this.' });
    expect(held.state).toBe('held');
    const page = await listed(app.visitor(), scene);
    expect([page.total, wordsOf(page), wordsOf(page.items[0].replies)]).toEqual([1, ['(waiting)'], ['Yes.']]);
    expect((await app.visitor().get(`/comments/${reply.id}`)).body.ancestors[0].author).toBeNull();
  });

  it('counts what appears later as new since the last visit', async () => {
    const held = await say(scene.author.client, scene, { body: 'Please hold this.' });
    app.clock.advance(3_600_000);
    const visit = app.clock.now().toISOString();
    app.clock.advance(1000);
    await states().transition(moderator(), held.id, 'release', seen(held));
    const { body } = await app.visitor().get(`/consultations/${scene.slug}/comments/since?instant=${visit}`);
    expect(body).toMatchObject({
      count: 1,
      isMore: false,
      items: [{ commentId: held.id, activityId: scene.activityId }],
    });
    expect((await listed(app.visitor(), scene, `?since=${visit}`)).items).toHaveLength(1);
  });
});
