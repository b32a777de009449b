import type { Alignment } from './align-words.js';
import type { AnchoredBlock, Range } from './anchor.js';
import { contextOf, isDistinctive, resembling, sameNeighbours, tokenSpan } from './find-passage.js';
import { wordsOf, type Token } from './text-tokens.js';

interface Place {
  block: AnchoredBlock;
  range: Range;
}

/** A word in a changed block. */
interface Occurrence {
  block: AnchoredBlock;
  at: number;
}

/** Share of the words of a passage a block must hold before it is searched for something like it. */
const sharedEnough = 0.6;

/** All that is new in a version: passages that left their block are looked for in it. */
export class NewText {
  /** Where each word stands. Made when the first passage is looked for. */
  private words: Map<string, Occurrence[]> | null = null;
  private vocabulary: readonly { block: AnchoredBlock; words: Set<string> }[] | null = null;

  /** @param changed blocks that are new, or whose words changed */
  constructor(
    private readonly changed: readonly AnchoredBlock[],
    private readonly alignmentOf: (block: AnchoredBlock) => Alignment,
  ) {}

  /** The passage as it was, in another block than its own; unsure when it stands in several, or says too little. */
  find(old: readonly Token[], range: Range, ownBlock: string | undefined): (Place & { sure: boolean }) | null {
    const [first, last] = tokenSpan(old, range);
    const words = old.slice(first, last + 1).map((token) => token.text);
    const context = contextOf(old, range);
    const places = this.placesOf(words).filter(({ block }) => block.id !== ownBlock);
    const near = places.filter(
      ({ block, at }) => sameNeighbours(this.alignmentOf(block).fresh, at, words.length, context) > 0,
    );
    const best = near.length === 1 ? near[0] : places[0];
    if (best === undefined) return null;
    const { fresh } = this.alignmentOf(best.block);
    const found = { start: fresh[best.at]!.start, end: fresh[best.at + words.length - 1]!.end };
    const sure = isDistinctive(words) && (near.length === 1 || places.length === 1);
    return { block: best.block, range: found, sure };
  }

  /** Something like the passage, in the new block that has most of its words. */
  findLike(exact: string): Place | null {
    this.vocabulary ??= this.changed
      .filter((block) => this.alignmentOf(block).old.length === 0)
      .map((block) => ({ block, words: new Set(wordsOf(block.text)) }));
    const wanted = [...new Set(wordsOf(exact))];
    let best: { block: AnchoredBlock; share: number } | null = null;
    for (const { block, words } of wanted.length < 3 ? [] : this.vocabulary) {
      const share = wanted.filter((word) => words.has(word)).length / wanted.length;
      if (share >= sharedEnough && share > (best?.share ?? 0)) best = { block, share };
    }
    const range = best === null ? null : resembling(best.block.text, exact);
    return best === null || range === null ? null : { block: best.block, range };
  }

  /** Where the words stand, one of them at least for the first time. The rarest of them leads there. */
  private placesOf(words: readonly string[]): Occurrence[] {
    const index = this.index();
    const lists = words.map((word) => index.get(word) ?? []);
    const rarest = lists.reduce((best, list, at) => (list.length < lists[best]!.length ? at : best), 0);
    return (lists[rarest] ?? []).flatMap(({ block, at }) => {
      const { fresh, toOld } = this.alignmentOf(block);
      const from = at - rarest;
      const stands = from >= 0 && words.every((word, offset) => fresh[from + offset]?.text === word);
      return stands && toOld.subarray(from, from + words.length).includes(-1) ? [{ block, at: from }] : [];
    });
  }

  private index(): Map<string, Occurrence[]> {
    if (this.words !== null) return this.words;
    this.words = new Map();
    for (const block of this.changed) {
      this.alignmentOf(block).fresh.forEach(({ text }, at) => {
        const list = this.words!.get(text);
        if (list === undefined) this.words!.set(text, [{ block, at }]);
        else list.push({ block, at });
      });
    }
    return this.words;
  }
}
