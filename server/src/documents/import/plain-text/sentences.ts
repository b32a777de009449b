import { trailingMarks } from '../note-mark.js';
import type { SourceLine } from './source-lines.js';

const closers = '["”’»)\\]\']*';
const sentenceEnd = new RegExp(`[.!?:;…]${closers}${trailingMarks}$`);
const clauseEnd = new RegExp(`[.!?:;,]${closers}${trailingMarks}(?:\\s(?:en|of|and|or))?$`);

/** Only the end matters, and lines can be very long. */
const tail = (text: string) => text.slice(-80);
const openers = /^[("“‘«[„]*/;

/** Whether a line could be the last of a paragraph or an item. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(tail(text));
}

/** Whether an item of a list could end here: also at a comma, or before a last "and". */
export function endsClause(text: string): boolean {
  return clauseEnd.test(tail(text));
}

export function startsLower(text: string): boolean {
  return !isUrl(text) && /^\p{Ll}/u.test(text.replace(openers, ''));
}

/** Whether a new paragraph could start here. */
export function startsFresh(text: string): boolean {
  return isUrl(text) || /^[\p{Lu}\p{Lt}\p{Lo}\d€$]/u.test(text.replace(openers, ''));
}

export function isUrl(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

/** Words after which a sentence or title cannot end, in the two languages of the product. */
const connectors = new Set(
  (
    'de het een en of van voor in op aan met te ten ter tot bij door over om als dat die naar uit onder tussen zijn hun ' +
    'the a an and or of for in on at with to by from as that which into under between its their'
  ).split(' '),
);

export function endsOnConnector(text: string): boolean {
  const last = /(\p{L}+)$/u.exec(tail(text))?.[1]?.toLowerCase();
  return /[-\u2010\u00ad\u2013\u2014,/(]$/.test(tail(text)) || (last !== undefined && connectors.has(last));
}

/** Whether the first word of the next line would still have fitted: then the line was not broken for want of room. */
export function roomForMore(line: SourceLine, next: SourceLine, width: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word < width;
}
