import { diffArrays } from 'diff';
import type { BlockInput, BlockKind } from '../../../../shared/documents.js';
import { wordsOf } from './text-tokens.js';

/** A block of a version, as far as comparing needs it. */
export interface TextBlock {
  id: string;
  kind: BlockKind;
  label: string;
  text: string;
}

/** Share of words (of both texts together) from which a block counts as the same one with changed words. */
const sameWords = 0.5;
/** The same, for blocks of one kind with the same number, such as recommendation 12. */
const sameWordsAndLabel = 0.3;
/** Blocks that differ beyond which they are no longer paired in order but by what they say alone. */
const mostEdits = 2000;
/** Words in more blocks than this say nothing about which block it is. */
const rare = 25;

/**
 * Finds which old block each new one continues, so that comments keep their place when a document is imported again: the
 * same words in the same order first, then the same words elsewhere, then similar words.
 * @returns for each new block the id of the old one, or null; no id twice
 */
export function matchBlocks(old: readonly TextBlock[], fresh: readonly BlockInput[]): (string | null)[] {
  const matching = new Matching(old, fresh);
  matching.inOrder();
  matching.elsewhere();
  matching.similar();
  return matching.ids();
}

type Comparable = Pick<TextBlock, 'kind' | 'label' | 'text'>;

class Matching {
  private readonly oldOf: number[];
  private readonly freshOf: number[];

  constructor(
    private readonly old: readonly TextBlock[],
    private readonly fresh: readonly BlockInput[],
  ) {
    this.oldOf = fresh.map(() => -1);
    this.freshOf = old.map(() => -1);
  }

  ids(): (string | null)[] {
    return this.oldOf.map((old) => this.old[old]?.id ?? null);
  }

  inOrder(): void {
    const changes = diffArrays(this.old.map(keyOf), this.fresh.map(keyOf), { maxEditLength: mostEdits });
    if (changes === undefined) this.byKey(keyOf, 1);
    let [old, fresh] = [0, 0];
    for (const change of changes ?? []) {
      if (change.added) fresh += change.count;
      else if (change.removed) old += change.count;
      else for (let count = 0; count < change.count; count++) this.pair(old++, fresh++);
    }
  }

  /** Blocks that moved as they are. Short ones say too little to be found again among others. */
  elsewhere(): void {
    this.byKey((block) => plain(block.text), 20);
  }

  private byKey(key: (block: Comparable) => string, shortest: number): void {
    const free = new Map<string, number[]>();
    for (const index of this.freeOld()) add(free, key(this.old[index]!), index);
    for (const index of this.freeFresh()) {
      const wanted = key(this.fresh[index]!);
      const found = wanted.length < shortest ? undefined : free.get(wanted)?.shift();
      if (found !== undefined) this.pair(found, index);
    }
  }

  /** Blocks whose words changed, the most similar pairs first. */
  similar(): void {
    const candidates = this.candidates().sort((a, b) => b.score - a.score);
    for (const { old, fresh } of candidates) {
      if (this.freshOf[old] === -1 && this.oldOf[fresh] === -1) this.pair(old, fresh);
    }
  }

  private candidates(): { old: number; fresh: number; score: number }[] {
    const words = new Map(this.freeOld().map((index) => [index, new Set(wordsOf(this.old[index]!.text))]));
    const holders = new Map<string, number[]>();
    for (const [index, own] of words) for (const word of own) add(holders, word, index);
    const places = this.places();
    return this.freeFresh().flatMap((fresh) => {
      const own = new Set(wordsOf(this.fresh[fresh]!.text));
      const place = [1, 2, 3].map((step) => places[fresh]! + step).filter((old) => words.has(old));
      const near = new Set([...place, ...[...own].flatMap((word) => within(holders.get(word)))]);
      return [...near].flatMap((old) => {
        const score = this.score(old, fresh, share(words.get(old)!, own));
        return score === null ? [] : [{ old, fresh, score: score + (place.includes(old) ? 0.05 : 0) }];
      });
    });
  }

  /** For each new block the old position of the last block before it that was found. */
  private places(): number[] {
    let last = -1;
    return this.oldOf.map((old) => (last = old === -1 ? last : old));
  }

  private score(old: number, fresh: number, words: number): number | null {
    const [was, is] = [this.old[old]!, this.fresh[fresh]!];
    const sameLabel = was.kind === is.kind && was.label !== '' && was.label === is.label;
    if (words < (sameLabel ? sameWordsAndLabel : sameWords)) return null;
    return words + (was.kind === is.kind ? 0.05 : 0) + (sameLabel ? 0.1 : 0);
  }

  private pair(old: number, fresh: number): void {
    this.oldOf[fresh] = old;
    this.freshOf[old] = fresh;
  }

  private freeOld(): number[] {
    return this.old.map((_, index) => index).filter((index) => this.freshOf[index] === -1);
  }

  private freeFresh(): number[] {
    return this.fresh.map((_, index) => index).filter((index) => this.oldOf[index] === -1);
  }
}

function add<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const within = (holders: number[] | undefined) => (holders === undefined || holders.length > rare ? [] : holders);

function keyOf(block: Comparable): string {
  return `${block.kind}\n${block.label}\n${plain(block.text)}`;
}

/** White space and raised marks of footnotes do not make another block. */
function plain(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
