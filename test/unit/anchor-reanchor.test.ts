import type { Anchor } from '../../shared/documents.js';
import { checkAnchor, makeAnchor, type AnchoredBlock } from '../../server/src/documents/text/anchor.js';
import { reanchor } from '../../server/src/documents/text/reanchor.js';

const block = (id: string, text: string): AnchoredBlock => ({ id, text });

/** An anchor on the words between the square brackets of a text. */
function on(id: string, marked: string): { block: AnchoredBlock; anchor: Anchor } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return { block: block(id, text), anchor: makeAnchor('v1', block(id, text), { start, end }) };
}

/** Publishes a new version: what became of the anchor, and the words it stands on now in square brackets. */
function publish(old: { block: AnchoredBlock; anchor: Anchor }, ...fresh: AnchoredBlock[]): [string, string] {
  const [moved] = reanchor([old.anchor], [old.block, block('x', 'Een ander blok dat er al stond.')], fresh, 'v2');
  const { anchor, outcome } = moved!;
  if (outcome === 'passage-removed') return [outcome, anchor === old.anchor ? '' : 'not the old anchor'];
  const text = fresh.find((each) => each.id === anchor.blockId)!.text;
  if (anchor.position === null) return [outcome, `${anchor.blockId}: whole`];
  const { start, end } = anchor.position;
  expect(anchor.versionId).toBe('v2');
  expect(anchor.quote!.exact).toBe(text.slice(start, end));
  return [outcome, `${anchor.blockId}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`];
}

describe('a comment on a passage, when a new version is published', () => {
  const old = on('a', 'De gemeente plant elk jaar [twintig bomen in de straat] en onderhoudt ze tien jaar lang.');

  it.each<[string, AnchoredBlock[], [string, string]]>([
    [
      'stays where nothing changed',
      [block('a', 'De gemeente plant elk jaar twintig bomen in de straat en onderhoudt ze tien jaar lang.')],
      ['kept', 'a: De gemeente plant elk jaar [twintig bomen in de straat] en onderhoudt ze tien jaar lang.'],
    ],
    [
      'stays when words before it changed',
      [
        block(
          'a',
          'Met ingang van maart plant de gemeente elk jaar twintig bomen in de straat en onderhoudt ze tien jaar lang.',
        ),
      ],
      [
        'kept',
        'a: Met ingang van maart plant de gemeente elk jaar [twintig bomen in de straat] en onderhoudt ze tien jaar lang.',
      ],
    ],
    [
      'stays when footnotes are numbered again and lines broken differently',
      [block('a', 'De gemeente³ plant elk jaar twintig\nbomen in de straat⁴ en onderhoudt ze tien jaar lang.')],
      ['kept', 'a: De gemeente³ plant elk jaar [twintig\nbomen in de straat]⁴ en onderhoudt ze tien jaar lang.'],
    ],
    [
      'moves with its words to the end of the block',
      [block('a', 'De gemeente onderhoudt ze tien jaar lang. Er komen ook nieuwe bij: twintig bomen in de straat.')],
      ['moved', 'a: De gemeente onderhoudt ze tien jaar lang. Er komen ook nieuwe bij: [twintig bomen in de straat].'],
    ],
    [
      'moves with its words to another block',
      [
        block('a', 'De gemeente onderhoudt alles tien jaar lang en doet daar elk jaar verslag van.'),
        block('b', 'Ook plant zij twintig bomen in de straat.'),
      ],
      ['moved', 'b: Ook plant zij [twintig bomen in de straat].'],
    ],
    [
      'moves when its block was split',
      [
        block('a', 'De gemeente plant elk jaar'),
        block('b', 'twintig bomen in de straat en onderhoudt ze tien jaar lang.'),
      ],
      ['moved', 'b: [twintig bomen in de straat] en onderhoudt ze tien jaar lang.'],
    ],
    [
      'asks for a look when its own words changed a little',
      [block('a', 'De gemeente plant elk jaar dertig bomen in de straat en onderhoudt ze tien jaar lang.')],
      ['needs-look', 'a: De gemeente plant elk jaar [dertig bomen in de straat] en onderhoudt ze tien jaar lang.'],
    ],
    [
      'asks for a look when its words stand in two new places',
      [block('b', 'Hier komen twintig bomen in de straat.'), block('c', 'Daar staan twintig bomen in de straat al.')],
      ['needs-look', 'b: Hier komen [twintig bomen in de straat].'],
    ],
    [
      'is reported as gone when its words are',
      [block('a', 'De gemeente plant elk jaar iets en onderhoudt het tien jaar lang.')],
      ['passage-removed', ''],
    ],
    [
      'is reported as gone when its block is',
      [block('b', 'Iets heel anders over fietspaden.')],
      ['passage-removed', ''],
    ],
  ])('%s', (_, fresh, expected) => {
    expect(publish(old, ...fresh)).toEqual(expected);
  });

  it('is not put on the same words that stood elsewhere already', () => {
    const short = on('a', 'De raad hoort de bewoners. Daarna besluit [de raad] over het plan.');
    expect(publish(short, block('a', 'De raad hoort de bewoners. Daarna volgt het besluit over het plan.'))).toEqual([
      'passage-removed',
      '',
    ]);
    const twice = on('a', 'Eerst telt de raad de stemmen. Dan telt [de raad] de zetels.');
    expect(publish(twice, block('a', 'Eerst telt de raad de stemmen. Dan telt men de zetels.'))).toEqual([
      'passage-removed',
      '',
    ]);
  });

  it('is not sure of a short word when nothing around it stayed', () => {
    const short = on('a', 'Wie wil mag [altijd] komen kijken naar de repetities van de fanfare.');
    const [outcome] = publish(
      short,
      block('a', 'Een stoel is altijd vrij voor gasten uit andere dorpen in deze streek.'),
    );
    expect(outcome).toBe('needs-look');
  });

  it('keeps a passage that begins and ends inside words', () => {
    const part = on('a', 'Een groot speel[tuinen]plan voor de stad.');
    expect(publish(part, block('a', 'Een nieuw groot speeltuinenplan voor de stad.'))).toEqual([
      'kept',
      'a: Een nieuw groot speel[tuinen]plan voor de stad.',
    ]);
  });
});

