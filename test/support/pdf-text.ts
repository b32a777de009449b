import { inflateSync } from 'node:zlib';

/** The words of a PDF as a reader copies them, by the table that each embedded font brings along. */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = new Map<string, string[]>();
  for (const { head } of objects.values())
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id as string)?.head ?? '')?.[1];
      fonts.set(name as string, readTable(objects.get(table ?? '')?.stream ?? ''));
    }
  const pages = [...objects.values()].filter(({ stream }) => stream.includes(' TJ'));
  return pages.map(({ stream }) => readPage(stream, fonts)).join('\n');
}

/** What stands before the stream of each object, and the stream. */
function objectsOf(file: Buffer): Map<string, { head: string; stream: string }> {
  const text = file.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [head = '', packed] = (body as string).split(/\nstream\n/);
    const bytes = Buffer.from(packed?.replace(/\nendstream$/, '') ?? '', 'latin1');
    objects.set(id as string, {
      head,
      stream: head.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : '',
    });
  }
  return objects;
}

/** Characters by the number of their glyph, one list of them after another. */
function readTable(stream: string): string[] {
  const lists = [...stream.matchAll(/\[(.*?)\]/gs)].flatMap(([, list]) => [
    ...(list as string).matchAll(/<([0-9a-f ]+)>/gi),
  ]);
  return lists.map(([, code]) =>
    Buffer.from((code as string).replaceAll(' ', ''), 'hex')
      .swap16()
      .toString('utf16le'),
  );
}

function readPage(page: string, fonts: Map<string, string[]>): string {
  let table: string[] = [];
  let words = '';
  for (const [, font, glyphs] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs)) {
    if (font) table = fonts.get(font) ?? [];
    else
      for (const [, codes] of (glyphs as string).matchAll(/<([0-9a-f ]+)>/gi)) words += decode(codes as string, table);
  }
  return words;
}

const decode = (codes: string, table: string[]): string =>
  (codes.match(/.{4}/g) ?? []).map((code) => table[Number.parseInt(code, 16)] ?? '\uFFFD').join('');
