import type { ImportWarning } from './api';

/** A warning of an import with the block of the draft it is about. */
export type KeptWarning = ImportWarning & { blockId: string | null };

/** What the page of a draft is told by the import that led to it; it stays with the page until it is left. */
export interface DraftPageState {
  report: KeptWarning[];
}

/** Position of the block that a warning is about: as reported, or where the words it quotes stand. */
export function placeOf({ block, excerpt }: ImportWarning, blocks: readonly { text: string }[]): number | null {
  if (block !== null) return block;
  const [, words = ''] = /^\S+\s+(.{12,})$/u.exec(excerpt) ?? [];
  const found = words ? blocks.findIndex(({ text }) => text.includes(excerpt) || text.includes(words)) : -1;
  return found < 0 ? null : found;
}

/** Ties warnings to blocks by id, so that they lead to the right place when the text has changed since. */
export function reportWith(
  warnings: readonly ImportWarning[],
  blocks: readonly { id: string; text: string }[],
): KeptWarning[] {
  return warnings.map((warning) => {
    const place = placeOf(warning, blocks);
    return { ...warning, blockId: place === null ? null : (blocks[place]?.id ?? null) };
  });
}
