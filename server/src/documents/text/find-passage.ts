import search from 'approx-string-match';
import type { Range } from './anchor.js';
import { tokenAt, tokensOf, type Token } from './text-tokens.js';
import type { Alignment } from './align-words.js';

/** Share of the characters of a passage that may differ for it to count as found "approximately". */
const passageErrors = 0.3;
/** Passages longer than this are looked for by their beginning. */
const longestPattern = 400;
/** Words around a passage that are looked at to tell it from the same words elsewhere. */
const around = 6;
/** Words, its own and around it, that must have stayed for a passage to count as the same one. */
const enough = 5;

/** A passage found in a new text; `sure` when it can only be the one that was looked for. */
export interface Found {
  range: Range;
  sure: boolean;
}

/** What the words around a passage say about its place: the same one, another one, or too little. */
export type Company = 'same' | 'other' | 'too-little';

/** The passage if its words stayed together, and whether what stood around them stayed with them. */
export function stayed(alignment: Alignment, range: Range): { range: Range; company: Company } | null {
  const [first, last] = tokenSpan(alignment.old, range);
  const start = alignment.toFresh[first] ?? -1;
  if (first > last || start === -1) return null;
  for (let at = first; at <= last; at++) if (alignment.toFresh[at] !== start + at - first) return null;
  return { range: carryOver(alignment, range, first, start), company: companyOf(alignment, first, last) };
}

/** The passage if its words stand as a whole somewhere in what is new in the text. */
export function reappeared(
  alignment: Alignment,
  range: Range,
  context: { before: string; after: string },
): Found | null {
  const [first, last] = tokenSpan(alignment.old, range);
  const words = alignment.old.slice(first, last + 1).map((token) => token.text);
  const places = occurrences(alignment.fresh, words).filter((at) => isNewAt(alignment, at, words.length));
  const neighbours = (at: number) => sameNeighbours(alignment.fresh, at, words.length, context);
  const best = places.filter((at) => neighbours(at) > 0);
  const place = best.length === 1 ? best[0] : places[0];
  if (place === undefined) return null;
  const alone = best.length === 1 || places.length === 1;
  const sure = alone && (isDistinctive(words) || neighbours(place) === 2);
  return { range: carryOver(alignment, range, first, place), sure };
}

/** The place in a text, between `from` and `to`, that is most like the passage; null when nothing is like it. */
export function resembling(text: string, exact: string, from = 0, to = text.length): Range | null {
  const pattern = exact.slice(0, longestPattern);
  const matches = search(text.slice(from, to), pattern, Math.floor(pattern.length * passageErrors));
  const best = matches.sort((a, b) => a.errors - b.errors)[0];
  if (best === undefined) return null;
  const end = best.end + (exact.length - pattern.length);
  return wholeWords(tokensOf(text), { start: from + best.start, end: Math.min(from + end, to) });
}

/** Positions of the first and last token of a passage. */
export function tokenSpan(tokens: readonly Token[], { start, end }: Range): [number, number] {
  const first = tokenAt(tokens, start);
  let last = first - 1;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
  return [first, last];
}

/** Whether a passage says enough to be recognised by its words alone. */
export function isDistinctive(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.length >= 3 || words.join(' ').length >= 24;
}

/** Positions at which a sequence of words stands. */
function occurrences(tokens: readonly Token[], words: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; words.length > 0 && at + words.length <= tokens.length; at++) {
    if (words.every((word, offset) => tokens[at + offset]!.text === word)) places.push(at);
  }
  return places;
}

/** How many of the two words next to a place are those that stood next to the passage. */
export function sameNeighbours(
  tokens: readonly Token[],
  at: number,
  length: number,
  context: { before: string; after: string },
): number {
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + length]?.text ?? '';
  return Number(before !== '' && before === context.before) + Number(after !== '' && after === context.after);
}

/** The words right before and after a passage. */
export function contextOf(tokens: readonly Token[], range: Range): { before: string; after: string } {
  const [first, last] = tokenSpan(tokens, range);
  return { before: tokens[first - 1]?.text ?? '', after: tokens[last + 1]?.text ?? '' };
}

/** At least one of the words came with the new text: otherwise the place was there before, and is another one. */
function isNewAt({ toOld }: Alignment, at: number, length: number): boolean {
  return toOld.subarray(at, at + length).includes(-1);
}

/** Counts the words around a passage that stayed near it; in a short text fewer are enough. */
function companyOf({ old, toFresh }: Alignment, first: number, last: number): Company {
  const from = Math.max(0, first - around);
  const to = Math.min(old.length - 1, last + around);
  let near = 0;
  for (let at = from; at <= to; at++) {
    const shift = toFresh[at]! - toFresh[first]! - (at - first);
    if ((at < first || at > last) && toFresh[at] !== -1 && Math.abs(shift) <= around) near++;
  }
  const [own, all] = [last - first + 1, to - from + 1];
  if (own + near < Math.min(enough, Math.ceil(all * 0.6))) return 'too-little';
  return near > 0 || own === all ? 'same' : 'other';
}

/** The range in the new text; a passage that begins or ends inside a word does so there too. */
function carryOver({ old, fresh }: Alignment, range: Range, first: number, place: number): Range {
  const [, last] = tokenSpan(old, range);
  const [begin, end] = [fresh[place]!, fresh[place + last - first]!];
  const cutBefore = Math.max(0, range.start - old[first]!.start);
  const cutAfter = Math.max(0, old[last]!.end - range.end);
  return { start: begin.start + cutBefore, end: end.end - cutAfter };
}

function wholeWords(tokens: readonly Token[], range: Range): Range | null {
  const [first, last] = tokenSpan(tokens, range);
  return first > last ? null : { start: tokens[first]!.start, end: tokens[last]!.end };
}
