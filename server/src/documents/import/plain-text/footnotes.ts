import type { Draft, DraftBlock } from '../draft.js';
import { draftBlock } from '../draft.js';
import { noteMark } from '../note-mark.js';
import { joinLines } from './join-lines.js';
import { isBareNumber, isNotesTitle, noteStart, PageLinks, type NoteStart } from './note-lines.js';
import { endsSentence, isUrl, startsLower } from './sentences.js';
import { possibleMarks, setMarks } from './set-marks.js';
import type { Layout, SourceLine } from './source-lines.js';

interface Note {
  mark: string;
  /** Lines by paragraph. */
  paragraphs: SourceLine[][];
  /** A mark in the text belongs to it. */
  marked: boolean;
  block: DraftBlock;
}

/** Footnotes at the foot of a page, or in a list of notes. */
interface Zone {
  notes: Note[];
  links: PageLinks;
  list: boolean;
  /** The line before was a mark alone, so its text follows whatever its indent. */
  fresh: boolean;
}

/**
 * Takes the footnotes out of the lines of a text and leaves marks in their place. Marks are recognised alone on a line,
 * raised, in brackets, or stuck to a word; in the last case only together with the note of that number.
 * Marks without a note, notes without a mark or number, and lone numbers are reported, never guessed at.
 */
export function takeFootnotes(lines: readonly SourceLine[], layout: Layout, draft: Draft): SourceLine[] {
  return new FootnoteTaker(lines, layout, draft).take();
}

