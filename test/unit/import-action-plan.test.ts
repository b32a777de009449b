import type { BlockInput, ImportResult } from '../../shared/documents.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';
import { lostLines } from './import-coverage.js';
import { bullet, line, pageEnd, paragraph, print, subBullet, type Piece, type Printing } from './import-printer.js';

const wings = '\uF0A7';
const printed: Printing = { width: 92, doubleSpaced: true, bullets: [wings, '⁃'], marks: 'own-line' };

/** An invented plan with the lists, bullets, footnotes and slips that converted policy documents have. */
const plan: Piece[] = [
  line('Plan voor levende dorpspleinen 2027-2031'),
  paragraph(
    '“Een plein zonder bankje is een parkeerplaats, en een parkeerplaats heeft nog nooit een buurt bij elkaar gebracht.”',
  ),
  line('1. Waarom dit plan er komt'),
  paragraph(
    'Veel dorpen verloren de afgelopen tien jaar hun winkel, hun bushalte en daarmee hun plein{1}. Wie er wil zitten, vindt er vaak alleen nog asfalt. Dat is jammer, want juist op zulke plekken leren buren elkaar kennen en ontstaan de kleine gesprekken waar een dorp op draait{2} en die niemand kan plannen.',
  ),
  pageEnd([
    [
      '1',
      'Telling van de dorpsraden in 2025, uitgevoerd door vrijwilligers in veertig dorpen verspreid over het hele land.',
    ],
    ['2', 'Zie het jaarboek.'],
  ]),
  line('2. Maatregelen per onderwerp'),
  paragraph(
    'Dit hoofdstuk noemt per onderwerp wat bereikt moet worden en wie daarvoor aan de lat staat in de komende jaren.',
  ),
  line('I. Zitten en spelen'),
  paragraph(
    'Een goede bank staat in de schaduw en kijkt uit op iets dat beweegt. Dat weten ontwerpers al lang, maar bij veel aanbestedingen telt alleen de prijs per strekkende meter en hoe snel er geleverd kan worden aan de gemeente.',
  ),
  line('Wat willen wij op dit gebied bereiken?'),
  bullet(
    'dat elk dorpsplein minstens drie zitplekken heeft die ook voor wie slecht ter been is goed te gebruiken zijn;',
  ),
  bullet('dat kinderen er kunnen spelen zonder dat iemand er last van heeft.'),
  line('Hoe zal de Dorpenraad deze doelen ondersteunen?'),
  bullet('Zij zal dorpen helpen bij het ontwerp door:'),
  subBullet('een boek met voorbeelden te maken dat begin 2028 bij alle gemeenten in het land op tafel moet liggen;'),
  subBullet('ontwerpers een dag per maand vrij te maken.'),
  bullet('met de provincies samen te werken aan een gezamenlijke inkoop van banken, tafels en speeltoestellen;'),
  bullet('proeven met schaduwbomen te betalen{3}.'),
  pageEnd([['3', 'Ten hoogste vijf proeven per jaar.']], 3),
  line('Op dit gebied worden de gemeenten ertoe aangemoedigd:'),
  bullet('bewoners mee te laten beslissen;'),
  bullet('het onderhoud voor tien jaar vast te leggen.'),
  line('II. Zij zal meer geld vrijmaken voor pleinen in dorpen die al jaren op een opknapbeurt wachten en de'),
  paragraph('kosten daarvan zelf niet kunnen dragen'),
  paragraph(
    'Geld is zelden het enige probleem, maar zonder geld begint er niets. Daarom komt er een vast bedrag per inwoner.',
  ),
  line('Wat willen wij op dit gebied bereiken?'),
  bullet('dat geen dorp langer dan zes jaar wacht.'),
  line('Hoe zal de Dorpenraad deze doelen ondersteunen?'),
  bullet('Zij zal een fonds beheren dat bijdragen van provincies en gemeenten bundelt en in gelijke delen'),
  pageEnd([], 4),
  paragraph('verdeelt over de dorpen die zich hebben gemeld{4} en aan de voorwaarden voldoen.'),
  bullet('Zij zal dorpen zonder eigen ambtenaar bijstaan door:'),
  subBullet('formulieren in te vullen{5}.'),
  line('3. Ondersteuning'),
  line('I. Kennis delen'),
  paragraph('Wie het al eens gedaan heeft, weet meer dan wie het bedenkt. Daarom gaan dorpen bij elkaar op bezoek.'),
  line('Hoe zal de Dorpenraad deze doelen ondersteunen?'),
  bullet('Zij zal elk jaar een bustocht langs vernieuwde pleinen houden.'),
  line('4. Slot'),
  paragraph('Over vier jaar kijkt de raad wat er van dit plan terecht is gekomen en wat er nog gedaan moet worden.'),
  pageEnd([['', 'Aanmelden kan tot en met 1 maart van elk jaar.']]),
];

async function read(printing: Printing = printed): Promise<{ source: string; result: ImportResult }> {
  const source = print(plan, printing);
  return { source, result: await importDocument({ name: 'plan.txt', bytes: new TextEncoder().encode(source) }) };
}

const texts = (result: ImportResult, kind: BlockInput['kind']) =>
  result.blocks.filter((block) => block.kind === kind).map((block) => `${block.label} ${block.text}`.trim());

