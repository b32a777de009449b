/** What a line begins with that makes it an item, an article or a numbered heading. */
export interface Marker {
  type: 'bullet' | 'number' | 'section' | 'article' | 'named-item';
  /** Markers of one kind share it: the glyph, or the way of numbering. */
  scheme: string;
  /** As kept: "2.1", "IV", "a", "Art. 3"; empty for bullets. */
  label: string;
  /** Place in its sequence, from 1; 0 for bullets. */
  ordinal: number;
  /** The text after it. */
  rest: string;
}

const glyphs = '•·‣⁃◦▪▫●○■□▶►▸➢➤➔✓✔∙⦁◆◇❖\uF02D\uF06C-\uF06F\uF071\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC';
const bullet = new RegExp(`^([${glyphs}])\\s*(.*)$`, 'u');
const dash = /^([-–—*+»>]|o(?=\s))\s+(\S.*)$/u;

/** A line of one bullet glyph or one number and nothing else: its text is on the next line. */
export function isMarkerAlone(text: string): boolean {
  return new RegExp(`^[${glyphs}]$`, 'u').test(text) || /^(?:\(\d{1,3}\)|\d{1,3}[.)]|[a-zA-Z][.)]|[-–—])$/.test(text);
}

/** Signs that are also punctuation, so that they begin an item only where one can begin. */
export function isWeakBullet(marker: Marker): boolean {
  return marker.type === 'bullet' && !new RegExp(`[${glyphs}]`, 'u').test(marker.scheme);
}

/** All readings of the beginning of a line: "C." and "I." are letters and Roman numbers. */
export function readMarkers(text: string): Marker[] {
  const glyph = bullet.exec(text) ?? dash.exec(text);
  if (glyph !== null) return [{ type: 'bullet', scheme: glyph[1]!, label: '', ordinal: 0, rest: glyph[2]! }];
  const name = readNamed(text);
  return name === null ? readNumbers(text) : [name];
}

/** Words that name the parts of a document, in Dutch and English. */
const names: Readonly<Record<'article' | 'section' | 'named-item', readonly string[]>> = {
  article: ['art.', 'artikel', 'article'],
  section: (
    'thema pijler hoofdstuk deel afdeling titel paragraaf bijlage fase prioriteit ' +
    'theme pillar chapter part section title annex appendix phase priority'
  ).split(' '),
  'named-item':
    'aanbeveling advies actie maatregel doelstelling doel recommendation advice action measure objective goal'.split(
      ' ',
    ),
};
const named =
  /^((\p{L}{3,14}\.?)\s+(\d{1,4}(?:\.\d{1,2}){0,3}[a-z]{0,2}|[IVXLC]{1,7}|[A-Z])(?![\p{L}\d]))(\s*[:.–—]\s*|\s+-\s+|\s*$|\s+(?=\p{Lu}))(.*)$/u;

/** "Artikel 3", "Pillar II: …", "Aanbeveling 4." but not "Artikel 3 bepaalt dat …", which is a sentence. */
function readNamed(text: string): Marker | null {
  const match = named.exec(text);
  if (match === null) return null;
  const [, label, word, number, separator, rest] = match as unknown as [string, string, string, string, string, string];
  const type = (['article', 'section', 'named-item'] as const).find((kind) => names[kind].includes(word.toLowerCase()));
  if (type === undefined || (type === 'named-item' && separator.trim() === '' && rest !== '')) return null;
  const ordinal = /^\d/.test(number)
    ? Number(number.split('.').at(-1)!.replace(/\D/g, ''))
    : fromRoman(number) || letterOrdinal(number);
  return { type, scheme: word.toLowerCase(), label, ordinal, rest };
}

/** Patterns of numbering with the scheme they belong to; the first group is the number, the second the text. */
const numberings: readonly [RegExp, string][] = [
  [/^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+([\p{Lu}\d"“‘'(].*)$/u, 'decimal'],
  [/^(\d{1,3})\.\s+(\S.*)$/, '1.'],
  [/^\((\d{1,3})\)\s*(\S.*)$/, '(1)'],
  [/^(\d{1,3})\)\s+(\S.*)$/, '1)'],
  [/^([IVXLC]{1,7})\.\s+(\S.*)$/, 'I.'],
  [/^([A-Z])\.\s+(\p{Lu}.*)$/u, 'A.'],
  [/^\(([ivxl]{1,6})\)\s*(\S.*)$/, '(i)'],
  [/^([ivxl]{1,6})[.)]\s+(\S.*)$/, 'i)'],
  [/^\(([a-z])\)\s*(\S.*)$/, '(a)'],
  [/^([a-z])[.)]\s+(\S.*)$/, 'a)'],
  [/^(\d{1,2})\s+(\p{Lu}.*)$/u, '1'],
];

function readNumbers(text: string): Marker[] {
  return numberings.flatMap(([pattern, scheme]) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const [, label, rest] = match as unknown as [string, string, string];
    const capitals = isCapitals(rest) ? ' capitals' : '';
    const depth = scheme === 'decimal' ? ` ${label.split('.').length}` : '';
    return [
      { type: 'number' as const, scheme: scheme + depth + capitals, label, ordinal: ordinalOf(scheme, label), rest },
    ];
  });
}

/** Titles in capitals number apart from titles in small letters. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function ordinalOf(scheme: string, label: string): number {
  if (scheme === 'decimal') return Number(label.split('.').at(-1));
  if (/\d/.test(label)) return Number(label);
  return /i/i.test(scheme) ? fromRoman(label) : letterOrdinal(label);
}

function letterOrdinal(letter: string): number {
  return (letter.toLowerCase().codePointAt(0) ?? 0) - 96;
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a Roman number, or 0 when it is not one as people write them. */
function fromRoman(text: string): number {
  const roman = text.toLowerCase();
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(roman)) return 0;
  const values = [...roman].map((sign) => romanValues[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