class FootnoteTaker {
  private readonly body: SourceLine[] = [];
  private readonly notes: Note[] = [];
  private readonly waiting = new Map<number, SourceLine>();
  private readonly possible = new Set<string>();
  private zone: Zone | null = null;
  private region = 0;
  private lastMark = 0;
  private lastNote = 0;
  private resumes = false;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly layout: Layout,
    private readonly draft: Draft,
  ) {}

  take(): SourceLine[] {
    for (let index = 0; index < this.lines.length;) index += this.step(index);
    this.closeZone();
    for (const note of this.notes) this.finish(note);
    for (const [mark, line] of this.waiting) this.warn('footnote-without-text', line.no, `${mark} ${line.text}`);
    return this.body;
  }

  private finish({ mark, marked, paragraphs, block }: Note): void {
    block.text = paragraphs.map((lines) => joinLines(lines)).join('\n');
    if (mark === '') this.warn('footnote-without-number', block.line, block.text, block);
    else if (!marked) this.warn('footnote-without-mark', block.line, `${mark} ${block.text}`, block);
  }

  /** The line that was last read into a note. */
  private lastLine(): SourceLine | undefined {
    return this.notes.at(-1)?.paragraphs.at(-1)?.at(-1);
  }

  /** Handles the line at `index`; returns how many lines it took. */
  private step(index: number): number {
    const line = this.lines[index]!;
    const next = this.lines[index + 1];
    if (this.zone !== null && this.leavesZone(line, next)) this.closeZone();
    if (this.zone === null && this.entersZone(line, next)) {
      this.zone = { notes: [], links: new PageLinks(), list: isNotesTitle(this.body.at(-1)), fresh: false };
    }
    if (this.zone !== null) this.readNote(this.zone, line, next);
    else if (isBareNumber(line)) return this.takeNumber(index);
    else this.keep(line);
    return 1;
  }

  private keep(line: SourceLine): void {
    if (this.resumes) line.resumes = true;
    this.resumes = false;
    this.body.push(line);
    for (const mark of possibleMarks(line.text)) this.possible.add(mark);
  }

  private entersZone(line: SourceLine, next: SourceLine | undefined): boolean {
    const start = noteStart(line, next, isNotesTitle(this.body.at(-1)));
    if (start === null) return !line.isTable && (this.spillsOver(line) || this.lostNumber(line));
    const number = Number(start.mark);
    if (line.ruled && number > this.lastNote && number <= this.lastNote + 5) return true;
    if (start.rest === '') return this.waiting.has(number) && number > this.lastNote && number !== this.lastMark + 1;
    const begins = line.gap > 0 || line.newPage || isNotesTitle(this.body.at(-1));
    return begins && this.possible.has(start.mark) && (Number.isNaN(number) || this.follows(number));
  }

  /** A rule above lower-case text: the last footnote of the page before goes on. */
  private spillsOver(line: SourceLine): boolean {
    const last = this.lastLine();
    return line.ruled && last !== undefined && !endsSentence(last.text) && startsLower(line.text);
  }

  /** In double-spaced pages a line that follows without a gap and is set in by two is a note that lost its number. */
  private lostNumber(line: SourceLine): boolean {
    return this.layout.spacing === 1 && line.gap === 0 && line.indent === 2 && this.waiting.size > 0;
  }

  /** Notes are numbered through, or start again on a page or in a chapter. */
  private follows(number: number): boolean {
    return number === this.lastNote + 1 || number === 1;
  }

  private leavesZone(line: SourceLine, next: SourceLine | undefined): boolean {
    const { spacing } = this.layout;
    const last = this.lastLine();
    if (this.zone === null || this.zone.fresh || line.isTable) return line.isTable;
    if (line.newPage && !this.zone.list) return true;
    if (isUrl(line.text)) return false;
    const start = noteStart(line, next, this.zone.list);
    if (start !== null && this.continues(start, line.gap)) return false;
    if (line.gap >= spacing + 2 || (line.indent > 0 && (last?.indent ?? 0) === 0 && !this.lostNumber(line)))
      return true;
    return spacing === 0 && line.gap > 0 && (last === undefined || endsSentence(last.text));
  }

  private continues(start: NoteStart, gap: number): boolean {
    const number = Number(start.mark);
    if (this.waiting.has(number) && number > this.lastNote) return true;
    if (!this.follows(number) && !Number.isNaN(number)) return false;
    return this.possible.has(start.mark) || (number !== 1 && gap <= this.layout.spacing + 1);
  }

  private readNote(zone: Zone, line: SourceLine, next: SourceLine | undefined): void {
    const start = zone.fresh ? null : noteStart(line, next, zone.list);
    const opening = zone.notes.length === 0;
    if (start !== null && (opening ? !this.spillsOver(line) : this.continues(start, line.gap))) {
      this.openNote(zone, start, line);
    } else if (zone.links.repeats(line)) {
      zone.links.begun = true;
      this.warn('repeated-line', line.no, line.text, this.notes.at(-1)?.block);
    } else {
      if (opening && start === null && !this.spillsOver(line) && this.lostNumber(line)) {
        this.openNote(zone, { mark: '', rest: line.text }, line);
      } else this.extendNote(zone, line);
    }
  }

  private openNote(zone: Zone, start: NoteStart, line: SourceLine): void {
    const block = draftBlock('footnote', '', { label: start.mark, line: line.no });
    const note: Note = { mark: start.mark, paragraphs: [[]], marked: false, block };
    if (/^\d+$/.test(start.mark)) this.lastNote = Number(start.mark);
    this.notes.push(note);
    this.draft.footnotes.push(block);
    zone.notes.push(note);
    zone.fresh = start.rest === '';
    if (start.rest !== '') this.extendNote(zone, { ...line, text: start.rest, indent: 0 });
  }

  private extendNote(zone: Zone, line: SourceLine): void {
    const paragraphs = this.notes.at(-1)?.paragraphs;
    if (zone.links.begun && isUrl(line.text)) paragraphs?.push([]);
    paragraphs?.at(-1)?.push({ ...line, indent: zone.fresh ? 0 : line.indent });
    zone.links.add(line.text);
    zone.fresh = false;
  }

  private closeZone(): void {
    if (this.zone === null) return;
    for (const note of this.zone.notes) note.marked = this.waiting.delete(Number(note.mark));
    const open = this.zone.notes.filter((note) => !note.marked && note.mark !== '');
    const found = setMarks(
      this.body.slice(this.region),
      open.map((note) => note.mark),
    );
    for (const note of open) note.marked = found.has(note.mark);
    this.zone = null;
    this.region = this.body.length;
    this.possible.clear();
    this.resumes = true;
  }

  /** A number alone on a line: the raised mark of a note that slipped out of its line, or the number of a page. */
  private takeNumber(index: number): number {
    const line = this.lines[index]!;
    const next = this.lines[index + 1];
    const number = Number(line.text);
    const before = this.body.at(-1);
    const adjacent = before !== undefined && !before.isTable && line.gap === 0 && !line.ruled && !this.resumes;
    if (adjacent && number > this.lastMark && number <= this.lastMark + 3 && this.goesOn(next)) {
      if (number > this.lastMark + 1) this.warn('numbering-gap', line.no, line.text);
      return this.mergeMark(before, number, next);
    }
    return this.takeLoneNumber(index);
  }

  private goesOn(next: SourceLine | undefined): boolean {
    if (next === undefined || next.ruled || this.lastMark > 0) return true;
    return next.indent > 0 || startsLower(next.text) || /^[.,;:)”’!?-]/.test(next.text);
  }

  /** Puts the mark, and what followed it on the same printed line, back at the end of the line before. */
  private mergeMark(before: SourceLine, number: number, next: SourceLine | undefined): number {
    before.text += noteMark(String(number));
    this.lastMark = number;
    this.waiting.set(number, { ...before, no: before.no + 1 });
    const punctuated = next !== undefined && /^[.,;:)”’!?-]/.test(next.text);
    if (next === undefined || next.ruled || next.isTable || next.gap > 1) return 1;
    if (isBareNumber(next) || !(punctuated || next.indent > 0)) return 1;
    before.text += (punctuated ? '' : ' ') + next.text;
    return 2;
  }

  private takeLoneNumber(index: number): number {
    const [before, line, next] = [this.lines[index - 1], this.lines[index]!, this.lines[index + 1]];
    const column = [before, next].some((other) => other !== undefined && isBareNumber(other));
    this.warn('lone-number', line.no, line.text);
    if (column) this.keep(line);
    else this.resumes = true;
    return 1;
  }

  private warn(
    code: Draft['warnings'][number]['code'],
    line: number,
    text: string,
    about: DraftBlock | null = null,
  ): void {
    this.draft.warnings.push({ code, line, text, about });
  }
}
