import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { startedDocument } from '../support/scenes/documents.js';

const blocks = [
  { kind: 'heading', level: 1, text: 'A place to ask' },
  { kind: 'recommendation', label: '1', text: 'Name one person.', addressee: 'municipalities' },
  { kind: 'paragraph', text: 'By phone too.' },
];

describe('translating a version', () => {
  let app: TestApp;
  let scene: ConsultationScene;
  let editor: Client;

  beforeAll(async () => {
    app = await startApp();
    scene = await openConsultation(app);
    editor = scene.team.editor;
  });
  afterAll(() => app.close());

  async function started() {
    const draft = await startedDocument(editor, scene.slug, { blocks });
    const version = (await editor.get(`/documents/${draft.documentId}/versions/1`)).body;
    const ids: string[] = version.blocks.map((block: { id: string }) => block.id);
    const path = `/versions/${draft.versionId}`;
    return {
      ...draft,
      ids,
      path,
      translate: (seen: number, body: object, language = 'nl') =>
        editor.patch(`${path}/translations/${language}`, body, { 'if-match': `"${seen}"` }),
      publish: (seen: number) => editor.post(`${path}/publish`, {}, { 'if-match': `"${seen}"` }),
      read: async (language: string) =>
        (await editor.get(`/documents/${draft.documentId}/versions/1?language=${language}`)).body,
    };
  }

  it('shows the translation where there is one, and the original marked with its language where there is none', async () => {
    const draft = await started();
    const [, recommendation] = draft.ids;
    const words = { id: recommendation, text: 'Wijs één persoon aan.', addressee: 'gemeenten' };

    const stored = await draft.translate(0, { title: 'Conceptmaatregel 4', blocks: [words] });
    const dutch = await draft.read('nl-BE');
    const french = await draft.read('fr');

    expect(stored).toMatchObject({
      status: 200,
      body: { language: 'nl', version: 1, total: 3, missing: 2, outdated: 0 },
    });
    expect(dutch).toMatchObject({ title: 'Conceptmaatregel 4', language: 'nl', languages: ['en', 'nl'] });
    expect(dutch.blocks.map(({ text, language }: Record<string, string>) => [text, language])).toEqual([
      ['A place to ask', 'en'],
      ['Wijs één persoon aan.', 'nl'],
      ['By phone too.', 'en'],
    ]);
    expect(dutch.blocks[1].addressee).toBe('gemeenten');
    const alone = `/documents/${draft.documentId}/versions/1/blocks/${recommendation}`;
    expect((await editor.get(`${alone}?language=nl`)).body).toMatchObject({
      text: 'Wijs één persoon aan.',
      language: 'nl',
    });
    expect((await editor.get(`${alone}?language=fr`)).body).toMatchObject({ text: 'Name one person.', label: '1' });
    expect((await app.visitor().get(alone)).status).toBe(404);
    expect(french).toMatchObject({ title: 'Draft measure 4', language: 'en' });
  });

  it('gives a reader their own language without being asked', async () => {
    const draft = await started();
    await draft.translate(0, { title: 'Conceptmaatregel 4', blocks: [] });
    await draft.publish(1);
    const reader = app.visitor();

    const read = await reader.get(`/documents/${draft.documentId}/versions/current`, { 'accept-language': 'nl' });

    expect(read.body).toMatchObject({ title: 'Conceptmaatregel 4', language: 'nl', state: 'published' });
    const inDutch = await reader.get(`/documents/${draft.documentId}`, { 'accept-language': 'nl' });
    expect(inDutch.body.current).toMatchObject({
      title: 'Draft measure 4',
      shownTitle: 'Conceptmaatregel 4',
      shownLanguage: 'nl',
    });
  });

  it('shows the original again when its words change, and keeps the translation for the translator', async () => {
    const draft = await started();
    const [heading] = draft.ids;
    await draft.translate(0, { title: 'Concept', blocks: [{ id: heading, text: 'Een plek om te vragen' }] });
    await editor.patch(`${draft.path}/blocks/${heading}`, { text: 'A place to ask and answer' }, { 'if-match': '"1"' });

    const dutch = await draft.read('nl');
    const open = await editor.get(`${draft.path}/translations/nl`);
    const status = await editor.get(`${draft.path}/translations`);
    await draft.translate(1, { blocks: [{ id: heading, text: 'Een plek om te vragen' }] });
    const settled = await draft.read('nl');

    expect(dutch.blocks[0]).toMatchObject({ text: 'A place to ask and answer', language: 'en' });
    expect(open.body).toMatchObject({ title: 'Concept', originalTitle: 'Draft measure 4', version: 1 });
    expect(open.body.blocks[0]).toMatchObject({
      original: 'A place to ask and answer',
      text: 'Een plek om te vragen',
      outdated: true,
    });
    expect(status.body.items).toMatchObject([{ language: 'nl', missing: 2, outdated: 1 }]);
    expect(settled.blocks[0]).toMatchObject({ text: 'Een plek om te vragen', language: 'nl' });
  });

  it('lets the second of two translators know that the first was quicker', async () => {
    const draft = await started();

    const first = await draft.translate(0, { title: 'Eerste', blocks: [] });
    const second = await draft.translate(0, { title: 'Tweede', blocks: [] });

    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 412, body: { params: { version: 1 } } });
  });

  it('takes missing words after publication, and leaves the words that readers have', async () => {
    const draft = await started();
    const [heading, , paragraph] = draft.ids;
    await draft.translate(0, { title: 'Concept', blocks: [{ id: heading, text: 'Een plek om te vragen' }] });
    await draft.publish(1);

    const added = await draft.translate(1, { blocks: [{ id: paragraph, text: 'Ook per telefoon.' }] });
    const changed = await draft.translate(2, { blocks: [{ id: heading, text: 'Anders' }] });
    const renamed = await draft.translate(2, { title: 'Anders', blocks: [] });

    expect(added).toMatchObject({ status: 200, body: { missing: 1 } });
    expect(changed).toMatchObject({ status: 409, body: { code: 'version-published' } });
    expect(renamed).toMatchObject({ status: 409, body: { code: 'version-published' } });
    expect((await draft.read('nl')).blocks[2].text).toBe('Ook per telefoon.');
    await expect(
      app.db.sql`update block_translation set text = 'x' where version_id = ${draft.versionId}`,
    ).rejects.toThrow('does not change');
  });

  it('finds the words of a published version in each of its languages', async () => {
    const draft = await started();
    const [, recommendation] = draft.ids;
    await draft.publish(1);
    await draft.translate(0, {
      title: 'Conceptmaatregel',
      blocks: [{ id: recommendation, text: 'Wijs een persoon aan.' }],
    });

    const found = async (language: string, words: string) =>
      app.db.sql`select 1 from block_search where version_id = ${draft.versionId} and language = ${language}
        and search @@ websearch_to_tsquery(text_config(${language}), ${words})`;

    expect(await found('en', 'phones')).toHaveLength(1);
    expect(await found('en', 'municipality')).toHaveLength(1);
    expect(await found('nl', 'conceptmaatregelen personen')).toHaveLength(1);
    expect(await found('nl', 'telefoon')).toHaveLength(0);
  });

  it('refuses blocks of another document, the same block twice and words without a title', async () => {
    const draft = await started();
    const other = await started();
    const words = { text: 'Woorden' };

    const foreign = await draft.translate(0, { title: 'Concept', blocks: [{ id: other.ids[0], ...words }] });
    const twice = await draft.translate(0, { title: 'C', blocks: [0, 1].map(() => ({ id: draft.ids[0], ...words })) });
    const untitled = await draft.translate(0, { blocks: [] });
    const own = await draft.translate(0, { title: 'Same', blocks: [] }, 'en');
    const unknown = await draft.translate(0, { title: 'Same', blocks: [] }, 'xx');

    expect(foreign).toMatchObject({ status: 422, body: { errors: [{ pointer: '/blocks/0/id' }] } });
    expect(twice).toMatchObject({ status: 422, body: { errors: [{ pointer: '/blocks', code: 'arrayUnique' }] } });
    expect(untitled).toMatchObject({ status: 422, body: { errors: [{ pointer: '/title' }] } });
    expect([own.status, unknown.status]).toEqual([409, 404]);
    expect((await draft.read('nl')).languages).toEqual(['en']);
  });

  it('carries translations over to a new version', async () => {
    const draft = await started();
    const [heading] = draft.ids;
    await draft.translate(0, { title: 'Concept', blocks: [{ id: heading, text: 'Een plek om te vragen' }] });
    await draft.publish(1);

    const next = (await editor.post(`/documents/${draft.documentId}/versions`)).body;
    const status = await editor.get(`/versions/${next.versionId}/translations`);

    expect(next).toMatchObject({ number: 2, version: 1 });
    expect(status.body.items).toMatchObject([{ language: 'nl', title: 'Concept', missing: 2, outdated: 0 }]);
  });
});
