import { draftBlock, type Draft, type DraftBlock } from '../draft.js';
import { joinLines } from './join-lines.js';
import type { SourceLine } from './source-lines.js';

interface Note {
  mark: string;
  /** Lines by paragraph. */
  paragraphs: SourceLine[][];
  /** A mark in the text belongs to it. */
  marked: boolean;
  block: DraftBlock;
}

/** The footnotes of a text in the order they were found. A note may go on at the foot of the next page. */
export class NoteList {
  private readonly notes: Note[] = [];
  /** Position of the first note of the page that is being read. */
  private page = 0;

  /** Begins the notes of a page. */
  turnPage(): void {
    this.page = this.notes.length;
  }

  /** Begins a note; the mark is empty when it lost its number. */
  begin(mark: string, line: number): void {
    this.notes.push({
      mark,
      paragraphs: [[]],
      marked: false,
      block: draftBlock('footnote', '', { label: mark, line }),
    });
  }

  extend(line: SourceLine, ownParagraph: boolean): void {
    const paragraphs = this.notes.at(-1)?.paragraphs;
    if (ownParagraph) paragraphs?.push([]);
    paragraphs?.at(-1)?.push(line);
  }

  get isFirstOfPage(): boolean {
    return this.notes.length === this.page;
  }

  get lastBlock(): DraftBlock | null {
    return this.notes.at(-1)?.block ?? null;
  }

  /** The line that was last read into a note. */
  get lastLine(): SourceLine | undefined {
    return this.notes.at(-1)?.paragraphs.at(-1)?.at(-1);
  }

  /** Notes of this page whose mark is not known yet. */
  get unmarked(): string[] {
    return this.ofPage()
      .filter((note) => !note.marked && note.mark !== '')
      .map((note) => note.mark);
  }

  /** Remembers which notes of this page have a mark in the text. */
  mark(isMarked: (mark: string) => boolean): void {
    for (const note of this.ofPage()) note.marked ||= isMarked(note.mark);
  }

  /** Hands the notes over, with a warning for each that has no number or no mark. */
  finish(draft: Draft): void {
    for (const { mark, marked, paragraphs, block } of this.notes) {
      block.text = paragraphs
        .map((lines) => joinLines(lines))
        .filter((text) => text !== '')
        .join('\n');
      draft.footnotes.push(block);
      const code = mark === '' ? 'footnote-without-number' : marked ? null : 'footnote-without-mark';
      if (code !== null)
        draft.warnings.push({ code, line: block.line, text: `${mark} ${block.text}`.trim(), about: block });
    }
  }

  private ofPage(): Note[] {
    return this.notes.slice(this.page);
  }
}
