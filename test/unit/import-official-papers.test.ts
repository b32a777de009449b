import type { ImportResult } from '../../shared/documents.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';
import { lostLines } from './import-coverage.js';

const read = (text: string): Promise<ImportResult> =>
  importDocument({ name: 'stuk.txt', bytes: new TextEncoder().encode(text) });

const outline = ({ blocks }: ImportResult) =>
  blocks.map(({ kind, level, label, text }) => `${kind} ${level} ${label} ${text}`.replace(/ +/g, ' '));

/** An invented position paper: lettered fields, values under them, a footnote that interrupts a sentence. */
const fiche = ` Fiche: Mededeling - Kader voor stille treinen

1. Algemene gegevens

a) Titel voorstel
Mededeling over stillere treinen in de nacht en over de banen die daarvoor nodig zijn, met een ${''}
bijlage over remmen

b) Datum ontvangst
3 maart 2026

c) Vindplaats
https://voorbeeld.example/stille-treinen?nummer=2026-3

2. Essentie voorstel
De Commissie wil dat goederentreinen in de nacht minder lawaai maken. Zij bouwt daarbij voort op
het kader uit 2019.1 Wie langs het spoor woont, moet over tien jaar ongestoord kunnen slapen, ook ${''}
op plekken waar veel treinen rijden. Het voorstel legt de kosten bij de vervoerders en bij de

1 Mededeling over geluid langs het spoor, nr. 2019-44, zoals gewijzigd bij de herziening van het ${''}

geluidsplafond.



landen waar de trein doorheen rijdt.

3. Nederlandse positie ten aanzien van geluid, kosten, uitvoering en de gevolgen voor bewoners ${''}
langs het spoor

a) Geluid
Het kabinet vindt stilte in de nacht van groot belang.

b) Kosten
Niet berekend
`;

const letter = `Inleiding
In deze brief staat wat er met het advies over ${''}
dorpswinkels gebeurt. De raad gaf het advies in mei.

Thema 1: Winkels houden
Een winkel is meer dan een plek waar men brood ${''}
koopt1. Daarom blijft de regeling bestaan.

1 Onderzoek van de bond.
 De regeling geldt ook voor winkels op wielen.

Samen kopen
Dorpen die samen inkopen, betalen minder.

Thema 2: Winkels openen
Wie begint, krijgt twee jaar een lagere huur.

Tot slot
De raad krijgt volgend jaar bericht.

De Minister van Dorpszaken,
`;

const budget = `BIJLAGE 3: Beleidskader Speelstraten

Uitleg van de keuzes

Doel(en)

Kinderen spelen vaker buiten als de straat ervoor gemaakt is. Dat is goed voor hun benen en voor hun buren, en het kost minder dan een speeltuin.[footnoteRef:1]  [1:  Telling op veertig pleinen.
Vervolgtelling in het jaar daarna.]

Financiële gevolgen

In de tabel staan de bedragen.

Tabel: nieuw geld (x 1 mln.)
\t
\t2027
\t2028
\tStruc.

\tSpeelstraten
\t1,5
\t
\t0

\tBomen (2.2)*
\t
\t2,5
\t3

\tTotaal
\t1,5
\t2,4
\t3


*Vanaf 2035 structureel.

Evaluatie

Na drie jaar.
`;

describe('official papers', () => {
  it('reads the lettered fields of a position paper as headings with their values below', async () => {
    expect(outline(await read(fiche))).toEqual([
      'heading 1 Fiche: Mededeling - Kader voor stille treinen',
      'heading 2 1 Algemene gegevens',
      'heading 3 1a Titel voorstel',
      'paragraph 0 Mededeling over stillere treinen in de nacht en over de banen die daarvoor nodig zijn, met een bijlage over remmen',
      'heading 3 1b Datum ontvangst',
      'paragraph 0 3 maart 2026',
      'heading 3 1c Vindplaats',
      'paragraph 0 https://voorbeeld.example/stille-treinen?nummer=2026-3',
      'heading 2 2 Essentie voorstel',
      expect.stringMatching(
        /^paragraph 0 De Commissie wil .* uit 2019\.¹ Wie .* bij de landen waar de trein doorheen rijdt\.$/,
      ),
      'heading 2 3 Nederlandse positie ten aanzien van geluid, kosten, uitvoering en de gevolgen voor bewoners langs het spoor',
      'heading 3 3a Geluid',
      'paragraph 0 Het kabinet vindt stilte in de nacht van groot belang.',
      'heading 3 3b Kosten',
      'paragraph 0 Niet berekend',
      'footnote 0 1 Mededeling over geluid langs het spoor, nr. 2019-44, zoals gewijzigd bij de herziening van het geluidsplafond.',
    ]);
  });

  it('reads a letter by its themes, with the titles between them one deeper', async () => {
    const result = await read(letter);
    expect(outline(result)).toEqual([
      'heading 1 Inleiding',
      'paragraph 0 In deze brief staat wat er met het advies over dorpswinkels gebeurt. De raad gaf het advies in mei.',
      'heading 1 Thema 1 Winkels houden',
      expect.stringMatching(
        /^paragraph 0 Een winkel is meer dan een plek waar men brood koopt¹\. Daarom blijft de regeling bestaan\./,
      ),
      ...(result.blocks[4]!.kind === 'paragraph' ? ['paragraph 0 De regeling geldt ook voor winkels op wielen.'] : []),
      'heading 2 Samen kopen',
      'paragraph 0 Dorpen die samen inkopen, betalen minder.',
      'heading 1 Thema 2 Winkels openen',
      'paragraph 0 Wie begint, krijgt twee jaar een lagere huur.',
      'heading 1 Tot slot',
      'paragraph 0 De raad krijgt volgend jaar bericht.',
      'paragraph 0 De Minister van Dorpszaken,',
      'footnote 0 1 Onderzoek van de bond.',
    ]);
    expect(result.title).toBe('stuk');
  });

  it('keeps every cell of a budget as printed, the empty ones too', async () => {
    const result = await read(budget);
    const table = result.blocks.find((block) => block.kind === 'table')!;
    expect(table.text.split('\n').map((row) => row.split('\t'))).toEqual([
      ['', '2027', '2028', 'Struc.'],
      ['Speelstraten', '1,5', '', '0'],
      ['Bomen (2.2)*', '', '2,5', '3'],
      ['Totaal', '1,5', '2,4', '3'],
    ]);
    expect(table.notes).toEqual(['*']);
    expect(outline(result).filter((row) => row.startsWith('heading'))).toEqual([
      'heading 1 BIJLAGE 3 Beleidskader Speelstraten',
      'heading 2 Uitleg van de keuzes',
      'heading 3 Doel(en)',
      'heading 3 Financiële gevolgen',
      'heading 3 Evaluatie',
    ]);
    expect(result.blocks.filter((block) => block.kind === 'footnote').map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Telling op veertig pleinen.\nVervolgtelling in het jaar daarna.'],
      ['*', 'Vanaf 2035 structureel.'],
    ]);
    expect(result.title).toBe('BIJLAGE 3: Beleidskader Speelstraten');
  });

  it('loses no word of any of them', async () => {
    for (const text of [fiche, letter, budget]) expect(lostLines(text, await read(text))).toEqual([]);
  });
});
