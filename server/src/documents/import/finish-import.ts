import {
  blockKinds,
  documentLimits,
  importExcerpt,
  type BlockInput,
  type ImportFormat,
  type ImportResult,
  type ImportWarning,
} from '../../../../shared/documents.js';
import type { Draft, DraftBlock } from './draft.js';
import { findLanguage } from './find-language.js';
import { completeHeadingLabels } from './heading-labels.js';
import { ImportError } from './import-error.js';
import { markListKinds } from './mark-list-kinds.js';
import { noteMarksIn, settleNoteMarks, withoutNoteMarks } from './note-mark.js';
import { reportUnreadable } from './report-unreadable.js';
import { isStandingTitle } from './standing-titles.js';
import { splitLongBlocks } from './split-long-blocks.js';

/** What is known about a file besides its text. */
export interface ImportedFile {
  format: ImportFormat;
  name: string;
  /** Declared by the person who imports; empty to find out. */
  language: string;
}

/**
 * The steps all formats share: kinds of lists, footnotes after the text, limits, positions and counts.
 * @throws ImportError file-empty or file-too-many-blocks
 */
export function finishImport(draft: Draft, file: ImportedFile): ImportResult {
  completeHeadingLabels(draft.blocks);
  markListKinds(draft);
  const blocks = splitLongBlocks([...draft.blocks, ...draft.footnotes].filter(holdsSomething));
  if (blocks.length === 0) throw new ImportError('file-empty');
  if (blocks.length > documentLimits.blocks) throw new ImportError('file-too-many-blocks');
  reportUnreadable(blocks, draft);
  const positions = new Map(blocks.map((block, index) => [block, index]));
  const inputs = blocks.map((block) => toInput(block, positions));
  return {
    format: file.format,
    language: file.language || draft.language || findLanguage(blocks),
    title: titleOf(draft, file.name),
    counts: countBlocks(inputs),
    blocks: inputs,
    warnings: toWarnings(draft, positions),
  };
}

function holdsSomething(block: DraftBlock): boolean {
  return block.text !== '' || block.label !== '';
}

function toInput(block: DraftBlock, positions: ReadonlyMap<DraftBlock, number>): BlockInput {
  const { kind, level, label, sourceId } = block;
  const parent = block.under === null ? null : (positions.get(block.under) ?? null);
  const input: BlockInput = {
    kind,
    level,
    label,
    text: settleNoteMarks(block.text),
    parent,
    notes: noteMarksIn(block.text),
  };
  if (block.addressee !== '') input.addressee = block.addressee;
  if (sourceId !== '') input.sourceId = sourceId;
  return input;
}

/** How many blocks there are of each kind; actions that hold other actions are counted apart. */
function countBlocks(blocks: readonly BlockInput[]): ImportResult['counts'] {
  const parents = new Set(blocks.filter((block) => block.kind === 'action').map((block) => block.parent));
  const counts = Object.fromEntries(blockKinds.map((kind) => [kind, 0])) as ImportResult['counts'];
  counts.actionParent = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'action' && parents.has(index)) counts.actionParent++;
    else counts[block.kind]++;
  });
  return counts;
}

/** The title the source gives, else the heading it begins with if that says more than "Introduction", else the name of the file. */
function titleOf(draft: Draft, name: string): string {
  const first = draft.blocks[0];
  const heading = first?.kind === 'heading' && !isStandingTitle(first.text) ? first.text : '';
  const title = withoutNoteMarks(draft.title || heading)
    .replace(/\s+/g, ' ')
    .trim();
  return (title || name.replace(/\.[^.]{1,10}$/, '')).slice(0, documentLimits.title);
}

function toWarnings(draft: Draft, positions: ReadonlyMap<DraftBlock, number>): ImportWarning[] {
  return draft.warnings
    .map(({ code, line, text, about }) => ({
      code,
      line,
      excerpt: settleNoteMarks(text).replace(/\s+/g, ' ').trim().slice(0, importExcerpt),
      block: about === null ? null : (positions.get(about) ?? null),
    }))
    .sort((a, b) => a.line - b.line);
}
