import { decodeText } from '../decode-text.js';
import { emptyDraft, type Draft } from '../draft.js';
import { withoutPrivateMarks } from '../note-mark.js';
import { makeChunks } from './chunks.js';
import { takeFootnotes } from './footnotes.js';
import { takeInlineNotes } from './inline-notes.js';
import { takePageFurniture } from './page-furniture.js';
import { measureLayout, readSourceLines, withEvenGaps } from './source-lines.js';
import { structureText } from './text-structure.js';

/**
 * Reads plain text, such as a converter makes from a PDF: wrapped and double-spaced lines, footnotes in the middle of
 * sentences, page numbers, bullets of any kind.
 * @throws ImportError file-unreadable or file-too-many-blocks
 */
export function readText(bytes: Uint8Array): Draft {
  const draft = emptyDraft();
  const text = takeInlineNotes(tidy(withoutPrivateMarks(decodeText(bytes))), draft);
  const lines = withEvenGaps(takePageFurniture(readSourceLines(text, draft), draft));
  const layout = measureLayout(lines);
  structureText(makeChunks(takeFootnotes(lines, layout, draft), layout), draft);
  draft.footnotes.sort((a, b) => a.line - b.line);
  return draft;
}

/** Ligatures become letters, and invisible signs that only steer printing go. */
function tidy(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u200B\u2060\uFEFF]/g, '');
}
