import type { Draft } from '../draft.js';
import { readLeadIn } from '../list-lead-ins.js';
import { isWeakBullet, readMarkers } from './markers.js';
import { isBareNumber, isNotesTitle, noteStart, PageLinks, type NoteStart } from './note-lines.js';
import { NoteList } from './note-list.js';
import { PageMarks } from './page-marks.js';
import { endsSentence, isUrl, roomForMore, startsFresh, startsLower } from './sentences.js';
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
  private readonly marks: PageMarks;
  private zone: Zone | null = null;
  /** Where the text of this page begins in `body`. */
  private page = 0;
  private lastNote = 0;
  private resumes = false;

  /** @param loneMarks whether numbers alone on a line may be marks */
  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly layout: Layout,
    private readonly draft: Draft,
    private readonly loneMarks: boolean,
  ) {
    this.marks = new PageMarks(draft);
  }

  /** The text without its footnotes, which go into the draft. */
  take(): SourceLine[] {
    for (let index = 0; index < this.lines.length;) index += this.step(index);
    this.closeZone();
    this.marks.finish(this.body.slice(this.page), this.notes);
    this.notes.finish(this.draft);
    return this.body;
  }

  get trustsLoneMarks(): boolean {
    return this.marks.areTrusted;
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
    this.marks.remember(line);
  }

  private entersZone(line: SourceLine, next: SourceLine | undefined): boolean {
    const inList = isNotesTitle(this.body.at(-1));
    const start = noteStart(line, next, inList);
    const alone = start?.rest === '';
    if (start === null || (alone && !this.loneMarks)) return this.spillsOver(line) || this.lostNumber(line);
    const number = Number(start.mark);
    if (line.ruled && number > this.lastNote && number <= this.lastNote + 5) return true;
    if (alone) return this.marks.waitsFor(number) && number > this.lastNote;
    const begins = line.gap > 0 || line.newPage || inList;
    return begins && this.marks.isPossible(start.mark) && (Number.isNaN(number) || this.follows(number));
  }

  /** A rule above lower-case text: the last footnote of the page before goes on. */
  private spillsOver(line: SourceLine): boolean {
    const last = this.notes.lastLine;
    return line.ruled && !line.isTable && last !== undefined && !endsSentence(last.text) && startsLower(line.text);
  }

  /** In double-spaced pages a line that follows without a gap and is set in by two is a note that lost its number. */
  private lostNumber(line: SourceLine): boolean {
    return this.layout.spacing === 1 && line.gap === 0 && line.indent === 2 && !line.isTable && this.marks.waitsForAny;
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
    return (start === null || !this.continues(start, line.gap)) && this.isTextAgain(line);
  }

  /** Whether a line that begins no note cannot belong to the last one, by the space around it and by how that one ends. */
  private isTextAgain(line: SourceLine): boolean {
    const { spacing, width } = this.layout;
    const last = this.notes.lastLine;
    if (line.gap >= spacing + 2) return true;
    if (line.indent > 0 && (last?.indent ?? 0) === 0 && !this.lostNumber(line)) return true;
    if (spacing === 1) return line.gap === 0 && !isBareNumber(line) && !this.lostNumber(line);
    if (last === undefined || !endsSentence(last.text)) return false;
    return line.gap > 0 || cannotBeNote(line) || (startsFresh(line.text) && roomForMore(last, line, width * 0.85));
  }

  private continues(start: NoteStart, gap: number): boolean {
    const number = Number(start.mark);
    if (this.marks.waitsFor(number) && number > this.lastNote) return true;
    // A number alone that no mark waits for is that of the page.
    if (start.rest === '' || (!this.follows(number) && !Number.isNaN(number))) return false;
    return this.marks.isPossible(start.mark) || (number !== 1 && gap <= this.layout.spacing + 1);
  }

  private readNote(zone: Zone, line: SourceLine, next: SourceLine | undefined): void {
    const start = zone.fresh ? null : noteStart(line, next, zone.list);
    const opening = this.notes.isFirstOfPage;
    if (start !== null && (opening ? !this.spillsOver(line) : this.continues(start, line.gap))) {
      this.beginNote(zone, start, line);
    } else if (zone.links.repeats(line)) {
      zone.links.begun = true;
      this.warn('repeated-line', line);
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
    this.marks.settle(this.body.slice(this.page), this.notes);
    this.zone = null;
    this.page = this.body.length;
    this.resumes = true;
  }

  /** A number alone on a line: the raised mark of a note that slipped out of its line, or the number of a page. */
  private takeNumber(index: number): number {
    const [line, next] = [this.lines[index]!, this.lines[index + 1]];
    const before = this.resumes ? undefined : this.body.at(-1);
    if (this.loneMarks && before !== undefined && !before.isTable && this.marks.isAlone(line, next)) {
      return this.marks.putBack(before, line, next);
    }
    this.takeLoneNumber(this.lines[index - 1], line, next);
    return 1;
  }

  /** Numbers below one another are the column of a table that fell apart, and stay in the text. */
  private takeLoneNumber(before: SourceLine | undefined, line: SourceLine, next: SourceLine | undefined): void {
    const underAnother = before !== undefined && isBareNumber(before);
    if (!underAnother) this.warn('lone-number', line);
    if (underAnother || (next !== undefined && isBareNumber(next))) this.keep(line);
    else this.resumes = true;
  }

  private warn(code: 'lone-number' | 'repeated-line', line: SourceLine): void {
    const about = code === 'repeated-line' ? this.notes.lastBlock : null;
    this.draft.warnings.push({ code, line: line.no, text: line.text, about });
  }
}

/** Items, numbered titles and what announces a list are never the middle of a footnote. */
function cannotBeNote(line: SourceLine): boolean {
  const begun = readMarkers(line.text).some((marker) => marker.scheme !== '1' && !isWeakBullet(marker));
  return begun || readLeadIn(line.text) !== null;
}
