import { detectAll } from 'tinyld';
import type { DraftBlock } from './draft.js';

/** Enough text to be sure of a language, and little enough to be quick. */
const sampleLength = 6000;

/** Letters below which a guess would be little better than chance. */
const shortestSample = 60;

/** Language of the running text, as a BCP 47 tag; `und` when there is too little text to tell. */
export function findLanguage(blocks: readonly DraftBlock[]): string {
  let sample = '';
  for (const { kind, text } of blocks) {
    if (sample.length >= sampleLength) break;
    if (kind !== 'table' && kind !== 'footnote') sample += ` ${text.slice(0, 1000)}`;
  }
  const words = sample.replace(/https?:\S+/g, ' ').slice(0, sampleLength);
  if (words.replace(/[^\p{L}]+/gu, '').length < shortestSample) return 'und';
  return detectAll(words)[0]?.lang ?? 'und';
}