/** How many objectives, leaf actions and encouragements each chapter has. */
function perChapter({ blocks }: ImportResult): Record<string, [number, number, number]> {
  const chapters: Record<string, [number, number, number]> = {};
  const parents = new Set(blocks.map((block) => block.parent));
  let chapter = '';
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') chapter = block.label;
    const place = ['objective', 'action', 'encouragement'].indexOf(block.kind);
    if (place === -1 || (block.kind === 'action' && parents.has(index))) return;
    const counts = (chapters[chapter] ??= [0, 0, 0]);
    counts[place]!++;
  });
  return chapters;
}

describe('an action plan converted from a printed document', () => {
  it('becomes objectives, actions and encouragements by what stands above each list', async () => {
    const { result } = await read();
    expect(perChapter(result)).toEqual({ '2.I': [2, 4, 2], '2.II': [1, 2, 0], '3.I': [0, 1, 0] });
    expect(result.counts).toMatchObject({ objective: 3, action: 7, actionParent: 2, encouragement: 2, 'list-item': 0 });
  });

  it('nests by the bullets and not by how the sentence goes on', async () => {
    const { blocks } = (await read()).result;
    const continued = blocks.find((block) => block.text.startsWith('met de provincies samen'))!;
    expect(continued).toMatchObject({ kind: 'action', level: 1, parent: null });
    const sub = blocks.find((block) => block.text.startsWith('een boek met voorbeelden'))!;
    expect(sub).toMatchObject({ kind: 'action', level: 2 });
    expect(blocks[sub.parent!]!.text).toBe('Zij zal dorpen helpen bij het ontwerp door:');
  });

  it('takes a numbered title for a heading even where it reads as a sentence over two lines', async () => {
    const { result } = await read();
    expect(texts(result, 'heading')).toEqual([
      'Plan voor levende dorpspleinen 2027-2031',
      '1 Waarom dit plan er komt',
      '2 Maatregelen per onderwerp',
      '2.I Zitten en spelen',
      '2.II Zij zal meer geld vrijmaken voor pleinen in dorpen die al jaren op een opknapbeurt wachten en de kosten daarvan zelf niet kunnen dragen',
      '3 Ondersteuning',
      '3.I Kennis delen',
      '4 Slot',
    ]);
    expect(result.blocks.filter((block) => block.kind === 'heading').map((block) => block.level)).toEqual([
      1, 2, 2, 3, 3, 2, 3, 2,
    ]);
    expect(result.title).toBe('Plan voor levende dorpspleinen 2027-2031');
  });

  it('keeps sentences whole across footnotes and pages, with the marks in their place', async () => {
    const { blocks } = (await read()).result;
    const first = blocks.find((block) => block.text.startsWith('Veel dorpen'))!;
    expect(first.text).toContain('en daarmee hun plein¹. Wie er wil');
    expect(first.text).toContain('waar een dorp op draait² en die');
    expect(first.notes).toEqual(['1', '2']);
    const divided = blocks.find((block) => block.text.startsWith('Zij zal een fonds'))!;
    expect(divided.text).toBe(
      'Zij zal een fonds beheren dat bijdragen van provincies en gemeenten bundelt en in gelijke delen verdeelt over de dorpen die zich hebben gemeld⁴ en aan de voorwaarden voldoen.',
    );
  });

  it('reports page numbers, marks without a note and notes without a number instead of guessing', async () => {
    const { warnings, blocks } = (await read()).result;
    const of = (code: string) => warnings.filter((warning) => warning.code === code);
    expect(of('lone-number').map((warning) => warning.excerpt)).toEqual(['3', '4']);
    expect(of('footnote-without-text').map((warning) => warning.excerpt.split(' ')[0])).toEqual(['4', '5']);
    const [lost] = of('footnote-without-number');
    expect(blocks[lost!.block!]).toMatchObject({
      kind: 'footnote',
      label: '',
      text: 'Aanmelden kan tot en met 1 maart van elk jaar.',
    });
    expect(of('lone-number').every((warning) => warning.line > 0)).toBe(true);
  });

  it('loses no word, whichever way the document was printed', async () => {
    const variants: Partial<Printing>[] = [
      {},
      { bullets: ['•', '–'] },
      { width: 70 },
      { doubleSpaced: false, marks: 'stuck' },
      { bullets: ['-', 'o'], doubleSpaced: false, marks: 'stuck' },
      { bullets: ['➢', '-'] },
    ];
    for (const variant of variants) {
      const { source, result } = await read({ ...printed, ...variant });
      expect(lostLines(source, result)).toEqual([]);
      expect(result.counts).toMatchObject({ objective: 3, encouragement: 2, heading: 8 });
    }
  });

  it('shows a chapter without encouragements as having none, and warns of a list that was announced but is missing', async () => {
    const source =
      'Op dit gebied worden de gemeenten aangemoedigd:\n\n2. Volgend hoofdstuk\n\nHier staat gewone tekst die op zichzelf staat.\n';
    const result = await importDocument({ name: 'a.txt', bytes: new TextEncoder().encode(source) });
    expect(result.counts.encouragement).toBe(0);
    expect(result.warnings.map((warning) => warning.code)).toContain('empty-list');
    expect((await read()).result.warnings.map((warning) => warning.code)).not.toContain('empty-list');
  });
});
