import { createHash } from 'node:crypto';
import { foldForSearch } from '../../kernel/codelists/fold-for-search.js';

/** Numbers by which a text is found again among recent ones, as decimal strings for `bigint` columns. */
export interface TextKeys {
  /** The author and all the words. */
  own: string;
  /** A few passages; texts that are nearly the same have nearly all of these in common. */
  passages: string[];
}

/** Letters below which people say the same by chance, as in "I agree". */
const enough = 40;
/** Letters of a passage. */
const window = 12;
/** Passages kept, and how many of them two texts share to count as nearly the same. */
const kept = 4;
export const sharedPassages = 3;

/**
 * The keys of a text, whatever its case, accents, punctuation and spacing; null for a text that is too short to compare.
 * Of all its passages those with the smallest hashes are kept (a bottom-k sketch), so two texts keep the same ones as far
 * as they consist of the same passages.
 */
export function textKeys(text: string, authorId: string): TextKeys | null {
  const letters = foldForSearch(text).replaceAll(' ', '');
  if (letters.length < enough) return null;
  const own = createHash('sha256').update(authorId).update(letters).digest().readBigInt64BE();
  return { own: String(own), passages: smallest(letters).map(String) };
}

/** The smallest different hashes of all passages. */
function smallest(letters: string): number[] {
  const least: number[] = [];
  for (let start = 0; start + window <= letters.length; start += 1) {
    const hash = hashOf(letters, start);
    if ((least.length === kept && hash >= (least.at(-1) as number)) || least.includes(hash)) continue;
    least.push(hash);
    least.sort((a, b) => a - b);
    least.length = Math.min(least.length, kept);
  }
  return least;
}

/** A number of 52 bits: two FNV-1a hashes, mixed so that all bits count. */
function hashOf(letters: string, start: number): number {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = start; at < start + window; at += 1) {
    const code = letters.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000193);
  }
  return mixed(a) * 0x100000 + (mixed(b) >>> 12);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
