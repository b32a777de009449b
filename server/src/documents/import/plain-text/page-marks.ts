import type { Draft } from '../draft.js';
import { noteMark } from '../note-mark.js';
import { isBareNumber } from './note-lines.js';
import type { NoteList } from './note-list.js';
import { startsLower } from './sentences.js';
import { possibleMarks, setMarks } from './set-marks.js';
import type { SourceLine } from './source-lines.js';

/** Marks that may be missing in a row before a number is no longer taken for the next mark. */
const mostMissing = 3;

/** The marks of footnotes in the text of a page, from where they are first seen to where their notes are found. */
export class PageMarks {
  /** Marks alone on a line whose note has not come yet. */
  private readonly waiting = new Map<number, SourceLine>();
  /** What could be marks in the text of this page. */
  private readonly possible = new Set<string>();
  private lastAlone = 0;
  /** Highest number of a note whose mark was looked for in the text. */
  private lastFound = 0;
  private answered = 0;

  constructor(private readonly draft: Draft) {}

  /** Remembers what could be marks in a line of the text. */
  remember(line: SourceLine): void {
    for (const mark of possibleMarks(line.text)) this.possible.add(mark);
  }

  isPossible(mark: string): boolean {
    return this.possible.has(mark);
  }

  waitsFor(number: number): boolean {
    return this.waiting.has(number);
  }

  get waitsForAny(): boolean {
    return this.waiting.size > 0;
  }

  /** Whether numbers alone on a line proved to be marks: at least a third of them have a note. */
  get areTrusted(): boolean {
    return this.answered * 2 >= this.waiting.size;
  }

  /** Whether a number alone on a line, right under text, is the next mark and not the number of a page. */
  isAlone(line: SourceLine, next: SourceLine | undefined): boolean {
    const number = Number(line.text);
    if (line.gap > 0 || line.ruled || number <= this.lastAlone || number > this.lastAlone + mostMissing) return false;
    if (next === undefined || next.ruled || this.lastAlone > 0) return true;
    return next.indent > 0 || startsLower(next.text) || startsWithSign(next.text);
  }

  /**
   * Puts a mark that slipped out of its line, and what followed it there, back at the end of the line before.
   * @returns how many lines it took
   */
  putBack(before: SourceLine, line: SourceLine, next: SourceLine | undefined): number {
    const number = Number(line.text);
    if (number > this.lastAlone + 1) this.warn('numbering-gap', line, line.text);
    before.text += noteMark(line.text);
    this.lastAlone = number;
    this.waiting.set(number, { ...before, no: line.no });
    if (next === undefined || next.ruled || next.isTable || next.gap > 1 || isBareNumber(next)) return 1;
    if (startsWithSign(next.text)) before.text += next.text;
    else if (next.indent > 0) before.text += ` ${next.text}`;
    else return 1;
    return 2;
  }

  /** Joins the notes of a page with their marks in the lines above them. */
  settle(lines: readonly SourceLine[], notes: NoteList): void {
    notes.mark((mark) => {
      const waited = this.waiting.delete(Number(mark));
      if (waited) this.answered++;
      return waited;
    });
    const numbers = notes.unmarked.map(Number).filter((number) => !Number.isNaN(number));
    const missing = this.missingBefore(numbers);
    const wanted = [...notes.unmarked, ...missing].sort((a, b) => Number(a) - Number(b));
    this.set(lines, wanted, missing, notes);
    this.lastFound = numbers.at(-1) ?? this.lastFound;
    this.possible.clear();
  }

  /** Reports marks without a note, among them those that go on after the last note of the text. */
  finish(lines: readonly SourceLine[], notes: NoteList): void {
    const missing = new Set<string>();
    for (let next = this.lastFound + 1; this.lastFound > 0 && this.possible.has(String(next)); next++)
      missing.add(String(next));
    this.set(lines, [...missing], missing, notes);
    for (const [mark, line] of this.waiting) this.warn('footnote-without-text', line, `${mark} ${line.text}`);
  }

  /** Numbers that are skipped among the notes of this page: their marks may be in the text all the same. */
  private missingBefore(numbers: readonly number[]): Set<string> {
    const missing = new Set<string>();
    const last = Math.min(numbers.at(-1) ?? 0, this.lastFound + 50);
    for (let number = this.lastFound + 1; number < last; number++) {
      if (!numbers.includes(number)) missing.add(String(number));
    }
    return missing;
  }

  private set(lines: readonly SourceLine[], wanted: string[], missing: ReadonlySet<string>, notes: NoteList): void {
    const found = setMarks(lines, wanted, missing);
    notes.mark((mark) => found.has(mark) && !missing.has(mark));
    for (const [mark, line] of found) {
      if (missing.has(mark)) this.warn('footnote-without-text', line, `${mark} ${line.text}`);
    }
  }

  private warn(code: 'footnote-without-text' | 'numbering-gap', line: SourceLine, text: string): void {
    this.draft.warnings.push({ code, line: line.no, text, about: null });
  }
}

function startsWithSign(text: string): boolean {
  return /^[.,;:)”’!?-]/.test(text);
}
