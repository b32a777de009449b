import type { Lifecycle } from './lifecycle.js';

/**
 * The words of documents: what a block can be, what an import reports, how a comment's place survives a new version.
 * Runs on both sides.
 */

/** The life of a version. */
export const documentVersionLifecycle = { draft: { publish: 'published' }, published: {} } as const satisfies Lifecycle;
export type DocumentVersionState = keyof typeof documentVersionLifecycle;
export const documentVersionStates = Object.keys(documentVersionLifecycle) as DocumentVersionState[];

/** Kinds of blocks a version consists of, in reading order. */
export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'article',
  'objective',
  'action',
  'encouragement',
  'recommendation',
  'table',
  'footnote',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Formats the importer reads. */
export const importFormats = ['text', 'markdown', 'html', 'docx', 'akoma-ntoso'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One block as an importer or an editor hands it over; ids are given when a version is stored. */
export interface BlockInput {
  kind: BlockKind;
  /**
   * Heading depth from 1, or nesting depth from 1 of an item of a list (also of an objective, action, encouragement or
   * recommendation that stands in one); 0 for everything else.
   */
  level: number;
  /** Number or mark as printed, such as "4.I", "2.1", "Art. 3" or "12"; empty when the source has none. */
  label: string;
  /**
   * Plain text. The paragraphs of a block are separated by a line feed. Tables: rows by line feed, cells by tab. Marks of
   * footnotes stand in it as raised digits ("word¹"), so that they keep their place and stay apart from the words.
   */
  text: string;
  /** Who is addressed, for recommendations; empty otherwise. */
  addressee?: string;
  /** Identifier in the source, such as an Akoma Ntoso eId; empty when the source has none. */
  sourceId?: string;
  /** Position (0-based, in the same list) of the block this one belongs under, such as an action's parent action. */
  parent?: number | null;
  /** Printed marks of the footnotes this block refers to, in order. */
  notes?: string[];
}

/** Characters of the source that a warning shows at most. */
export const importExcerpt = 120;

/** What an import could not read with certainty. Nothing is dropped silently: the text concerned is in `excerpt`. */
export interface ImportWarning {
  code: ImportWarningCode;
  /** Line in the source from 1 (text formats), or 0 when the format has no lines. */
  line: number;
  /** Up to 120 characters of the source concerned. */
  excerpt: string;
  /** Position in `blocks` (0-based) the warning is about, or null. */
  block: number | null;
}
export const importWarningCodes = [
  'lone-number',
  'footnote-without-text',
  'footnote-without-mark',
  'footnote-without-number',
  'unknown-element',
  'image-dropped',
  'empty-list',
  'numbering-gap',
  'ambiguous-heading',
  'ambiguous-list',
  'repeated-line',
  'unreadable-character',
] as const;
export type ImportWarningCode = (typeof importWarningCodes)[number];

/** What `import` yields, for a file or a preview. */
export interface ImportResult {
  format: ImportFormat;
  /** BCP 47 tag detected or declared. */
  language: string;
  title: string;
  /**
   * How many of each kind. `action` counts leaf actions only (a parent action that has sub-actions under it is counted
   * in `actionParent`), so that totals agree with how such lists are counted in policy documents.
   */
  counts: Record<BlockKind, number> & { actionParent: number };
  blocks: BlockInput[];
  warnings: ImportWarning[];
}

/** Where a comment stands in a text: the W3C Web Annotation TextQuote and TextPosition selectors, inside one block. */
export interface Anchor {
  versionId: string;
  blockId: string;
  /** Null when the comment is on the whole block. */
  quote: { exact: string; prefix: string; suffix: string } | null;
  /** Offsets in UTF-16 code units into the block's text; null when the comment is on the whole block. */
  position: { start: number; end: number } | null;
}

/** Characters kept before and after a quoted passage. */
export const anchorContext = 40;

/** What happened to an anchor when a new version was published. */
export const anchorOutcomes = ['kept', 'moved', 'passage-removed', 'needs-look'] as const;
export type AnchorOutcome = (typeof anchorOutcomes)[number];

/** Limits, checked on both sides. */
export const documentLimits = {
  /** Bytes of an uploaded file. */
  fileBytes: 10 * 1024 * 1024,
  /** Blocks in one version. */
  blocks: 5000,
  /** Characters of one block. */
  blockText: 20_000,
  title: 300,
} as const;
