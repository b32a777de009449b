import { documentLimits, type BlockKind, type ImportWarningCode } from '../../../../shared/documents.js';
import { ImportError } from './import-error.js';

/** A block while a file is being read; `under` points at the block itself, since positions still change. */
export interface DraftBlock {
  kind: BlockKind;
  level: number;
  label: string;
  text: string;
  addressee: string;
  sourceId: string;
  under: DraftBlock | null;
  notes: string[];
  /** Line in the source from 1, or 0 when the format has no lines. */
  line: number;
}

/** Something a reader was not sure of; `text` is cut to the length of an excerpt at the end. */
export interface DraftWarning {
  code: ImportWarningCode;
  line: number;
  text: string;
  about: DraftBlock | null;
}

/** What a reader of one format yields, before the steps that all formats share. */
export interface Draft {
  /** Empty when the source names none. */
  title: string;
  /** BCP 47 tag the source declares, or empty. */
  language: string;
  blocks: DraftBlock[];
  /** Kept apart, since they interrupt the text in most sources; they follow it in the result. */
  footnotes: DraftBlock[];
  warnings: DraftWarning[];
}

export function emptyDraft(): Draft {
  return { title: '', language: '', blocks: [], footnotes: [], warnings: [] };
}

export function draftBlock(kind: BlockKind, text: string, more: Partial<DraftBlock> = {}): DraftBlock {
  return { kind, text, level: 0, label: '', addressee: '', sourceId: '', under: null, notes: [], line: 0, ...more };
}

/**
 * Adds a block; a file that has far too many is given up early rather than read to its end.
 * @throws ImportError file-too-many-blocks
 */
export function addToDraft(draft: Draft, block: DraftBlock): DraftBlock {
  if (draft.blocks.length >= documentLimits.blocks * 2) throw new ImportError('file-too-many-blocks');
  draft.blocks.push(block);
  return block;
}
