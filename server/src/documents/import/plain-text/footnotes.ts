import { emptyDraft, type Draft } from '../draft.js';
import { FootnoteTaker } from './footnote-taker.js';
import type { Layout, SourceLine } from './source-lines.js';

/**
 * Takes the footnotes out of the lines of a text and leaves marks in their place. Marks are recognised alone on a line,
 * raised, in brackets, or stuck to a word; in the last case only together with the note of that number.
 * Marks without a note, notes without a mark or number, and lone numbers are reported, never guessed at.
 */
export function takeFootnotes(lines: readonly SourceLine[], layout: Layout, draft: Draft): SourceLine[] {
  const first = attempt(lines, layout, true);
  // Numbers alone on their lines that hardly ever lead to a note are numbers of pages.
  const { body, found } = first.taker.trustsLoneMarks ? first : attempt(lines, layout, false);
  draft.footnotes.push(...found.footnotes);
  for (const warning of found.warnings) draft.warnings.push(warning);
  return body;
}

function attempt(lines: readonly SourceLine[], layout: Layout, loneMarks: boolean) {
  const found = emptyDraft();
  const taker = new FootnoteTaker(
    lines.map((line) => ({ ...line })),
    layout,
    found,
    loneMarks,
  );
  return { taker, found, body: taker.take() };
}
