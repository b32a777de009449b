import type { Block, ImportWarning } from './api';

/** A warning of an import with the block of the draft it is about. */
export type KeptWarning = ImportWarning & { blockId: string | null };

/** What the page of a draft is told by the import that led to it; it stays with the page until it is left. */
export interface DraftPageState {
  report: KeptWarning[];
}

/** Ties warnings to blocks by id, so that they lead to the right place when the text has changed since. */
export function reportWith(warnings: ImportWarning[], blocks: Block[]): KeptWarning[] {
  return warnings.map((warning) => ({
    ...warning,
    blockId: warning.block === null ? null : (blocks[warning.block]?.id ?? null),
  }));
}
