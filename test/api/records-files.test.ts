import { startApp, type TestApp } from '../support/app.js';
import { pdfText } from '../support/pdf-text.js';
import { end, publish, type RecordScene, sessionToRecord } from '../support/scenes/records.js';

let app: TestApp;
let scene: RecordScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await sessionToRecord(app);
});

const path = (format = '') => `/live-sessions/${scene.sessionId}/record${format}`;
const file = (format: string, language = 'en') => app.visitor().get(path(format), { 'accept-language': language });

/** Publishes a record in which the note-taker wrote this. */
async function recordWith({ summary = '', notes = '' }: { summary?: string; notes?: string }): Promise<void> {
  await end(scene);
  const body = {
    language: 'en',
    summary,
    notes: [{ itemId: scene.itemId, text: notes }],
    decisions: [{ text: '# One' }],
  };
  const answer = await scene.host.put(path(), body, { 'if-match': '"1"' });
  if (answer.status !== 200) throw new Error(answer.text);
  await publish(scene);
}

/** The file as bytes; the text of an answer has lost some. */
async function pdf(language = 'en'): Promise<Buffer> {
  const headers = { 'accept-language': language };
  const answer = await app.app.inject({ method: 'GET', url: `/api/v1${path('.pdf')}`, headers });
  expect(answer.headers['content-type']).toBe('application/pdf');
  return answer.rawPayload;
}

describe('a record as Markdown', () => {
  it('holds the whole record with the formatting of its notes', async () => {
    await scene.room.ask(scene.ann.client, 'Who pays for it?');
    await recordWith({
      summary: 'We **agree**:\n\n1. one person\n2. one desk',
      notes: 'See [this](https://example.org/a_b).',
    });
    const { status, headers, text } = await file('.md');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(text).toContain('# Talk about the draft\n');
    expect(text).toContain('We **agree**:\n\n1. one person\n\n2. one desk');
    expect(text).toContain('[this](<https://example.org/a_b>)');
    expect(text).toContain('## Open questions\n\n**Who pays for it?**\n\n- Not answered yet');
    expect(text).toContain('> A town hall names one person to ask.');
    expect(text).toContain('- 2 participants, one message');
    expect((await file('.md', 'nl')).text).toContain('## Open vragen');
  });

  it('brings in no heading, table, link, picture or HTML that somebody typed', async () => {
    const nasty = [
      '# Heading',
      '- item',
      '1) item',
      '| a | b |',
      '![x](https://evil.example/x.png)',
      '<img src=x>',
      '=====',
      '`code`',
    ];
    for (const words of nasty) await scene.room.ask(scene.ann.client, words);
    await recordWith({ summary: '<b>bold</b> and \\# this' });
    const { text } = await file('.md');
    const lines = text.split('\n');
    expect(lines.filter((line) => /^#{1,6} /.test(line)).map((line) => line.replace(/^#+ /, ''))).toEqual([
      'Talk about the draft',
      'Summary',
      '1. One person to ask',
      'Decisions',
      'Open questions',
      'Who took part',
    ]);
    expect(text).toContain(String.raw`- \# One`);
    expect(text).not.toMatch(/(?<!\\)[<|`](?!https:)/);
    expect(text).not.toMatch(/(?<!\\)!\[/);
    expect(lines).not.toContain('=====');
  });
});

describe('a record as PDF', () => {
  it('is tagged, has title and language, and the words of Latin, Greek and Cyrillic', async () => {
    await scene.room.ask(scene.ann.client, 'Ποιος πληρώνει;');
    await scene.room.ask(scene.bob.client, 'Хто платить?');
    await recordWith({ summary: 'Één *wijziging*, “zo” – žluťoučký kůň.' });
    const bytes = await pdf('nl');
    const source = bytes.toString('latin1');
    expect(source).toContain('/Lang (nl)');
    expect(source).toContain('/StructTreeRoot');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toMatch(/\/S \/H1/);
    const text = pdfText(bytes);
    for (const words of [
      'Talk about the draft',
      'Open vragen',
      'Ποιος πληρώνει;',
      'Хто платить?',
      'žluťoučký',
      'Pagina 1 van 1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('\uFFFD');
  });

  it('says where a text is that is in a script it cannot print, and prints no boxes', async () => {
    await scene.room.ask(scene.ann.client, 'من يدفع؟');
    await scene.room.ask(scene.bob.client, 'Really? 🎉');
    await recordWith({});
    const text = pdfText(await pdf());
    expect(text).toContain('in a script that this file cannot show');
    expect(text).toContain(`/sessions/${scene.sessionId}/record`);
    expect(text).toContain('Really? [symbol]');
  });
});

describe('a record as JSON', () => {
  it('is what the page shows, without what the reader may do', async () => {
    await recordWith({ summary: 'Done.' });
    const { body, headers } = await file('.json');
    const { can: _, version: __, roomId: ___, ...page } = (await app.visitor().get(path())).body;
    expect(body).toEqual(page);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="consultation-[\w-]+\.json"$/);
  });
});
