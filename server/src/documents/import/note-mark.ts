/**
 * Marks of footnotes inside texts. While a file is read a mark stands between two private characters, so that it can
 * neither be taken for a number nor get lost; at the end it becomes raised digits, which keep its place in the text and
 * stay apart from the words when searching and comparing.
 */
const open = '\uE000';
const close = '\uE001';
const enclosed = new RegExp(`${open}([^${open}${close}]{1,20})${close}`, 'g');
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A mark as readers put it into a text. */
export function noteMark(mark: string): string {
  return open + mark + close;
}

/** The mark at the end of a line or word, if any, as the source of a pattern. */
export const trailingMarks = `(?:${open}[^${close}]*${close})*`;

/** Marks in a text, in order. */
export function noteMarksIn(text: string): string[] {
  return [...text.matchAll(enclosed)].map((match) => match[1]!);
}

/** The text as it is kept: "word¹" for numbers, "word*" for signs and "word[a]" for letters. */
export function settleNoteMarks(text: string): string {
  return text.replace(enclosed, (_, mark: string) => raised(mark));
}

/** A mark as it is printed: numbers as raised digits. */
export function raised(mark: string): string {
  if (/^\d+$/.test(mark)) return [...mark].map((digit) => digits.charAt(Number(digit))).join('');
  return /^\p{L}/u.test(mark) ? `[${mark}]` : mark;
}

/** Plain digits for raised ones; anything else is left as it is. */
export function lowered(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(digits.indexOf(sign)));
}

/** Text without marks of footnotes, for titles and for recognising sentences. */
export function withoutNoteMarks(text: string): string {
  return text.replace(enclosed, '').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '');
}

/** The two private characters may not come from the source itself. */
export function withoutPrivateMarks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '\uFFFD');
}
