import { makeAnchor, type AnchoredBlock } from '../../server/src/documents/text/anchor.js';
import { reanchor } from '../../server/src/documents/text/reanchor.js';

/** A repeatable source of chance (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A word that remembers which one it is, whatever it says. */
interface Word {
  text: string;
  identity: number;
}
interface WrittenBlock {
  id: string;
  words: Word[];
}

const common = 'de het een van en in op voor met dat die wordt is bij aan te om door naar over'.split(' ');

class Writer {
  private count = 0;

  constructor(
    private readonly roll: (below: number) => number,
    private readonly vocabulary: number,
  ) {}

  word(): Word {
    this.count++;
    const text =
      this.vocabulary < 1000 && this.roll(5) < 2
        ? common[this.roll(common.length)]!
        : `woord${this.roll(this.vocabulary)}`;
    return { text, identity: this.count };
  }

  block(id: string): WrittenBlock {
    return { id, words: Array.from({ length: 8 + this.roll(60) }, () => this.word()) };
  }

  /** Edits some blocks as people do: words and passages go, come, change, and move; blocks go, come and move. */
  edit(blocks: readonly WrittenBlock[]): WrittenBlock[] {
    const edited = blocks.flatMap((block): WrittenBlock[] => {
      const kind = this.roll(12);
      if (kind === 0) return [];
      if (kind === 1) return [block, this.block(`${block.id}-new`)];
      if (kind < 6) return [block];
      let { words } = block;
      for (let times = this.roll(4); times >= 0; times--) words = this.editWords(words);
      return [{ id: block.id, words }];
    });
    if (edited.length > 3) edited.splice(this.roll(edited.length), 0, ...edited.splice(this.roll(edited.length), 1));
    return edited;
  }

  private editWords(words: readonly Word[]): Word[] {
    const at = this.roll(words.length + 1);
    const length = 1 + this.roll(6);
    const [head, tail] = [words.slice(0, at), words.slice(at)];
    const fresh = Array.from({ length }, () => this.word());
    switch (this.roll(4)) {
      case 0:
        return [...head, ...fresh, ...tail];
      case 1:
        return [...head, ...tail.slice(length)];
      case 2:
        return [...head, ...fresh, ...tail.slice(length)];
      default:
        return [...tail, ...head];
    }
  }
}

const textOf = (block: WrittenBlock): AnchoredBlock => ({
  id: block.id,
  text: block.words.map((word) => word.text).join(' '),
});

/** Identities of the words of a block that stand between two offsets. */
function identities(block: WrittenBlock, { start, end }: { start: number; end: number }): number[] {
  let at = 0;
  return block.words.flatMap(({ text, identity }) => {
    const from = at;
    at += text.length + 1;
    return from >= start && from + text.length <= end ? [identity] : [];
  });
}

interface Tally {
  anchors: number;
  kept: number;
  wrong: number;
}

/** Writes a document, comments on it at random, edits it, and checks where the comments ended up. */
function trial(seed: number, vocabulary: number, shortest: number): Tally {
  const roll = chance(seed);
  const writer = new Writer(roll, vocabulary);
  const old = Array.from({ length: 12 }, (_, index) => writer.block(`b${index}`));
  const fresh = writer.edit(old);
  const anchors = old.flatMap((block) =>
    Array.from({ length: 4 }, () => {
      const text = textOf(block);
      const from = roll(block.words.length);
      const to = Math.min(block.words.length - 1, from + shortest - 1 + roll(8));
      const start = block.words.slice(0, from).reduce((sum, word) => sum + word.text.length + 1, 0);
      const length = block.words
        .slice(from, to + 1)
        .map((word) => word.text)
        .join(' ').length;
      return { block, anchor: makeAnchor('v1', text, { start, end: start + length }) };
    }),
  );
  const moved = reanchor(
    anchors.map(({ anchor }) => anchor),
    old.map(textOf),
    fresh.map(textOf),
    'v2',
  );
  const tally: Tally = { anchors: anchors.length, kept: 0, wrong: 0 };
  moved.forEach(({ outcome, anchor }, index) => {
    const before = anchors[index]!;
    if (outcome === 'passage-removed') return expect(anchor).toBe(before.anchor);
    const home = fresh.find((block) => block.id === anchor.blockId)!;
    expect(textOf(home).text.slice(anchor.position!.start, anchor.position!.end)).toBe(anchor.quote!.exact);
    if (outcome === 'needs-look') return undefined;
    tally.kept++;
    expect(anchor.quote!.exact).toBe(before.anchor.quote!.exact);
    const was = identities(before.block, before.anchor.position!);
    if (identities(home, anchor.position!).join() !== was.join()) tally.wrong++;
    return undefined;
  });
  return tally;
}

function trials(count: number, vocabulary: number, shortest: number): Tally {
  const total: Tally = { anchors: 0, kept: 0, wrong: 0 };
  for (let seed = 1; seed <= count; seed++) {
    const { anchors, kept, wrong } = trial(seed * 7919 + vocabulary, vocabulary, shortest);
    total.anchors += anchors;
    total.kept += kept;
    total.wrong += wrong;
  }
  return total;
}

describe('comments in a text that is edited at random', () => {
  it('are never put on other words without saying so, where every passage has words of its own', () => {
    const { anchors, kept, wrong } = trials(120, 100_000, 3);
    expect(wrong).toBe(0);
    expect(kept).toBeGreaterThan(anchors * 0.6);
  });

  it('are all but never put on the same words elsewhere, even in a text of few words', () => {
    const { kept, wrong } = trials(120, 60, 1);
    expect(wrong).toBeLessThan(kept * 0.005);
  });
});
