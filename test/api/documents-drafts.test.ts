import type { BlockInput } from '../../shared/documents.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { startedDocument } from '../support/scenes/documents.js';

const texts: (Pick<BlockInput, 'kind' | 'text'> & Partial<BlockInput>)[] = [
  { kind: 'heading', level: 1, label: '1', text: 'A place to ask' },
  { kind: 'paragraph', text: 'A town hall names one person to ask.' },
  { kind: 'action', label: '1.1', text: 'Open the desk on Saturdays.' },
  { kind: 'action', label: '1.1a', text: 'Have an interpreter there.', parent: 2 },
];

describe('writing a draft', () => {
  let app: TestApp;
  let scene: ConsultationScene;
  let editor: Client;

  beforeAll(async () => {
    app = await startApp();
    scene = await openConsultation(app);
    editor = scene.team.editor;
  });
  afterAll(() => app.close());

  const read = async (documentId: string) => (await editor.get(`/documents/${documentId}/versions/1`)).body;
  const words = async (documentId: string) =>
    (await read(documentId)).blocks.map((block: { text: string }) => block.text);

  it('starts with the blocks that are given, each with an id and a number people can use', async () => {
    const draft = await startedDocument(editor, scene.slug, { title: 'Draft measure 4', blocks: texts });

    const version = await read(draft.documentId);

    expect(version).toMatchObject({ number: 1, state: 'draft', title: 'Draft measure 4', language: 'en', version: 1 });
    expect(version.blocks.map((block: { number: string }) => block.number)).toEqual(['1', '1.1', '1.2', '1.3']);
    expect(version.blocks[3].parentId).toBe(version.blocks[2].id);
    expect(version.can).toEqual({ edit: true, publish: true, translate: true });
  });

  it('changes, inserts, moves and removes blocks, one step after another', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });
    const [heading, paragraph, action, sub] = (await read(draft.documentId)).blocks;
    const blocks = `/versions/${draft.versionId}/blocks`;
    const seen = (version: number) => ({ 'if-match': `"${version}"` });

    const changed = await editor.patch(
      `${blocks}/${paragraph.id}`,
      { text: 'Each town hall names one person.' },
      seen(1),
    );
    const inserted = await editor.post(
      blocks,
      { after: heading.id, kind: 'list-item', text: 'By phone too.' },
      seen(2),
    );
    const moved = await editor.post(`${blocks}/${sub.id}/move`, { after: null }, seen(3));
    const removed = await editor.delete(`${blocks}/${action.id}`, seen(4));

    expect([changed.status, inserted.status, moved.status, removed.status]).toEqual([200, 201, 200, 200]);
    expect(changed.body).toMatchObject({ version: 2, block: { id: paragraph.id, kind: 'paragraph' } });
    expect(inserted.body.block).toMatchObject({ kind: 'list-item', level: 1, label: '' });
    expect(removed.body).toEqual({ version: 5, block: null });
    expect(await words(draft.documentId)).toEqual([
      'Have an interpreter there.',
      'A place to ask',
      'By phone too.',
      'Each town hall names one person.',
    ]);
    expect((await read(draft.documentId)).blocks[0].parentId).toBeNull();
  });

  it('lets the second of two editors know that the first was quicker, and loses neither text', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });
    const [, paragraph, action] = (await read(draft.documentId)).blocks;
    const path = (id: string) => `/versions/${draft.versionId}/blocks/${id}`;

    const first = await editor.patch(path(paragraph.id), { text: 'The first words.' }, { 'if-match': '"1"' });
    const second = await scene.team.lead.patch(path(action.id), { text: 'The second words.' }, { 'if-match': '"1"' });
    const again = await scene.team.lead.patch(
      path(action.id),
      { text: 'The second words.' },
      { 'if-match': `"${second.body.params.version}"` },
    );

    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 412, body: { code: 'version-conflict', params: { version: 2 } } });
    expect(again.status).toBe(200);
    expect((await words(draft.documentId)).slice(1, 3)).toEqual(['The first words.', 'The second words.']);
  });

  it('stores one of two changes that arrive at the same moment', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });
    const [heading] = (await read(draft.documentId)).blocks;
    const path = `/versions/${draft.versionId}/blocks/${heading.id}`;

    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => editor.patch(path, { text }, { 'if-match': '"1"' })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('asks which state was seen before it changes anything', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });

    const answer = await editor.patch(`/versions/${draft.versionId}`, { title: 'Another' });

    expect(answer).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
  });

  it('says everything that is wrong with a block at once', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    const insert = (body: object) => editor.post(`/versions/${draft.versionId}/blocks`, body, { 'if-match': '"1"' });

    const wrong = await insert({ after: 'there', kind: 'song', text: '  ', label: 'x'.repeat(61) });
    const lost = await insert({ after: nowhere, kind: 'paragraph', text: 'Lost.' });

    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/after',
      '/kind',
      '/label',
      '/text',
    ]);
    expect(lost).toMatchObject({ status: 422, body: { errors: [{ pointer: '/after', code: 'isIn' }] } });
    expect(await words(draft.documentId)).toHaveLength(4);
  });

  it('refuses a document whose blocks belong nowhere, or whose activity is another consultation’s', async () => {
    const other = await openConsultation(app);
    const create = (body: object) =>
      editor.post(`/consultations/${scene.slug}/documents`, { title: 'T', language: 'en', ...body });

    const orphan = await create({ blocks: [{ kind: 'action', text: 'A.', parent: 4 }] });
    const elsewhere = await create({ activityId: other.activityId });

    expect(orphan).toMatchObject({ status: 422, body: { errors: [{ pointer: '/blocks/0/parent' }] } });
    expect(elsewhere).toMatchObject({ status: 422, body: { errors: [{ pointer: '/activityId' }] } });
  });

  it('throws a first draft away with its document', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });

    const gone = await editor.delete(`/versions/${draft.versionId}`, { 'if-match': '"1"' });

    expect(gone.status).toBe(204);
    expect((await editor.get(`/documents/${draft.documentId}`)).status).toBe(404);
  });

  it('keeps a record of every step without anybody’s words', async () => {
    const draft = await startedDocument(editor, scene.slug, { blocks: texts });
    const [heading] = (await read(draft.documentId)).blocks;
    await editor.patch(`/versions/${draft.versionId}/blocks/${heading.id}`, { text: 'Secret' }, { 'if-match': '"1"' });

    const events = await app.db.sql<{ type: string; data: object; actorId: string }>`
      select type, data, actor_id as "actorId" from event
      where subject_id in (${draft.documentId}, ${draft.versionId}) order by id`;

    expect(events.map(({ type }) => type)).toEqual(['document.created', 'document.draft-changed']);
    expect(events.every(({ actorId }) => actorId === scene.personIds.editor)).toBe(true);
    expect(JSON.stringify(events)).not.toContain('Secret');
  });
});
