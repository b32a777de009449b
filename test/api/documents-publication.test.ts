import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { startedDocument } from '../support/scenes/documents.js';

const blocks = [
  { kind: 'heading', level: 1, label: '1', text: 'A place to ask' },
  { kind: 'paragraph', text: 'Every town hall names one person to ask, and says so on its door.' },
  { kind: 'paragraph', text: 'Questions are answered within four weeks.' },
  { kind: 'paragraph', text: 'This costs nothing.' },
];

describe('publishing a version', () => {
  let app: TestApp;
  let scene: ConsultationScene;
  let editor: Client;

  beforeAll(async () => {
    app = await startApp();
    scene = await openConsultation(app);
    editor = scene.team.editor;
  });
  afterAll(() => app.close());

  const started = () => startedDocument(editor, scene.slug, { blocks });
  const publish = (versionId: string, seen: number, client = editor) =>
    client.post(`/versions/${versionId}/publish`, {}, { 'if-match': `"${seen}"` });
  const read = async (documentId: string, number: number | string): Promise<Json> =>
    (await editor.get(`/documents/${documentId}/versions/${number}`)).body;

  async function published() {
    const draft = await started();
    await publish(draft.versionId, 1);
    return draft;
  }

  it('shows it to everyone, as the current version', async () => {
    const draft = await started();
    const reader = app.visitor();
    const before = await reader.get(`/documents/${draft.documentId}`);

    const answer = await publish(draft.versionId, 1, scene.team.lead);
    const document = await reader.get(`/documents/${draft.documentId}`);
    const current = await reader.get(`/documents/${draft.documentId}/versions/current`);

    expect(before.status).toBe(404);
    expect(answer).toMatchObject({
      status: 200,
      body: { number: 1, outcomes: { kept: 0, moved: 0, 'passage-removed': 0, 'needs-look': 0 } },
    });
    expect(document.body.current).toMatchObject({ number: 1, state: 'published', publishedAt: expect.any(String) });
    expect(current.body).toMatchObject({ number: 1, can: { edit: false, publish: false, translate: false } });
  });

  it('happens once, and not to a draft that changed since', async () => {
    const draft = await started();
    await editor.patch(`/versions/${draft.versionId}`, { title: 'Measure 4' }, { 'if-match': '"1"' });

    const stale = await publish(draft.versionId, 1);
    const answers = await Promise.all([publish(draft.versionId, 2), publish(draft.versionId, 2)]);
    const again = await publish(draft.versionId, 2);

    expect(stale).toMatchObject({ status: 412, body: { params: { version: 2 } } });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(again).toMatchObject({ status: 409, body: { code: 'version-published' } });
  });

  it('wants words to publish', async () => {
    const empty = await startedDocument(editor, scene.slug, { blocks: [] });

    expect(await publish(empty.versionId, 1)).toMatchObject({ status: 409, body: { code: 'draft-empty' } });
  });

  it('makes it unchangeable, through the API and in the database', async () => {
    const { documentId, versionId } = await published();
    const [first] = (await read(documentId, 1)).blocks;
    const seen = { 'if-match': '"1"' };

    const answers = [
      await editor.patch(`/versions/${versionId}`, { title: 'Another' }, seen),
      await editor.delete(`/versions/${versionId}`, seen),
      await editor.patch(`/versions/${versionId}/blocks/${first.id}`, { text: 'Another' }, seen),
      await editor.delete(`/versions/${versionId}/blocks/${first.id}`, seen),
      await editor.post(`/versions/${versionId}/blocks`, { after: null, kind: 'paragraph', text: 'More' }, seen),
      await editor.post(`/versions/${versionId}/blocks/${first.id}/move`, { after: null }, seen),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [409, 'version-published']),
    );
    const refused = 'a published version does not change';
    const insert = app.db
      .sql`insert into block (version_id, id, position, kind, text) values (${versionId}, gen_random_uuid(), 9, 'paragraph', 'x')`;
    await expect(insert).rejects.toThrow(refused);
    await expect(app.db.sql`update block set text = 'x' where version_id = ${versionId}`).rejects.toThrow(refused);
    await expect(app.db.sql`delete from block where version_id = ${versionId}`).rejects.toThrow(refused);
    await expect(app.db.sql`update document_version set title = 'x' where id = ${versionId}`).rejects.toThrow(refused);
  });

  it('starts the next version with the same blocks and ids, one draft at a time', async () => {
    const { documentId } = await published();

    const answers = await Promise.all([0, 1].map(() => editor.post(`/documents/${documentId}/versions`)));
    const [old, fresh] = [await read(documentId, 1), await read(documentId, 2)];

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-exists');
    expect(fresh.blocks).toEqual(old.blocks);
    expect(fresh).toMatchObject({ state: 'draft', version: 1 });
  });

  it('keeps the published version as it was while the next one is written', async () => {
    const { documentId } = await published();
    const before = (await app.visitor().get(`/documents/${documentId}/versions/current`)).body;
    const next = (await editor.post(`/documents/${documentId}/versions`)).body;
    await editor.patch(
      `/versions/${next.versionId}/blocks/${before.blocks[1].id}`,
      { text: 'New.' },
      { 'if-match': '"1"' },
    );

    expect((await app.visitor().get(`/documents/${documentId}/versions/current`)).body).toEqual(before);

    await publish(next.versionId, 2);
    const reader = app.visitor();
    expect((await reader.get(`/documents/${documentId}/versions/current`)).body).toMatchObject({ number: 2 });
    expect((await reader.get(`/documents/${documentId}/versions/1`)).body).toEqual(before);
  });

  it('goes back to the published version when the next draft is thrown away', async () => {
    const { documentId } = await published();
    const next = (await editor.post(`/documents/${documentId}/versions`)).body;

    const gone = await editor.delete(`/versions/${next.versionId}`, { 'if-match': '"1"' });

    expect(gone.status).toBe(204);
    expect((await editor.get(`/documents/${documentId}`)).body.versions).toMatchObject([{ number: 1 }]);
    expect((await editor.post(`/documents/${documentId}/versions`)).body).toMatchObject({ number: 2 });
  });

  describe('and the one before', () => {
    let documentId: string;
    let ids: string[];

    beforeAll(async () => {
      ({ documentId } = await published());
      ids = (await read(documentId, 1)).blocks.map(({ id }: { id: string }) => id);
      const { versionId } = (await editor.post(`/documents/${documentId}/versions`)).body;
      const path = `/versions/${versionId}/blocks`;
      const seen = (version: number) => ({ 'if-match': `"${version}"` });
      await editor.patch(`${path}/${ids[2]}`, { text: 'Questions are answered within two weeks.' }, seen(1));
      await editor.delete(`${path}/${ids[3]}`, seen(2));
      await editor.post(path, { after: ids[0], kind: 'paragraph', text: 'Anyone may come.' }, seen(3));
      await publish(versionId, 4);
    });

    it('can be compared word by word, with what was removed where it stood', async () => {
      const { status, body } = await app.visitor().get(`/documents/${documentId}/versions/2/diff`);

      expect(status).toBe(200);
      expect(body).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
      expect(body.totals).toEqual({ changed: 1, added: 1, removed: 1, moved: 0 });
      expect(body.rows.map(({ change, block }: Json) => [change, block.text])).toEqual([
        ['same', 'A place to ask'],
        ['added', 'Anyone may come.'],
        ['same', 'Every town hall names one person to ask, and says so on its door.'],
        ['changed', 'Questions are answered within two weeks.'],
        ['removed', 'This costs nothing.'],
      ]);
      expect(body.rows[3].words).toEqual([
        { op: 'same', text: 'Questions are answered within ' },
        { op: 'delete', text: 'four' },
        { op: 'insert', text: 'two' },
        { op: 'same', text: ' weeks.' },
      ]);
      expect(body.rows[4].block).toMatchObject({ id: ids[3], number: '1.3' });
    });

    it('are compared the same way every time', async () => {
      const reader = app.visitor();
      const answers = await Promise.all(
        [0, 1, 2].map(() => reader.get(`/documents/${documentId}/versions/2/diff?from=1`)),
      );

      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    });

    it('cannot be compared with one that is not older, not there or not public', async () => {
      const draft = (await editor.post(`/documents/${documentId}/versions`)).body;
      const reader = app.visitor();
      const statuses = await Promise.all(
        ['1/diff', '1/diff?from=2', '2/diff?from=2', '2/diff?from=9', '3/diff'].map(
          async (path) => (await reader.get(`/documents/${documentId}/versions/${path}`)).status,
        ),
      );
      const team = await editor.get(`/documents/${documentId}/versions/3/diff`);

      expect(statuses).toEqual([404, 404, 404, 404, 404]);
      expect((await reader.get(`/documents/${documentId}/versions/2/diff?from=x`)).status).toBe(422);
      expect(draft.number).toBe(3);
      expect(team.body.totals).toEqual({ changed: 0, added: 0, removed: 0, moved: 0 });
    });
  });
});
