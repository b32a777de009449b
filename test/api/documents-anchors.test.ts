import { raw } from '../../server/src/kernel/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';

const texts = [
  'Every town hall names one person to ask, and says so on its door.',
  'Questions about housing, work and school are answered within four weeks in plain words.',
  'A course in the language of the country starts within a month after arrival.',
  'Those who help as volunteers are paid what they spend on travel and books.',
  'The ministry reports every year on what was done.',
];

describe('what happens to comments when a new version is published', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** The next version of the scene's document, after these changes. */
  async function publishNext({ team, document }: CommentScene, changes: Record<number, string | null>): Promise<Json> {
    const draft = (await team.editor.post(`/documents/${document.documentId}/versions`)).body;
    let { version } = draft;
    for (const [index, text] of Object.entries(changes)) {
      const path = `/versions/${draft.versionId}/blocks/${document.blocks[Number(index)]?.id}`;
      const seen = { 'if-match': `"${version}"` };
      const answer =
        text === null ? await team.editor.delete(path, seen) : await team.editor.patch(path, { text }, seen);
      version = answer.body.version;
    }
    const published = await team.editor.post(
      `/versions/${draft.versionId}/publish`,
      {},
      { 'if-match': `"${version}"` },
    );
    expect(published.status).toBe(200);
    return { ...published.body, versionId: draft.versionId };
  }

  const placeOf = async (id: string): Promise<Json> => {
    const [row] = await app.db.sql`
      select version_id as version, block_id as block, quote_exact as exact, quote_start as start, anchor_outcome as outcome
      from comment where id = ${id}`;
    return row;
  };

  it('keeps, moves, lets go or marks each, and says so in figures to all and one by one to the team', async () => {
    const scene = await consultationOnText(app, { blocks: texts });
    const { client } = scene.author;
    const kept = await say(client, scene, on(scene, 0, 'names one person'));
    const shifted = await say(client, scene, on(scene, 1, 'within four weeks'));
    const moved = await say(client, scene, on(scene, 2, 'starts within a month after arrival'));
    const removed = await say(client, scene, on(scene, 3, 'paid what they spend on travel'));
    const whole = await say(client, scene, on(scene, 4));

    const { versionId, outcomes } = await publishNext(scene, {
      1: 'All questions about housing, work and school are answered within four weeks in plain words.',
      2: 'A course in the language of the country is free.',
      3: null,
      4: 'The ministry reports every year on what was done. The course starts within a month after arrival.',
    });
    const [, one, , , four] = scene.document.blocks.map(({ id }) => id);
    const report = (path: string, who = app.visitor()) => who.get(`/versions/${versionId}/anchor-report${path}`);

    expect(await placeOf(kept.id)).toMatchObject({ version: versionId, outcome: 'kept', exact: 'names one person' });
    expect(await placeOf(shifted.id)).toMatchObject({ version: versionId, block: one, outcome: 'kept' });
    expect((await placeOf(shifted.id)).start).toBe(texts[1]!.indexOf('within four weeks') + 'All '.length);
    expect(await placeOf(moved.id)).toMatchObject({ version: versionId, block: four, outcome: 'moved' });
    expect(await placeOf(removed.id)).toMatchObject({ version: scene.document.versionId, outcome: 'passage-removed' });
    expect(await placeOf(whole.id)).toMatchObject({ version: versionId, block: four, exact: null });

    const readers = await report('');
    const team = await report('?limit=2', scene.team.lead);
    const rest = await report(`?limit=3&cursor=${team.body.nextCursor}`, scene.team.lead);
    const lost = await report('?outcome=passage-removed', scene.team.editor);
    expect(readers.body).toMatchObject({ number: 2, totals: outcomes, items: [], nextCursor: null });
    expect(outcomes).toMatchObject({ moved: 1, 'passage-removed': 1 });
    expect([...team.body.items, ...rest.body.items].map(({ id }: Json) => id)).toEqual(
      [kept, shifted, moved, removed, whole].map(({ id }) => id),
    );
    expect(rest.body.nextCursor).toBeNull();
    expect(lost.body.items).toEqual([
      {
        id: removed.id,
        outcome: 'passage-removed',
        oldVersionId: scene.document.versionId,
        oldBlockId: scene.document.blocks[3]?.id,
        oldExact: 'paid what they spend on travel',
        newBlockId: null,
        newExact: null,
      },
    ]);
  });

  it('tells of a lost passage once, and finds it again when its words come back', async () => {
    const scene = await consultationOnText(app, { blocks: texts });
    const lost = await say(scene.author.client, scene, on(scene, 3, 'paid what they spend on travel and books'));
    const first = await publishNext(scene, { 3: 'Volunteers get a certificate.' });

    const second = await publishNext(scene, { 0: 'Every town hall names two people to ask.' });
    const third = await publishNext(scene, { 3: texts[3]! });

    expect(first.outcomes['passage-removed']).toBe(1);
    expect(second.outcomes).toEqual({ kept: 0, moved: 0, 'passage-removed': 0, 'needs-look': 0 });
    expect(third.outcomes['passage-removed']).toBe(0);
    expect(await placeOf(lost.id)).toMatchObject({ version: third.versionId, outcome: 'kept' });
  });

  it('counts for readers only comments they may see', async () => {
    const scene = await consultationOnText(app, { blocks: texts });
    const shown = await say(scene.author.client, scene, on(scene, 0, 'names one person'));
    const hidden = await say(scene.author.client, scene, on(scene, 1, 'in plain words'));
    await app.db.sql`update comment set state = 'hidden' where id = ${hidden.id}`;

    const { versionId } = await publishNext(scene, { 4: null });
    const report = async (who = app.visitor()) => (await who.get(`/versions/${versionId}/anchor-report`)).body;

    expect((await report()).totals.kept).toBe(1);
    expect((await report(scene.team.editor)).items.map(({ id }: Json) => id)).toEqual([shown.id]);
    expect((await report(scene.team.moderator)).items.map(({ id }: Json) => id)).toEqual([shown.id, hidden.id]);
  });

  it('records the publication with its figures, for whoever tells the authors', async () => {
    const scene = await consultationOnText(app, { blocks: texts });
    await say(scene.author.client, scene, on(scene, 3, 'paid what they spend'));

    const { versionId } = await publishNext(scene, { 3: null });
    const events = await app.db.sql<{ data: object }>`
      select data from event where type = 'document.published' and data ->> 'versionId' = ${versionId}`;

    expect(events.map(({ data }) => data)).toEqual([
      { documentId: scene.document.documentId, versionId, number: 2, kept: 0, moved: 0, removed: 1, needsLook: 0 },
    ]);
  });

  it('publishes nothing when the comments cannot be moved', async () => {
    const scene = await consultationOnText(app, { blocks: texts });
    const comment = await say(scene.author.client, scene, on(scene, 0, 'names one person'));
    const { team, document } = scene;
    const draft = (await team.editor.post(`/documents/${document.documentId}/versions`)).body;
    await app.db
      .sql`alter table anchor_move add constraint full_stop check (version_id <> ${raw(`'${draft.versionId}'`)})`;

    const failed = await team.editor.post(`/versions/${draft.versionId}/publish`, {}, { 'if-match': '"1"' });
    await app.db.sql`alter table anchor_move drop constraint full_stop`;
    const current = await app.visitor().get(`/documents/${document.documentId}/versions/current`);

    expect(failed.status).toBe(500);
    expect(current.body.number).toBe(1);
    expect(await placeOf(comment.id)).toMatchObject({ version: document.versionId });
    expect((await team.editor.get(`/documents/${document.documentId}/versions/2`)).body.state).toBe('draft');
  });

  it('moves five thousand comments on six hundred blocks within seconds', async () => {
    const words =
      'the town hall answers each question about housing and work in plain words within a few weeks after'.split(' ');
    const sentence = (index: number) =>
      Array.from(
        { length: 45 },
        (_, at) => `${words[(index * 7 + at * 3) % words.length]}${(index + at) % 11 === 0 ? index : ''}`,
      ).join(' ');
    const blocks = Array.from({ length: 600 }, (_, index) => `Point ${index}: ${sentence(index)}.`);
    const scene = await consultationOnText(app, { blocks });
    const one = await say(scene.author.client, scene, on(scene, 0));
    await copies(scene, one.id, 5000);
    const draft = (await scene.team.editor.post(`/documents/${scene.document.documentId}/versions`)).body;
    await app.db.sql`update block set text = replace(replace(text, ' town ', ' city '), ' each ', ' every single ')
      where version_id = ${draft.versionId} and position % 4 = 0`;
    await app.db.sql`delete from block where version_id = ${draft.versionId} and position % 97 = 0`;

    const started = performance.now();
    const published = await scene.team.editor.post(`/versions/${draft.versionId}/publish`, {}, { 'if-match': '"1"' });
    const seconds = (performance.now() - started) / 1000;

    const total = Object.values(published.body.outcomes as Record<string, number>).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(total).toBe(5001);
    expect(published.body.outcomes.kept).toBeGreaterThan(3000);
    expect(published.body.outcomes['passage-removed']).toBeGreaterThan(40);
    // Well under two where nothing else runs; machines that check everything at once are slower.
    expect(seconds).toBeLessThan(8);
  });

  /** Copies of a comment on passages all over the text. */
  async function copies(scene: CommentScene, commentId: string, count: number): Promise<void> {
    const columns = (
      await app.db.sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_name = 'comment' and is_generated = 'NEVER'`
    ).map(({ name }) => name);
    const given: Record<string, string> = {
      id: 'n.id',
      root_id: 'n.id',
      client_key: 'gen_random_uuid()',
      revision_id: 'gen_random_uuid()',
      block_id: 'b.id',
      quote_exact: 'substr(b.text, n.start + 1, 30)',
      quote_prefix: 'substr(b.text, greatest(n.start - 39, 1), least(n.start, 40))',
      quote_suffix: 'substr(b.text, n.start + 31, 40)',
      quote_start: 'n.start',
      quote_end: 'n.start + 30',
    };
    const list = raw(columns.join(', '));
    const values = raw(columns.map((name) => given[name] ?? `c.${name}`).join(', '));
    await app.db.sql`
      insert into comment (${list})
      select ${values} from comment c
      cross join (select gen_random_uuid() as id, i, (i * 13) % 150 as start from generate_series(1, ${count}::int) i) n
      join block b on b.version_id = ${scene.document.versionId} and b.position = n.i % 600 + 1
      where c.id = ${commentId}`;
  }
});