describe('a comment on a whole block, when a new version is published', () => {
  const text = 'Elke wijk krijgt een plek waar buren elkaar zonder afspraak kunnen ontmoeten en koffie drinken.';
  const whole = { block: block('a', text), anchor: makeAnchor('v1', block('a', text), null) };

  it.each<[string, AnchoredBlock[], string]>([
    ['is kept when the words are the same', [block('a', text)], 'kept'],
    ['is kept when a word changed', [block('a', text.replace('koffie', 'thee'))], 'kept'],
    [
      'asks for a look when the block was rewritten',
      [block('a', 'Elke wijk krijgt een parkeergarage met drie lagen.')],
      'needs-look',
    ],
    ['is reported as gone with its block', [block('b', text)], 'passage-removed'],
  ])('%s', (_, fresh, outcome) => {
    expect(publish(whole, ...fresh)[0]).toBe(outcome);
  });
});

describe('an anchor from a browser', () => {
  const text = 'De bus rijdt elk uur. De trein rijdt elk half uur, en de bus wacht op de trein¹ als het moet.';
  const bus = block('a', text);
  const claim = (exact: string, start: number, end: number, prefix = '', suffix = ''): Anchor => ({
    versionId: 'v1',
    blockId: 'a',
    quote: { exact, prefix, suffix },
    position: { start, end },
  });

  it('is kept with the words and surroundings of the text itself', () => {
    expect(checkAnchor(claim('De  trein\nrijdt', 22, 37, 'nonsense', 'nonsense'), bus)).toEqual({
      versionId: 'v1',
      blockId: 'a',
      quote: {
        exact: 'De trein rijdt',
        prefix: 'De bus rijdt elk uur. ',
        suffix: ' elk half uur, en de bus wacht op de tre',
      },
      position: { start: 22, end: 36 },
    });
  });

  it('is put right when only the position is off', () => {
    expect(checkAnchor(claim('half uur', 0, 8), bus)?.position).toEqual({ start: 41, end: 49 });
    expect(checkAnchor(claim('rijdt elk', 5, 9, 'De trein '), bus)?.position).toEqual({ start: 31, end: 40 });
  });

  it('may leave out the mark of a footnote', () => {
    expect(checkAnchor(claim('de trein als', 0, 1), bus)?.quote?.exact).toBe('de trein¹ als');
  });

  it('is refused when its words do not stand there, or stand there more than once', () => {
    expect(checkAnchor(claim('de tram', 22, 29), bus)).toBeNull();
    expect(checkAnchor(claim('rijdt elk', 0, 3), bus)).toBeNull();
    expect(checkAnchor(claim('   ', 2, 3), bus)).toBeNull();
    expect(checkAnchor({ ...claim('De bus', 0, 6), blockId: 'b' }, bus)).toBeNull();
  });

  it('may stand on the whole block', () => {
    const whole: Anchor = { versionId: 'v1', blockId: 'a', quote: null, position: null };
    expect(checkAnchor(whole, bus)).toEqual(whole);
  });
});
