import type { BlockInput } from '../../../../shared/documents.js';
import { diffWords, type WordChange } from './diff-words.js';
import { matchBlocks, type TextBlock } from './match-blocks.js';

/** What happened to one block between two versions. */
export interface BlockChange {
  change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** Id of the block; null for an added one that has none yet. */
  blockId: string | null;
  /** Position in the new blocks; null for a removed block. */
  position: number | null;
  /** The words, where they changed; a moved block has them only if its words changed too. */
  words?: WordChange[];
}

/** A block of the newer text; its id may still have to be found. */
export type NewerBlock = Omit<TextBlock, 'id'> & { id: string | null };

/**
 * A readable comparison of two versions, in the order of the new one, with removed blocks where they stood. Blocks are the
 * same by their id, or by their words when the new ones have no ids yet.
 */
export function diffBlocks(old: readonly TextBlock[], fresh: readonly NewerBlock[]): BlockChange[] {
  const ids = fresh.every((block) => block.id === null)
    ? matchBlocks(old, fresh.map(toInput))
    : fresh.map((block) => block.id);
  const oldPositions = new Map(old.map((block, index) => [block.id, index]));
  const was = ids.map((id) => (id === null ? -1 : (oldPositions.get(id) ?? -1)));
  const inOrder = risingPositions(was);
  const rows = fresh.map((block, position): BlockChange => {
    const before = old[was[position]!];
    const blockId = ids[position] ?? null;
    if (before === undefined) return { change: 'added', blockId, position };
    const words = isSame(before, block) ? undefined : diffWords(shown(before, block), shown(block, before));
    const change = !inOrder.has(position) ? 'moved' : words === undefined ? 'same' : 'changed';
    return words === undefined ? { change, blockId, position } : { change, blockId, position, words };
  });
  return withRemoved(rows, old, was, inOrder);
}

function toInput({ kind, label, text }: NewerBlock): BlockInput {
  return { kind, level: 0, label, text };
}

function isSame(a: NewerBlock, b: NewerBlock): boolean {
  return a.text === b.text && a.label === b.label && a.kind === b.kind;
}

/** The label is part of the words only where it changed. */
function shown(block: NewerBlock, other: NewerBlock): string {
  return block.label === other.label || block.label === '' ? block.text : `${block.label} ${block.text}`;
}

/** Positions whose old places rise: all others moved. The longest such sequence, so that few blocks count as moved. */
function risingPositions(was: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = was.map(() => -1);
  was.forEach((old, position) => {
    if (old === -1) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (was[tails[middle]!]! < old) low = middle + 1;
      else high = middle;
    }
    before[position] = tails[low - 1] ?? -1;
    tails[low] = position;
  });
  const rising = new Set<number>();
  for (let position = tails.at(-1) ?? -1; position !== -1; position = before[position]!) rising.add(position);
  return rising;
}

/** Puts each removed block after the one that stood before it and still stands in its place. */
function withRemoved(
  rows: readonly BlockChange[],
  old: readonly TextBlock[],
  was: readonly number[],
  inOrder: ReadonlySet<number>,
): BlockChange[] {
  const kept = new Set(was);
  const result: BlockChange[] = [];
  let next = 0;
  const takeRemoved = (until: number) => {
    for (; next < until; next++) {
      if (!kept.has(next)) result.push({ change: 'removed', blockId: old[next]!.id, position: null });
    }
  };
  rows.forEach((row, position) => {
    if (inOrder.has(position)) takeRemoved(was[position]!);
    result.push(row);
  });
  takeRemoved(old.length);
  return result;
}
