import type { TextSpan } from '../../../../shared/moderation.js';

/**
 * A text as a reader takes it in: without characters that cannot be seen, with digits of every script and letters of
 * every width in their plain form. Places in it lead back to the text as it was sent.
 */
export interface ReadableText {
  /** As it was sent. */
  sent: string;
  plain: string;
  /** The place in the text as sent of a stretch of the plain one. */
  placeOf(start: number, end: number): TextSpan;
}

/** Nothing beyond ASCII: the text reads as it was sent. */
const ascii = /^[\t\n\r\x20-\x7e]*$/;
/** As in the ligature of f, f and i. */
const longestUnfolded = 3;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const decimal = /\p{Nd}/u;
const dash = /[\u2010-\u2015\u2212\ufe58\uff0d]/;

/** Reads a text; the time it takes grows with its length alone. */
export function readableText(sent: string): ReadableText {
  if (ascii.test(sent)) return { sent, plain: sent, placeOf: (start, end) => ({ start, end }) };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of sent) {
    const plain = plainForm(character);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    parts.push(plain);
    at += character.length;
  }
  return {
    sent,
    plain: parts.join(''),
    placeOf: (start, end) => ({ start: starts[start] ?? sent.length, end: ends[end - 1] ?? sent.length }),
  };
}

function plainForm(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return character;
  if (invisible.test(character)) return '';
  if (dash.test(character)) return '-';
  const unfolded = character.normalize('NFKC');
  // A few single signs unfold to whole phrases; they stay as they are, so that a text never grows much.
  const compatible = unfolded.length <= longestUnfolded ? unfolded : character;
  return decimal.test(compatible) && compatible.length <= 2 && compatible > '9' ? digitOf(compatible) : compatible;
}

/** The value of a digit of any script: Unicode keeps the ten digits of a script together, zero first. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && decimal.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
