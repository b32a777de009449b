import { documentLimits } from '../../shared/documents.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';
import { ImportError, type ImportErrorCode } from '../../server/src/documents/import/import-error.js';
import { docxParts, makeZip } from './import-zip.js';

const bytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function refusal(name: string, content: string | Uint8Array): Promise<ImportErrorCode | 'accepted'> {
  try {
    await importDocument({ name, bytes: bytes(content) });
    return 'accepted';
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

const paragraph = '<w:p><w:r><w:t>Een zin.</w:t></w:r></w:p>';
const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 97 + (index >> 3)) % 256);
const akn = (content: string) => `<?xml version="1.0"?>${content}`;

describe('a file that cannot be imported', () => {
  it.each<[string, string, string | Uint8Array, ImportErrorCode]>([
    ['is empty', 'a.txt', '', 'file-empty'],
    ['holds nothing but white space', 'a.txt', ' \n\t\n ', 'file-empty'],
    ['is a page without words', 'a.html', '<html><body><script>1</script></body></html>', 'file-empty'],
    ['is larger than a file may be', 'a.txt', new Uint8Array(documentLimits.fileBytes + 1).fill(97), 'file-too-large'],
    ['is noise with the name of a text', 'a.txt', noise, 'file-unreadable'],
    ['is a text with the name of a Word document', 'a.docx', 'Een zin.', 'file-unreadable'],
    [
      'is a Word document behind a password',
      'a.docx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
      'file-unreadable',
    ],
    ['is an archive that was cut off', 'a.docx', makeZip(docxParts(paragraph)).slice(0, 200), 'file-unreadable'],
    ['is an encrypted archive', 'a.docx', makeZip(docxParts(paragraph), { encrypted: true }), 'file-unreadable'],
    ['is an archive of something else', 'a.docx', makeZip({ 'readme.txt': 'hallo' }), 'format-unknown'],
    ['is a PDF', 'a.txt', '%PDF-1.7 …', 'format-unknown'],
    ['is XML of another kind', 'a.xml', akn('<note><to>iemand</to></note>'), 'format-unknown'],
    ['is XML that was cut off', 'a.xml', akn('<akomaNtoso><act><body><p>tekst'), 'file-unreadable'],
    ['is XML whose tags cross', 'a.xml', akn('<akomaNtoso><act><p>tekst</act></p></akomaNtoso>'), 'file-unreadable'],
    ['has text after its root', 'a.xml', akn('<akomaNtoso><p>tekst</p></akomaNtoso> en meer'), 'file-unreadable'],
    ['is nested deeper than any document', 'a.html', `<html>${'<div>'.repeat(5000)}tekst`, 'file-unreadable'],
    [
      'has more paragraphs than a document may',
      'a.txt',
      'Dit is een alinea.\n\n'.repeat(documentLimits.blocks + 1),
      'file-too-many-blocks',
    ],
    [
      'has more paragraphs than a document may, as HTML',
      'a.html',
      `<html>${'<p>a</p>'.repeat(documentLimits.blocks * 3)}`,
      'file-too-many-blocks',
    ],
  ])('%s', async (_, name, content, code) => {
    expect(await refusal(name, content)).toBe(code);
  });

  it('is never unpacked beyond the size of a file, whatever it claims', async () => {
    const bomb = Buffer.alloc(documentLimits.fileBytes * 3, 97);
    const parts = { ...docxParts(paragraph), 'word/media.xml': bomb };
    expect(await refusal('bomb.docx', makeZip(parts))).toBe('file-too-large');
    expect(await refusal('liar.docx', makeZip(parts, { size: 1000 }))).toBe('file-too-large');
  });

  it('cannot make the server read other files or expand entities', async () => {
    const entity = '<!DOCTYPE akomaNtoso [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    expect(await refusal('x.xml', akn(`${entity}<akomaNtoso><p>&secret;</p></akomaNtoso>`))).toBe('file-unreadable');
    const laughs = '<!DOCTYPE akomaNtoso [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await refusal('x.xml', akn(`${laughs}<akomaNtoso><p>&b;</p></akomaNtoso>`))).toBe('file-unreadable');
    const word = docxParts(paragraph);
    word['word/document.xml'] = `<!DOCTYPE w:document [<!ENTITY a "b">]>${word['word/document.xml']}`;
    expect(await refusal('x.docx', makeZip(word))).toBe('file-unreadable');
    const plain = await importDocument({
      name: 'x.xml',
      bytes: bytes(akn('<akomaNtoso><p>&secret; &amp; meer</p></akomaNtoso>')),
    });
    expect(plain.blocks[0]!.text).toBe('&secret; & meer');
  });

  it('cannot reach into the objects of the server by its names', async () => {
    const html =
      '<html><p __proto__="x" constructor="y" id="__proto__">Woorden<a href="#__proto__">1</a></p><constructor>meer</constructor></html>';
    const result = await importDocument({ name: 'a.html', bytes: bytes(html) });
    expect(result.blocks.map((block) => block.text).join(' ')).toContain('meer');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a file made to keep the server busy', () => {
  const size = 60_000;
  const fill = (text: string) => text.repeat(Math.floor(size / text.length));

  it.each<[string, string, string]>([
    ['one word', 'a.txt', fill('a')],
    ['stops', 'a.txt', `${fill('.')}a`],
    ['broken words', 'a.txt', fill('ab-\n')],
    ['numbers', 'a.txt', fill('1\n')],
    ['marks', 'a.txt', `Tekst1.\n\n1 Noot\n${fill('woord1 ')}`],
    ['unclosed notes', 'a.txt', `[footnoteRef:1]${fill('[1:')}`],
    ['cells', 'a.txt', fill('\tx\n')],
    ['an address without end', 'a.txt', `https://${fill('a-\n')}`],
    ['signs of emphasis', 'a.md', fill('_a_b')],
    ['open brackets', 'a.md', fill('[a](')],
    ['nested lists', 'a.md', Array.from({ length: 600 }, (_, index) => `${' '.repeat(index)}- a\n`).join('')],
    ['closing tags', 'a.html', `${'<i>'.repeat(200)}${fill('</x>')}`],
    ['links to notes', 'a.html', `<html>${fill('<a href="#fn1">1</a>')}`],
  ])('%s', async (_, name, content) => {
    const started = performance.now();
    await refusal(name, content);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
