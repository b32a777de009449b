import type { Anchor, ImportResult } from '../../../shared/documents.js';
import type { ProblemCode } from '../../../shared/problems.js';
import type { AnchoredBlock } from './text/anchor.js';
import type { BlockChange } from './text/diff-blocks.js';
import type { TextBlock } from './text/match-blocks.js';
import type { Reanchored } from './text/reanchor.js';

/** A file to read. */
export interface ReadOrder {
  name: string;
  bytes: Uint8Array;
  /** Language of the text when it is known. */
  language?: string;
  /** Blocks of the version before, to find out which of them go on. */
  old?: TextBlock[];
}

/** What a file says. */
export interface ReadAnswer {
  result: ImportResult;
  /** For each block the id of the old one it continues, or null. */
  ids: (string | null)[];
}

/** Two versions to compare. */
export interface CompareOrder {
  old: TextBlock[];
  fresh: TextBlock[];
}

/** Places to find again in a new version. */
export interface ReanchorOrder {
  anchors: Anchor[];
  old: AnchoredBlock[];
  fresh: AnchoredBlock[];
  versionId: string;
}

/** What a thread is asked to do. */
export type TextOrder =
  | ({ order: 'read' } & ReadOrder)
  | ({ order: 'compare' } & CompareOrder)
  | ({ order: 'reanchor' } & ReanchorOrder);

/** What it answers, or why it refuses. */
export type TextAnswer =
  | ({ order: 'read' } & ReadAnswer)
  | { order: 'compare'; changes: BlockChange[] }
  | { order: 'reanchor'; anchors: Reanchored[] }
  | { order: 'refused'; code: ProblemCode };
