import { diffArrays } from 'diff';
import { tokensOf, type Token } from './text-tokens.js';

/** Edits beyond which two texts are no longer compared word by word: by then they are different texts, and it would take long. */
const mostEdits = 1200;

/** Which words of an old text are which words of a new one. */
export interface Alignment {
  old: Token[];
  fresh: Token[];
  /** For each old token the position of the new token it became, or -1. Rises from left to right. */
  toFresh: Int32Array;
  /** For each new token the position of the old token it was, or -1. */
  toOld: Int32Array;
}

export function alignWords(oldText: string, freshText: string): Alignment {
  const [old, fresh] = [tokensOf(oldText), tokensOf(freshText)];
  const alignment = {
    old,
    fresh,
    toFresh: new Int32Array(old.length).fill(-1),
    toOld: new Int32Array(fresh.length).fill(-1),
  };
  const words = (tokens: readonly Token[]) => tokens.map((token) => token.text);
  const changes = diffArrays(words(old), words(fresh), { maxEditLength: mostEdits });
  if (changes === undefined) alignEnds(alignment);
  let [at, to] = [0, 0];
  for (const change of changes ?? []) {
    if (change.added) to += change.count;
    else if (change.removed) at += change.count;
    else for (let count = 0; count < change.count; count++) pair(alignment, at++, to++);
  }
  return alignment;
}

function pair({ toFresh, toOld }: Alignment, old: number, fresh: number): void {
  toFresh[old] = fresh;
  toOld[fresh] = old;
}

/** What texts that differ too much have in common at their beginning and end. */
function alignEnds(alignment: Alignment): void {
  const { old, fresh } = alignment;
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head]!.text === fresh[head]!.text) pair(alignment, head, head++);
  for (let tail = 1; tail <= shorter - head; tail++) {
    if (old.at(-tail)!.text !== fresh.at(-tail)!.text) break;
    pair(alignment, old.length - tail, fresh.length - tail);
  }
}

/** Share of words two aligned texts have in common: 1 for the same words in the same order, 0 for none. */
export function sharedWords({ old, fresh, toFresh }: Alignment): number {
  if (old.length + fresh.length === 0) return 1;
  const kept = toFresh.reduce((count, to) => count + (to === -1 ? 0 : 1), 0);
  return (2 * kept) / (old.length + fresh.length);
}
