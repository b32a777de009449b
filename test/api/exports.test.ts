import ExcelJS from 'exceljs';
import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const json = async (query = '', client = app.visitor()): Promise<Json[]> =>
  (await client.get(`/consultations/${scene.slug}/comments.json${query}`)).body;

describe('an export', () => {
  it('holds what stands on the page, oldest first, with its place and author', async () => {
    const first = await say(scene.author.client, scene, {
      ...on(scene, 0, 'one person'),
      body: 'Two are better.',
      stance: 'against',
    });
    const reply = await say(scene.reader.client, scene, { parentId: first.id, body: 'Agreed.' });
    expect(await json()).toMatchObject([
      {
        id: first.id,
        paragraph: '1',
        quoted_passage: 'one person',
        author_name: 'Amina Author',
        stance: 'against',
        comment: 'Two are better.',
        replies: 1,
        depth: 0,
      },
      { id: reply.id, reply_to: first.id, thread_id: first.id, depth: 1, author_name: 'Rik Reader' },
    ]);
  });

  it('says on which text replies stand, and comments on the whole of it', async () => {
    const root = await say(scene.author.client, scene, on(scene, 0));
    await say(scene.reader.client, scene, { parentId: root.id });
    await say(scene.reader.client, scene, { documentId: scene.document.documentId });
    const [first, reply, whole] = await json();
    expect(first.document).toEqual(expect.stringMatching(/\S/));
    const { document, document_version, paragraph } = first;
    expect(reply).toMatchObject({ document, document_version, paragraph, quoted_passage: null });
    expect(whole).toMatchObject({ document, document_version: null, paragraph: '' });
  });

  it('documents every column it has', async () => {
    await say(scene.author.client, scene, on(scene, 0));
    const [row] = await json();
    const columns = (await app.visitor().get(`/consultations/${scene.slug}/comments-export/columns`)).body;
    expect(Object.keys(columns)).toEqual(Object.keys(row));
  });

  it('as a spreadsheet runs no formula that somebody wrote', async () => {
    await say(scene.author.client, scene, { ...on(scene, 0), body: '=HYPERLINK("https://evil.example";"click")' });
    await say(scene.author.client, scene, { ...on(scene, 0), body: '@SUM(1+1)*cmd|A0' });
    const { text, headers } = await app.visitor().get(`/consultations/${scene.slug}/comments.csv`);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain(`${scene.slug}-comments.csv`);
    expect(text).toContain(`"'=HYPERLINK(""https`);
    expect(text).toContain(`'@SUM`);
    expect(text).not.toMatch(/(^|,|\n)"?[=@]/);
  });

  it('opens as a workbook with its columns explained', async () => {
    await say(scene.author.client, scene, { ...on(scene, 0), body: 'In a workbook.' });
    const answer = await app.app.inject({ url: `/api/v1/consultations/${scene.slug}/comments.xlsx` });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const rows = workbook.getWorksheet('Comments')?.getSheetValues().flat() ?? [];
    expect(rows).toContain('In a workbook.');
    expect(workbook.getWorksheet('Columns')?.rowCount).toBeGreaterThan(20);
  });

  it('of a consultation without comments is empty in every format', async () => {
    expect(await json()).toEqual([]);
    const { text } = await app.visitor().get(`/consultations/${scene.slug}/comments.csv`);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect((await app.visitor().get(`/consultations/${scene.slug}/comments.xlsx`)).status).toBe(200);
    expect((await app.visitor().get(`/consultations/${scene.slug}/comments.pdf`)).status).toBe(404);
  });

  it('leaves out what is held, hidden or withdrawn, which the team may ask for', async () => {
    const kept = await say(scene.author.client, scene, on(scene, 0));
    const gone = await say(scene.author.client, scene, { ...on(scene, 1), body: 'I take this back later.' });
    await scene.author.client.post(`/comments/${gone.id}/withdraw`);
    expect((await json()).map(({ id }) => id)).toEqual([kept.id]);
    expect((await json('', scene.team.lead)).map(({ id }) => id)).toEqual([kept.id]);
    expect(await json('?all=true', scene.team.moderator)).toMatchObject([{ state: 'visible' }, { state: 'withdrawn' }]);
    expect((await scene.reader.client.get(`/consultations/${scene.slug}/comments.json?all=true`)).status).toBe(403);
    expect((await app.visitor().get(`/consultations/${scene.slug}/comments.json?all=true`)).status).toBe(401);
  });

  it('of a private consultation is there for nobody else', async () => {
    const hidden = await consultationOnText(app, { visibility: 'private' });
    expect((await app.visitor().get(`/consultations/${hidden.slug}/comments.csv`)).status).toBe(404);
    expect((await hidden.reader.client.get(`/consultations/${hidden.slug}/comments.json`)).status).toBe(404);
  });

  it('is streamed whole, also across the batches it is read in', async () => {
    await app.db.sql`
      insert into comment (id, space_id, activity_id, root_id, person_id, state, stance, language, body, body_html, revision_id, revised_at, client_key, created_at)
      select f.id, ${scene.spaceId}, ${scene.activityId}, f.id, ${scene.author.id}, 'visible', 'none', 'en', 'Number ' || f.i, '', gen_random_uuid(), now(), gen_random_uuid(),
        now() - interval '1 hour' + (f.i / 3) * interval '1 millisecond'
      from (select gen_random_uuid() as id, i from generate_series(1, 2500) i) f`;
    const rows = await json();
    expect(rows).toHaveLength(2500);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2500);
  });
});
