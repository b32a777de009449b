import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import JSZip from 'jszip';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { fileForm } from '../support/scenes/documents.js';

const markdown = `# Draft measure 4

## A place to ask

Every town hall names one person to ask.[^1]

- By phone
- At the desk

[^1]: As some do today.
`;

const html = `<!doctype html><html lang="nl"><head><title>Conceptmaatregel</title></head><body>
<h1>Conceptmaatregel</h1><p>Elk stadhuis wijst een persoon aan.</p><ul><li>Per telefoon</li></ul></body></html>`;

const akomaNtoso = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="measure"><mainBody>
<section eId="sec_1"><num>1</num><heading>A place to ask</heading>
<content><p>Every town hall names one person to ask.</p></content></section></mainBody></doc></akomaNtoso>`;

const text = `A PLACE TO ASK

Every town hall names one person to ask, and says on its door when that person is in.

1. By phone
2. At the desk
`;

const wordMl = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A Word document with nothing but the parts it cannot do without. */
async function docx(document: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file('word/document.xml', document);
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}

describe('importing a file', () => {
  let app: TestApp;
  let scene: ConsultationScene;
  let editor: Client;

  beforeAll(async () => {
    app = await startApp();
    scene = await openConsultation(app);
    editor = scene.team.editor;
  });
  afterAll(() => app.close());

  const documents = () => `/consultations/${scene.slug}/documents`;
  const preview = (form: FormData) => editor.post(`${documents()}/preview`, form);
  const store = (form: FormData) => editor.post(`${documents()}/import`, form);
  const kinds = (blocks: { kind: string }[]) => blocks.map(({ kind }) => kind);
  /** Too few words to tell their language by are taken to be in that of the consultation. */
  const languageOf = (found: string) => (found === 'und' ? 'en' : found);

  const files: [string, string, () => string | Promise<Uint8Array<ArrayBuffer>>][] = [
    ['text', 'measure.txt', () => text],
    ['markdown', 'measure.md', () => markdown],
    ['html', 'measure.html', () => html],
    ['docx', 'measure.docx', () => docx(wordMl(paragraph('Every town hall names one person to ask.')))],
    ['akoma-ntoso', 'measure.xml', () => akomaNtoso],
  ];

  it.each(files)('shows what a %s file would become and stores nothing', async (format, name, content) => {
    const before = await app.db.sql`select id from document`;

    const { status, body } = await preview(fileForm(name, await content()));

    expect(status).toBe(200);
    expect(body).toMatchObject({
      format,
      warnings: expect.any(Array),
      counts: expect.objectContaining({ footnote: expect.any(Number) }),
    });
    expect(JSON.stringify(body.blocks)).toMatch(/town hall names one person|stadhuis wijst een persoon/);
    expect(await app.db.sql`select id from document`).toEqual(before);
  });

  it.each(files)('stores a %s file as a draft that reads like the preview', async (format, name, content) => {
    const shown = (await preview(fileForm(name, await content()))).body;

    const stored = await store(fileForm(name, await content(), { title: 'Draft measure 4' }));
    const version = (await editor.get(`/documents/${stored.body.documentId}/versions/1`)).body;
    const [row] = await app.db.sql`select source_format, source_name from document_version where id = ${version.id}`;

    expect(stored).toMatchObject({ status: 201, body: { number: 1, version: 1, warnings: shown.warnings } });
    expect(version).toMatchObject({ title: 'Draft measure 4', language: languageOf(shown.language), state: 'draft' });
    expect(kinds(version.blocks)).toEqual(kinds(shown.blocks));
    expect(row).toEqual({ source_format: format, source_name: name });
  });

  it('takes title and language from the file unless they are given', async () => {
    const own = await store(fileForm('C:\\texts\\measure.html', html));
    const given = await store(fileForm('measure.html', html, { title: 'Measure', language: 'fr' }));
    const read = async (id: string) => (await editor.get(`/documents/${id}/versions/1`)).body;

    expect(await read(own.body.documentId)).toMatchObject({ title: 'Conceptmaatregel', language: 'nl' });
    expect(await read(given.body.documentId)).toMatchObject({ title: 'Measure', language: 'fr' });
  });

  it('keeps block ids in a new version from a file, also where words changed', async () => {
    const { documentId, versionId } = (await store(fileForm('measure.md', markdown))).body;
    const blocksOf = async (number: number) =>
      (await editor.get(`/documents/${documentId}/versions/${number}`)).body.blocks;
    const old = await blocksOf(1);
    await editor.post(`/versions/${versionId}/publish`, {}, { 'if-match': '"1"' });
    const changed = markdown
      .replace('Every town hall names one person to ask.', 'Every town hall names one person to ask, by name.')
      .replace('- At the desk\n', '- At the desk\n- By post, in all languages that are spoken in town\n');

    const next = await editor.post(`/documents/${documentId}/versions/import`, fileForm('measure.md', changed));
    const fresh = await blocksOf(2);
    const byText = (blocks: { text: string; id: string }[], words: string) =>
      blocks.find(({ text: t }) => t.includes(words))?.id;

    expect(next).toMatchObject({ status: 201, body: { number: 2 } });
    for (const words of ['A place to ask', 'one person to ask', 'By phone', 'At the desk', 'As some do today']) {
      expect(byText(fresh, words)).toBe(byText(old, words));
    }
    expect(old.map(({ id }: { id: string }) => id)).not.toContain(byText(fresh, 'By post'));
  });

  it('refuses what is no document with a reason, and stores nothing', async () => {
    const refused = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
      const { status, body } = await store(fileForm(name, content));
      return [status, body.code];
    };
    const before = await app.db.sql`select id from document`;

    expect(await refused('empty.txt', '')).toEqual([422, 'file-empty']);
    expect(await refused('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toEqual([
      422,
      'format-unknown',
    ]);
    expect(await refused('broken.docx', 'no zip at all')).toEqual([422, 'file-unreadable']);
    expect(await refused('secret.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual([
      422,
      'file-unreadable',
    ]);
    expect(await refused('half.docx', (await docx(wordMl(paragraph('A')))).slice(0, 300))).toEqual([
      422,
      'file-unreadable',
    ]);
    expect(await app.db.sql`select id from document`).toEqual(before);
  });

  it('marks a character that cannot be stored and says where it stood', async () => {
    const stored = await store(
      fileForm('odd.txt', 'Every town hall names one\0person to ask, and says so on its door.\n'),
    );
    const { blocks } = (await editor.get(`/documents/${stored.body.documentId}/versions/1`)).body;

    expect(stored.body.warnings).toMatchObject([{ code: 'unreadable-character' }]);
    expect(blocks[0].text).toContain('one\uFFFDperson');
  });

  it('refuses a small file that unpacks into a huge one', async () => {
    const bomb = await docx(wordMl(paragraph(' '.repeat(30 * 1024 * 1024))));

    const { status, body } = await preview(fileForm('bomb.docx', bomb));

    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect([status, body.code]).toEqual([413, 'too-large']);
  });

  it('refuses more blocks than a document can hold', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => `Paragraph ${index} of a long text.`).join('\n\n');

    expect(await preview(fileForm('long.md', many))).toMatchObject({
      status: 422,
      body: { code: 'file-too-many-blocks' },
    });
  });

  it('answers others while it reads a large file', async () => {
    const large = Array.from(
      { length: 4000 },
      (_, index) => `Paragraph ${index}. ${'Words of a long text. '.repeat(60)}`,
    ).join('\n\n');
    const read = new AbortController();
    let ticks = 0;

    const reading = preview(fileForm('large.md', large)).finally(() => read.abort());
    for (; !read.signal.aborted; ticks++) await setTimeout(5);

    expect((await reading).status).toBe(200);
    expect(ticks).toBeGreaterThan(20);
  });

  it('wants a form with a file', async () => {
    const noForm = await editor.post(`${documents()}/import`, { title: 'No form' });
    const noFile = new FormData();
    noFile.set('title', 'No file');
    const wrong = await store(fileForm('a.txt', text, { language: 'klingon', colour: 'red' }));

    expect([noForm.status, noForm.body.code]).toEqual([400, 'malformed-request']);
    expect(await store(noFile)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/file' }] } });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/colour',
      '/language',
    ]);
  });

  it('refuses a file of 20 MB over the network with an answer that arrives', async () => {
    await app.app.listen(0, '127.0.0.1');
    const { port } = app.app.getHttpServer().address() as AddressInfo;
    const form = new Response(fileForm('huge.txt', 'x'.repeat(20 * 1024 * 1024)));
    const body = Buffer.from(await form.arrayBuffer());

    const answer = await new Promise<{ status?: number; text: string }>((resolve, reject) => {
      const outgoing = request(
        {
          port,
          method: 'POST',
          path: `/api/v1${documents()}/import`,
          headers: {
            'content-type': form.headers.get('content-type') ?? '',
            'content-length': body.length,
            origin: 'http://localhost:3000',
            cookie: [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('end', () => resolve({ status: incoming.statusCode, text: Buffer.concat(chunks).toString() }));
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'too-large' });
  });
});
