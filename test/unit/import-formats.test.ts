import type { ImportResult } from '../../shared/documents.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';
import { docxParts, makeZip } from './import-zip.js';

const read = (name: string, content: string | Uint8Array, language?: string): Promise<ImportResult> =>
  importDocument(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    { language },
  );

const outline = ({ blocks }: ImportResult) =>
  blocks.map(({ kind, level, label, text }) => `${kind} ${level} [${label}] ${text}`);

/** Words of a marked-up source that stand neither in the blocks nor in the warnings of an import. */
function lostWords(source: string, result: ImportResult): string[] {
  const words = (text: string) =>
    text
      .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, ' $&')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = result.blocks.flatMap(({ label, text, notes = [] }) => [...words(`${label} ${text}`), ...notes]);
  const known = new Set([...kept, ...result.warnings.flatMap(({ excerpt }) => words(excerpt)), ...words(result.title)]);
  const content = source.replace(/<(head|script|akn:meta)>[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return words(content).filter((word) => !known.has(word));
}

const warnings = (result: ImportResult) => result.warnings.map(({ code, excerpt }) => `${code}: ${excerpt}`);

describe('Markdown', () => {
  const source = `---
title: settings
---
# Plan voor bankjes

Waarom **zitten** helpt, staat in [het boek](https://voorbeeld.example/boek)[^1].

## Doelstellingen

- meer schaduw
  - ook bij haltes
- minder lawaai

## Wat er gebeurt

De gemeente zal:

1. helpen door:
   - grond te geven
   - planten te geven
2. meten.

| Jaar | Geld |
|------|-----:|
| 2027 | 1,5  |
| 2028 |      |

![kaart van de haltes](kaart.png)

[^1]: Tweede druk,
    pagina 9.
[^los]: Nergens genoemd.
`;

  it('becomes headings, nested lists by kind, tables with empty cells, and footnotes', async () => {
    const result = await read('plan.md', source);
    expect(result).toMatchObject({ format: 'markdown', language: 'nl', title: 'Plan voor bankjes' });
    expect(outline(result)).toEqual([
      'heading 1 [] Plan voor bankjes',
      'paragraph 0 [] Waarom zitten helpt, staat in het boek (https://voorbeeld.example/boek)¹.',
      'heading 2 [] Doelstellingen',
      'objective 1 [] meer schaduw',
      'list-item 2 [] ook bij haltes',
      'objective 1 [] minder lawaai',
      'heading 2 [] Wat er gebeurt',
      'paragraph 0 [] De gemeente zal:',
      'action 1 [1] helpen door:',
      'action 2 [] grond te geven',
      'action 2 [] planten te geven',
      'action 1 [2] meten.',
      'table 0 [] Jaar\tGeld\n2027\t1,5\n2028\t',
      'footnote 0 [1] Tweede druk, pagina 9.',
      'footnote 0 [los] Nergens genoemd.',
    ]);
    expect(result.counts).toMatchObject({ action: 3, actionParent: 1, objective: 2 });
    expect(warnings(result)).toEqual([
      'image-dropped: kaart van de haltes',
      'footnote-without-mark: los Nergens genoemd.',
    ]);
  });

  it('knows the line of what it warns of', async () => {
    const { warnings: found } = await read('plan.md', source);
    expect(found.find(({ code }) => code === 'image-dropped')!.line).toBe(28);
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html lang="en"><head><title>Site | Draft</title><style>p { color: red }</style></head><body>
<h1>Draft plan</h1>
<p>Streets are m<sup>2</sup> after m<sup>2</sup> of stone<sup><a href="#fn1" id="ref1">1</a></sup>.<br>Not all of them.</p>
<div>loose words<p>a paragraph</p></div>
<ul><li>one<ul><li>deeper</li></ul></li><li><p>two</p><p>and more</p></li></ul>
<h2>IV. Recommendations</h2>
<p>Member States should:</p><ol type="a"><li>plant trees</li><li>mend benches</li></ol>
<h2>Article 3 – Scope</h2><p>1. This applies to streets.</p><table><tr><td>(a)</td><td>wide ones;</td></tr></table>
<table><caption>Costs</caption><thead><tr><th>Year</th><th>Cost</th></tr></thead><tbody><tr><td><p>2027</p></td><td></td></tr></tbody></table>
<img src="x.png" alt="a bench"><script>alert('no')</script><iframe src="https://elsewhere.example"></iframe>
<ol><li id="fn1">A count of 2026. <a href="#ref1">↩</a></li></ol>
</body></html>`;

  it('is read by what it means, and what cannot be kept is reported', async () => {
    const result = await read('draft.html', page);
    expect(result).toMatchObject({ format: 'html', language: 'en', title: 'Draft plan' });
    expect(outline(result)).toEqual([
      'heading 1 [] Draft plan',
      'paragraph 0 [] Streets are m² after m² of stone¹.\nNot all of them.',
      'paragraph 0 [] loose words',
      'paragraph 0 [] a paragraph',
      'list-item 1 [] one',
      'list-item 2 [] deeper',
      'list-item 1 [] two\nand more',
      'heading 2 [IV] Recommendations',
      'paragraph 0 [] Member States should:',
      'recommendation 1 [a] plant trees',
      'recommendation 1 [b] mend benches',
      'article 0 [Article 3] Scope',
      'paragraph 0 [1] This applies to streets.',
      'list-item 1 [a] wide ones;',
      'paragraph 0 [] Costs',
      'table 0 [] Year\tCost\n2027\t',
      'footnote 0 [1] A count of 2026.',
    ]);
    expect(result.blocks[1]!.notes).toEqual(['1']);
    expect(result.blocks[12]!.parent).toBe(11);
    expect(warnings(result)).toEqual(['image-dropped: a bench', 'unknown-element: iframe: https://elsewhere.example']);
  });

  it('loses no word, wherever it stands', async () => {
    const stray =
      '<ul>Astray<li>Listed</li></ul><table>Outside<tr>Between<td>Inside</td></tr></table><dl><dt>Term<dd>Meaning</dl><b>Bold<p>Wrapped</b>';
    for (const source of [page, `<html>${stray}</html>`])
      expect(lostWords(source, await read('a.html', source))).toEqual([]);
  });

  it('reports a mark whose footnote is not there', async () => {
    const result = await read('a.html', '<html><p>Words<sup><a href="#fn9">9</a></sup> here.</p></html>');
    expect(result.blocks[0]!.text).toBe('Words⁹ here.');
    expect(warnings(result)).toEqual(['footnote-without-text: 9']);
  });

  it('finds footnotes in lists of terms, as official journals publish them', async () => {
    const result = await read(
      'com.html',
      `<html lang="nl"><p>De regels<a href="#footnote1" id="footnoteref1"><sup>1</sup></a> gelden.</p><p><span>(1)</span><span>Banken zijn nodig.</span></p>
<dl id="footnote1"><dt>(<a href="#footnoteref1">1</a>)</dt><dd>PB L 1 van 3.1.2027.</dd></dl></html>`,
    );
    expect(outline(result)).toEqual([
      'paragraph 0 [] De regels¹ gelden.',
      'paragraph 0 [1] Banken zijn nodig.',
      'footnote 0 [1] PB L 1 van 3.1.2027.',
    ]);
  });

  it('keeps a language that a person declares', async () => {
    expect((await read('draft.html', page, 'en-IE')).language).toBe('en-IE');
  });
});

describe('Akoma Ntoso', () => {
  const act = (namespace: string) => `<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="${namespace}"><akn:act name="regulation">
<akn:meta><akn:identification source="#us"><akn:FRBRExpression><akn:FRBRlanguage language="nld"/></akn:FRBRExpression></akn:identification></akn:meta>
<akn:preface><akn:longTitle><akn:p>Voorstel voor een <akn:docTitle>Verordening over banken</akn:docTitle></akn:p></akn:longTitle></akn:preface>
<akn:preamble><akn:recitals><akn:recital eId="rec_1"><akn:num>(1)</akn:num><akn:p>Banken zijn nodig<akn:authorialNote marker="7" eId="fn_7"><akn:p>PB L 1.</akn:p></akn:authorialNote>.</akn:p></akn:recital></akn:recitals></akn:preamble>
<akn:body><akn:chapter eId="chp_1"><akn:num>HOOFDSTUK I</akn:num><akn:heading>Algemeen</akn:heading>
<akn:article eId="art_1"><akn:num>Artikel 1</akn:num><akn:heading>Onderwerp</akn:heading>
<akn:paragraph eId="art_1__para_1"><akn:num>1.</akn:num><akn:list><akn:intro><akn:p>Deze verordening gaat over:</akn:p></akn:intro>
<akn:point eId="art_1__para_1__point_a"><akn:num>a)</akn:num><akn:content><akn:p>zittingen;</akn:p></akn:content></akn:point>
<akn:point eId="art_1__para_1__point_b"><akn:num>b)</akn:num><akn:content><akn:p>leuningen.</akn:p></akn:content></akn:point></akn:list></akn:paragraph>
</akn:article></akn:chapter></akn:body></akn:act></akn:akomaNtoso>`;

  it.each([
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17',
  ])('is read in the namespace %s, with the identifiers of its units', async (namespace) => {
    const result = await read('proposal.xml', act(namespace));
    expect(result).toMatchObject({
      format: 'akoma-ntoso',
      language: 'nl',
      title: 'Voorstel voor een Verordening over banken',
    });
    expect(outline(result)).toEqual([
      'heading 1 [] Voorstel voor een Verordening over banken',
      'paragraph 0 [1] Banken zijn nodig⁷.',
      'heading 2 [HOOFDSTUK I] Algemeen',
      'article 0 [Artikel 1] Onderwerp',
      'paragraph 0 [1] Deze verordening gaat over:',
      'list-item 1 [a] zittingen;',
      'list-item 1 [b] leuningen.',
      'footnote 0 [7] PB L 1.',
    ]);
    expect(result.blocks.map((block) => block.sourceId ?? '')).toEqual([
      '',
      'rec_1',
      'chp_1',
      'art_1',
      'art_1__para_1',
      'art_1__para_1__point_a',
      'art_1__para_1__point_b',
      'fn_7',
    ]);
    expect(result.blocks.map((block) => block.parent)).toEqual([null, null, null, null, 3, 4, 4, null]);
  });

  it('keeps the text of elements it does not know, and says so', async () => {
    const xml = '<akomaNtoso><doc><mainBody><p>Bekend.</p><strange>Onbekend.</strange></mainBody></doc></akomaNtoso>';
    const result = await read('x.xml', xml);
    expect(outline(result)).toEqual(['paragraph 0 [] Bekend.', 'paragraph 0 [] Onbekend.']);
    expect(warnings(result)).toEqual(['unknown-element: strange: Onbekend.']);
  });
});

describe('a Word document', () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const styled = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
  const body =
    styled('Heading1', 'Plan voor haltes') +
    `<w:p>${run('Wie wacht, wil zitten')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:del w:id="1"><w:r><w:delText>Dit was te veel.</w:delText></w:r></w:del></w:p>` +
    styled('Heading2', 'Acties') +
    `<w:p>${run('(1) een dak bouwen;')}</w:p>` +
    `<w:tbl><w:tr><w:tc><w:p>${run('Halte')}</w:p></w:tc><w:tc><w:p>${run('Dak')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('Kerk')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
  const footnotes = `<?xml version="1.0"?><w:footnotes XMLNS><w:footnote w:id="2"><w:p>${run('Telling van 2026.')}</w:p></w:footnote></w:footnotes>`;

  it('is read by its styles, with its footnotes, and with what is left out in a warning', async () => {
    const header = `<?xml version="1.0"?><w:hdr XMLNS><w:p>${run('Concept, versie 3')}</w:p></w:hdr>`;
    const result = await read('haltes.docx', makeZip(docxParts(body, { footnotes, header1: header })));
    expect(result).toMatchObject({ format: 'docx', title: 'Plan voor haltes' });
    expect(outline(result)).toEqual([
      'heading 1 [] Plan voor haltes',
      'paragraph 0 [] Wie wacht, wil zitten¹.',
      'heading 2 [] Acties',
      'paragraph 0 [1] een dak bouwen;',
      'table 0 [] Halte\tDak\nKerk\t',
      'footnote 0 [1] Telling van 2026.',
    ]);
    expect(warnings(result)).toEqual(['repeated-line: Concept, versie 3', 'unknown-element: Dit was te veel.']);
    expect(result.warnings.every((warning) => warning.line === 0)).toBe(true);
  });
});
