import type { ImportResult } from '../../shared/documents.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';
import { lostLines } from './import-coverage.js';

const read = (text: string): Promise<ImportResult> =>
  importDocument({ name: 'agenda.txt', bytes: new TextEncoder().encode(text) });

const recommendations = ({ blocks }: ImportResult) =>
  blocks.filter((block) => block.kind === 'recommendation').map(({ label, addressee }) => [label, addressee]);

/** An invented agenda with numbered parts in three styles, boxes of recommendations and footnotes stuck to words. */
const agenda = ` 1. WATER ALS BONDGENOOT VAN DE STAD IN EEN EEUW VAN HITTE EN ZWARE ${''}
BUIEN ${''}

Steden worden warmer en natter tegelijk. Wie de straat openbreekt, kan beide problemen in een
keer aanpakken, zo blijkt uit proeven in havensteden1. De kosten vallen mee als het werk samen
met het riool gebeurt2.

De belangrijkste knelpunten zijn:

• te veel tegels in tuinen,

• riolen uit een tijd met minder
regen,

De voorstellen gaan over drie onderwerpen:

A. Tuinen en daken

B. Straten

A. TUINEN EN DAKEN

Een groen dak houdt water vast en koelt de kamer eronder. Dat scheelt stroom en onderhoud, al is
niet elk dak er sterk genoeg voor.

                                                 
1 Proeven van drie havensteden tussen 2022 en 2026, samengevat in het verslag van hun gezamenlijke ${''}

werkgroep.
2 Berekening van de rioolbeheerders.
 1. Regels voor daken

1.1. Sterkte

Constructeurs rekenen met een bui die eens in de honderd jaar valt. Die bui komt inmiddels vaker
langs, dus de norm loopt achter.

Aanbevelingen

De gemeenten dienen:

(1) daken te laten keuren voordat er aarde op komt;

(2) eigenaren te helpen met een vast
bedrag. deze steun geldt ook voor huurders; en

De minister dient ervoor te zorgen dat:

(3) de norm wordt herzien. Bouwers moeten daar op tijd van weten.

B. STRATEN

1. Tegels eruit

Elke tegel die weggaat, is er een. Dat klinkt klein, maar een straat heeft er twaalfduizend.

Aanbevelingen

Partijen op alle niveaus dienen:

(4) elk jaar een dag tegels te lichten.

2. HOE HET VERDER GAAT

Over twee jaar wordt de balans opgemaakt en gaat de agenda opnieuw langs alle raden.

NL 7   NL
`;

describe('a policy agenda with recommendations', () => {
  it('gives every recommendation its number and the one it is addressed to', async () => {
    expect(recommendations(await read(agenda))).toEqual([
      ['1', 'gemeenten'],
      ['2', 'gemeenten'],
      ['3', 'minister'],
      ['4', 'Partijen op alle niveaus'],
    ]);
  });

  it('tells the parts of the document from the list that announces them', async () => {
    const { blocks } = await read(agenda);
    const headings = blocks.filter((block) => block.kind === 'heading');
    expect(headings.map(({ level, label, text }) => `${level} ${label} ${text}`)).toEqual([
      '1 1 WATER ALS BONDGENOOT VAN DE STAD IN EEN EEUW VAN HITTE EN ZWARE BUIEN',
      '2 A TUINEN EN DAKEN',
      '3 A.1 Regels voor daken',
      '4 1.1 Sterkte',
      '5  Aanbevelingen',
      '2 B STRATEN',
      '3 B.1 Tegels eruit',
      '4  Aanbevelingen',
      '1 2 HOE HET VERDER GAAT',
    ]);
    const items = blocks
      .filter((block) => block.kind === 'list-item')
      .map(({ label, text }) => `${label} ${text}`.trim());
    expect(items).toEqual([
      'te veel tegels in tuinen,',
      'riolen uit een tijd met minder regen,',
      'A Tuinen en daken',
      'B Straten',
    ]);
  });

  it('finds marks stuck to words by the notes below, and leaves other numbers alone', async () => {
    const { blocks, warnings } = await read(agenda);
    expect(blocks[1]!.text).toContain('in havensteden¹. De kosten');
    expect(blocks[1]!.notes).toEqual(['1', '2']);
    const notes = blocks.filter((block) => block.kind === 'footnote');
    expect(notes.map(({ label, text }) => [label, text])).toEqual([
      [
        '1',
        'Proeven van drie havensteden tussen 2022 en 2026, samengevat in het verslag van hun gezamenlijke werkgroep.',
      ],
      ['2', 'Berekening van de rioolbeheerders.'],
    ]);
    expect(warnings.filter((warning) => warning.code === 'lone-number').map((warning) => warning.excerpt)).toEqual([
      'NL 7 NL',
    ]);
  });

  it('loses no word', async () => {
    expect(lostLines(agenda, await read(agenda))).toEqual([]);
  });

  it('reads English recommendations in the ways they are written', async () => {
    const result = await read(`Streets for walking

Recommendations

Member States should:

(1) count those who walk;

(2) widen the pavement.

To the Commission:

(3) publish the counts.

Conclusion

The Council recommends that municipalities:

- plant trees;
- mend benches.
`);
    expect(recommendations(result)).toEqual([
      ['1', 'Member States'],
      ['2', 'Member States'],
      ['3', 'Commission'],
      ['', 'municipalities'],
      ['', 'municipalities'],
    ]);
  });

  it('names who an item itself names when the title does not say', async () => {
    const result = await read(
      'Adviesnota\n\nAanbevelingen\n\n1. De provincies moeten meebetalen.\n2. Het Rijk dient elk jaar verslag te doen.\n',
    );
    expect(recommendations(result)).toEqual([
      ['1', 'provincies'],
      ['2', 'Rijk'],
    ]);
  });

  it('warns of a number that is skipped', async () => {
    const result = await read(
      'Nota over iets\n\nAanbevelingen\n\nDe gemeenten dienen:\n\n(1) te beginnen;\n\n(3) te eindigen.\n',
    );
    expect(result.counts.recommendation).toBe(2);
    expect(result.warnings.map((warning) => warning.code)).toContain('numbering-gap');
  });
});
