import type { Draft } from '../draft.js';
import { draftBlock } from '../draft.js';
import { noteMark } from '../note-mark.js';

/** Longer than any footnote; an opening bracket without its closing one must not swallow the text. */
const longestNote = 8000;

/**
 * Takes out footnotes that stand in the middle of the text, as conversions from word processors leave them:
 * a reference `[footnoteRef:1]` and, after it, the note `[1: …]`, which may run over several lines.
 * The lines stay countable: a note that is taken out leaves its line ends behind.
 */
export function takeInlineNotes(text: string, draft: Draft): string {
  const missing = new Set([...text.matchAll(/\[footnoteRef:(\d{1,3})\]/g)].map((match) => match[1]!));
  if (missing.size === 0) return text;
  const kept: string[] = [];
  let from = 0;
  let line = 1;
  for (const match of text.matchAll(/\[(\d{1,3}):/g)) {
    const mark = match[1]!;
    // Each mark is tried once, so that a file full of brackets takes no longer than any other.
    if (match.index < from || !missing.delete(mark)) continue;
    const end = closingBracket(text, match.index);
    if (end === -1) continue;
    const before = text.slice(from, match.index);
    const note = text.slice(match.index + match[0].length, end);
    line += lineEnds(before);
    draft.footnotes.push(draftBlock('footnote', paragraphs(note), { label: mark, line }));
    kept.push(before, '\n'.repeat(lineEnds(note)));
    line += lineEnds(note);
    from = end + 1;
  }
  kept.push(text.slice(from));
  return kept.join('').replace(/\[footnoteRef:(\d{1,3})\]/g, (_, mark: string) => noteMark(mark));
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < Math.min(text.length, open + longestNote); index++) {
    if (text[index] === '[') depth++;
    else if (text[index] === ']' && --depth === 0) return index;
  }
  return -1;
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function paragraphs(note: string): string {
  const lines = note.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
