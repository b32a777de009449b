import { readLeadIn } from '../list-lead-ins.js';
import type { Chunk } from './chunks.js';
import { isCapitals } from './markers.js';
import { endsSentence, isUrl, startsFresh } from './sentences.js';

/** Longer than any title seen in policy documents. */
const longestTitle = 200;

/** Whether a text could be a title: short, begins fresh, holds words, and does not end like a sentence. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > longestTitle || !/\p{L}{2}/u.test(text) || isUrl(text)) return false;
  return startsFresh(text) && !endsSentence(text) && !text.endsWith(',');
}

const captions = /^(?:tabel|table|figuur|figure|grafiek|chart|kader|box|bron|source)\b/i;

/** What a chunk without a number is: `doubtful` when its shape is all there is to go by. */
export function titleWithoutNumber(
  chunk: Chunk,
  before: Chunk | undefined,
  after: Chunk | undefined,
): 'title' | 'doubtful' | 'no' {
  if (chunk.underlined) return 'title';
  if (
    after === undefined ||
    chunk.marker !== null ||
    chunk.isTable ||
    chunk.lines > 2 ||
    readLeadIn(chunk.text) !== null
  )
    return 'no';
  if (after.isTable && captions.test(chunk.text)) return 'no';
  if (isCapitals(chunk.text) && chunk.text.length <= 120 && !endsSentence(chunk.text)) return 'title';
  if (isQuestionTitle(chunk)) return 'doubtful';
  if (!looksLikeTitle(chunk.text) || captions.test(chunk.text)) return 'no';
  if (before !== undefined && closesQuotation(before)) return 'no';
  if (isDate(chunk.text) || (before !== undefined && !chunk.apart && !endsSentence(before.text))) return 'no';
  return chunk.apart && chunk.text.length <= 90 ? 'title' : 'doubtful';
}

function isQuestionTitle(chunk: Chunk): boolean {
  return (
    chunk.apart && chunk.lines === 1 && chunk.text.length <= 90 && chunk.text.endsWith('?') && startsFresh(chunk.text)
  );
}

/** A short line after a quotation says who said it. */
export function closesQuotation(chunk: Chunk): boolean {
  return /^["“„«‘]/.test(chunk.text) && /["”»’]$/.test(chunk.text);
}

function isDate(text: string): boolean {
  return /^(?:[\p{L} ]{2,30},\s)?\d{1,2}(?:\s\p{L}+\s|[-./]\d{1,2}[-./])\d{4}/u.test(text);
}
