import type { Draft } from '../draft.js';
import { noteMark } from '../note-mark.js';
import { readMarkers } from './markers.js';
import { isBareNumber, isNotesTitle, noteStart, PageLinks, type NoteStart } from './note-lines.js';
import { NoteList } from './note-list.js';
import { endsSentence, isUrl, roomForMore, startsFresh, startsLower } from './sentences.js';
import { possibleMarks, setMarks } from './set-marks.js';
import type { Layout, SourceLine } from './source-lines.js';

/** Footnotes at the foot of a page, or in a list of notes. */
interface Zone {
  links: PageLinks;
  list: boolean;
  /** The line before was a mark alone, so its text follows whatever its indent. */
  fresh: boolean;
}

/** Reads the lines of a text one by one, now in the text, now in the footnotes of a page. */
export class FootnoteTaker {
  private readonly body: SourceLine[] = [];
  private readonly notes = new NoteList();
  /** Marks alone on a line whose note has not come yet. */
  private readonly waiting = new Map<number, SourceLine>();
  /** What could be marks in the text of this page. */
  private readonly possible = new Set<string>();
  private zone: Zone | null = null;
  /** Where the text of this page begins in `body`. */
  private page = 0;
  private lastMark = 0;
  private lastNote = 0;
  /** Highest number of a note whose mark was looked for in the text. */
  private lastFound = 0;
  private answered = 0;
  private resumes = false;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly layout: Layout,
    private readonly draft: Draft,
    private readonly loneMarks: boolean,
  ) {}

  /** The text without its footnotes, which go into the draft. */
  take(): SourceLine[] {
    for (let index = 0; index < this.lines.length;) index += this.step(index);
    this.closeZone();
    this.findMarksAfterLastNote();
    this.notes.finish(this.draft);
    for (const [mark, line] of this.waiting) this.warn('footnote-without-text', line, `${mark} ${line.text}`);
    return this.body;
  }

  /** Whether numbers alone on a line proved to be marks: at least a third of them have a note. */
  get trustsLoneMarks(): boolean {
    return this.answered * 2 >= this.waiting.size;
  }

  /** Handles the line at `index`; returns how many lines it took. */
  private step(index: number): number {
    const line = this.lines[index]!;
    const next = this.lines[index + 1];
    if (this.zone !== null && this.leavesZone(this.zone, line, next)) this.closeZone();
    if (this.zone === null && this.entersZone(line, next)) {
      this.zone = { links: new PageLinks(), list: isNotesTitle(this.body.at(-1)), fresh: false };
      this.notes.turnPage();
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
    const inList = isNotesTitle(this.body.at(-1));
    const start = noteStart(line, next, inList);
    if (start === null || (!this.loneMarks && start.rest === ''))
      return !line.isTable && (this.spillsOver(line) || this.lostNumber(line));
    const number = Number(start.mark);
    if (line.ruled && number > this.lastNote && number <= this.lastNote + 5) return true;
    if (start.rest === '') return this.waiting.has(number) && number > this.lastNote;
    const begins = line.gap > 0 || line.newPage || inList;
    return begins && this.possible.has(start.mark) && (Number.isNaN(number) || this.follows(number));
  }

  /** A rule above lower-case text: the last footnote of the page before goes on. */
  private spillsOver(line: SourceLine): boolean {
    const last = this.notes.lastLine;
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

  private leavesZone(zone: Zone, line: SourceLine, next: SourceLine | undefined): boolean {
    if (line.isTable) return true;
    if (zone.fresh) return false;
    if (line.newPage && !zone.list) return true;
    if (isUrl(line.text)) return false;
    const start = noteStart(line, next, zone.list);
    if (start !== null && this.continues(start, line.gap)) return false;
    return this.isTextAgain(line);
  }

  /** Whether a line that begins no note cannot belong to the last one, by the space around it and by how that one ends. */
  private isTextAgain(line: SourceLine): boolean {
    const { spacing, width } = this.layout;
    const last = this.notes.lastLine;
    if (line.gap >= spacing + 2) return true;
    if (line.indent > 0 && (last?.indent ?? 0) === 0 && !this.lostNumber(line)) return true;
    if (spacing === 1) return line.gap === 0 && !isBareNumber(line) && !this.lostNumber(line);
    if (last === undefined || !endsSentence(last.text)) return false;
    return line.gap > 0 || beginsItem(line) || (startsFresh(line.text) && roomForMore(last, line, width * 0.85));
  }

  private continues(start: NoteStart, gap: number): boolean {
    const number = Number(start.mark);
    if (this.waiting.has(number) && number > this.lastNote) return true;
    if (!this.follows(number) && !Number.isNaN(number)) return false;
    return this.possible.has(start.mark) || (number !== 1 && gap <= this.layout.spacing + 1);
  }

  private readNote(zone: Zone, line: SourceLine, next: SourceLine | undefined): void {
    const start = zone.fresh ? null : noteStart(line, next, zone.list);
    const opening = this.notes.isFirstOfPage;
    if (start !== null && (opening ? !this.spillsOver(line) : this.continues(start, line.gap))) {
      this.beginNote(zone, start, line);
    } else if (zone.links.repeats(line)) {
      zone.links.begun = true;
      this.warn('repeated-line', line, line.text);
    } else if (opening && start === null && !this.spillsOver(line) && this.lostNumber(line)) {
      this.beginNote(zone, { mark: '', rest: line.text }, line);
    } else this.extendNote(zone, line);
  }

  private beginNote(zone: Zone, start: NoteStart, line: SourceLine): void {
    if (/^\d+$/.test(start.mark)) this.lastNote = Number(start.mark);
    this.notes.begin(start.mark, line.no);
    zone.fresh = start.rest === '';
    if (start.rest !== '') this.extendNote(zone, { ...line, text: start.rest, indent: 0 });
  }

  private extendNote(zone: Zone, line: SourceLine): void {
    const indent = zone.fresh ? 0 : line.indent;
    this.notes.extend({ ...line, indent }, zone.links.begun && isUrl(line.text));
    zone.links.add(line.text);
    zone.fresh = false;
  }

  private closeZone(): void {
    if (this.zone === null) return;
    this.notes.mark((mark) => {
      const waited = this.waiting.delete(Number(mark));
      if (waited) this.answered++;
      return waited;
    });
    this.findMarks(this.notes.unmarked);
    this.zone = null;
    this.page = this.body.length;
    this.possible.clear();
    this.resumes = true;
  }

  /** Sets the marks of the notes of this page, and of notes that their numbers show to be missing. */
  private findMarks(unmarked: readonly string[]): void {
    const numbers = unmarked.map(Number).filter((number) => !Number.isNaN(number));
    const missing = new Set<string>();
    for (let number = this.lastFound + 1; number < Math.min(numbers.at(-1) ?? 0, this.lastFound + 50); number++) {
      if (!numbers.includes(number)) missing.add(String(number));
    }
    const wanted = [...unmarked, ...missing].sort((a, b) => Number(a) - Number(b));
    this.reportMissing(setMarks(this.body.slice(this.page), wanted, missing), missing);
    this.lastFound = numbers.at(-1) ?? this.lastFound;
  }

  private reportMissing(found: ReadonlyMap<string, SourceLine>, missing: ReadonlySet<string>): void {
    this.notes.mark((mark) => found.has(mark) && !missing.has(mark));
    for (const [mark, line] of found)
      if (missing.has(mark)) this.warn('footnote-without-text', line, `${mark} ${line.text}`);
  }

  /** Marks that go on after the last note, as where the end of a document was cut off. */
  private findMarksAfterLastNote(): void {
    if (this.lastFound === 0) return;
    const missing: string[] = [];
    while (this.possible.has(String(this.lastFound + missing.length + 1)))
      missing.push(String(this.lastFound + missing.length + 1));
    this.reportMissing(setMarks(this.body.slice(this.page), missing, new Set(missing)), new Set(missing));
  }

  /** A number alone on a line: the raised mark of a note that slipped out of its line, or the number of a page. */
  private takeNumber(index: number): number {
    const line = this.lines[index]!;
    const number = Number(line.text);
    const before = this.body.at(-1);
    const adjacent = before !== undefined && !before.isTable && line.gap === 0 && !line.ruled && !this.resumes;
    const expected = number > this.lastMark && number <= this.lastMark + 3;
    if (!this.loneMarks || !adjacent || !expected || !this.goesOn(this.lines[index + 1]))
      return this.takeLoneNumber(index);
    if (number > this.lastMark + 1) this.warn('numbering-gap', line, line.text);
    return this.mergeMark(before, number, this.lines[index + 1]);
  }

  private goesOn(next: SourceLine | undefined): boolean {
    if (next === undefined || next.ruled || this.lastMark > 0) return true;
    return next.indent > 0 || startsLower(next.text) || startsWithSign(next.text);
  }

  /** Puts the mark, and what followed it on the same printed line, back at the end of the line before. */
  private mergeMark(before: SourceLine, number: number, next: SourceLine | undefined): number {
    before.text += noteMark(String(number));
    this.lastMark = number;
    this.waiting.set(number, { ...before, no: before.no + 1 });
    if (next === undefined || next.ruled || next.isTable || next.gap > 1 || isBareNumber(next)) return 1;
    if (startsWithSign(next.text)) before.text += next.text;
    else if (next.indent > 0) before.text += ` ${next.text}`;
    else return 1;
    return 2;
  }

  /** Numbers below one another are the column of a table that fell apart, and stay in the text. */
  private takeLoneNumber(index: number): number {
    const [before, line, next] = [this.lines[index - 1], this.lines[index]!, this.lines[index + 1]];
    const underAnother = before !== undefined && isBareNumber(before);
    if (!underAnother) this.warn('lone-number', line, line.text);
    if (underAnother || (next !== undefined && isBareNumber(next))) this.keep(line);
    else this.resumes = true;
    return 1;
  }

  private warn(code: Draft['warnings'][number]['code'], line: SourceLine, text: string): void {
    this.draft.warnings.push({
      code,
      line: line.no,
      text,
      about: code === 'repeated-line' ? this.notes.lastBlock : null,
    });
  }
}

function startsWithSign(text: string): boolean {
  return /^[.,;:)”’!?-]/.test(text);
}

/** Items and headings with a mark of their own are never the middle of a footnote. */
function beginsItem(line: SourceLine): boolean {
  return readMarkers(line.text).some((marker) => marker.type === 'bullet' || marker.scheme.startsWith('('));
}
