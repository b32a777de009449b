import { readLeadIn } from '../list-lead-ins.js';
import { Hyphens, joinLines } from './join-lines.js';
import { isCapitals, isMarkerAlone, isWeakBullet, readMarkers, type Marker } from './markers.js';
import { endsClause, endsOnConnector, endsSentence, roomForMore, startsFresh, startsLower } from './sentences.js';
import type { Layout, SourceLine } from './source-lines.js';

/** Lines that belong together: a paragraph, an item, a heading or a table. */
export interface Chunk {
  /** Without the marker. */
  text: string;
  marker: Marker | null;
  line: number;
  lines: number;
  indent: number;
  /** White space, or the end of a page, sets it apart from what is before it. */
  apart: boolean;
  underlined: boolean;
  isTable: boolean;
  /** A line of a table of contents. */
  inContents: boolean;
}

/** Joins lines into chunks, by what the layout and the ends of sentences tell. */
export function makeChunks(lines: readonly SourceLine[], layout: Layout): Chunk[] {
  return new ChunkMaker(lines, layout).make();
}

class ChunkMaker {
  private readonly hyphens: Hyphens;
  private readonly chunks: Chunk[] = [];
  /** The numbers that would continue a sequence, by way of numbering: any other is likely part of a sentence. */
  private readonly expected = new Map<string, Set<number>>();
  /** The longest line of items with one kind of bullet, and how many lines were seen. */
  private readonly itemWidths = new Map<string, { lines: number; widest: number }>();
  private current: SourceLine[] = [];
  private marker: Marker | null = null;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly layout: Layout,
  ) {
    this.hyphens = new Hyphens(lines);
  }

  make(): Chunk[] {
    const lines = withMarkersJoined(this.lines);
    lines.forEach((line, index) => {
      const marker = line.isTable ? null : this.markerOf(line);
      if (marker !== null || this.breaksBefore(line, lines[index + 1])) this.begin(line, marker);
      else this.current.push(line);
    });
    this.close();
    return this.chunks;
  }

  private begin(line: SourceLine, marker: Marker | null): void {
    this.close();
    this.current = [line];
    this.marker = marker;
    if (marker !== null) this.expect(marker);
  }

  private expect({ scheme, ordinal }: Marker): void {
    const expected = this.expected.get(scheme) ?? new Set();
    expected.delete(ordinal);
    this.expected.set(scheme, expected.add(ordinal + 1));
  }

  private continues({ scheme, ordinal }: Marker): boolean {
    return this.expected.get(scheme)?.has(ordinal) ?? false;
  }

  private close(): void {
    const first = this.current[0];
    if (first === undefined) return;
    const texts =
      this.marker === null ? this.current : [{ ...first, text: this.marker.rest }, ...this.current.slice(1)];
    this.chunks.push({
      text: first.isTable ? first.text : joinLines(texts, this.hyphens),
      marker: this.marker,
      line: first.no,
      lines: this.current.length,
      indent: first.indent,
      apart: this.isApart(first) || first.newPage || this.chunks.length === 0,
      underlined: this.current.at(-1)!.underlined,
      isTable: first.isTable,
      inContents: inContents(first),
    });
    this.learnWidth();
    this.current = [];
    this.marker = null;
  }

  private isApart(line: SourceLine): boolean {
    return line.gap > this.layout.spacing;
  }

  private breaksBefore(line: SourceLine, next: SourceLine | undefined): boolean {
    const above = this.current.at(-1);
    if (above === undefined || standsAlone(above) || standsAlone(line)) return true;
    if (!endsSentence(above.text) && startsLower(line.text)) return false;
    if (this.isApart(line)) return !line.resumes || endsSentence(above.text) || this.couldBeHeading(above, line);
    if (!startsFresh(line.text)) return false;
    if (endsSentence(above.text))
      return roomForMore(above, line, this.columnWidth() * 0.88) || announcesList(line, next);
    return this.couldBeHeading(above, line);
  }

  /** Whether what has been gathered is short, ends without a stop, and was not broken for want of room. */
  private couldBeHeading(above: SourceLine, line: SourceLine): boolean {
    const longest = this.marker?.type === 'number' ? 3 : 2;
    if (this.current.length > longest || endsOnConnector(above.text) || !startsFresh(line.text)) return false;
    if (this.current.some((part) => endsSentence(part.text))) return false;
    if (isCapitals(above.text) && isCapitals(line.text)) return false;
    // Numbered titles are often set wider than the text; items without a stop at their end are cut short only if very short.
    const share = this.marker === null ? 0.88 : this.marker.type === 'bullet' ? 0.6 : 0.98;
    return above.text.length <= 160 && roomForMore(above, line, this.columnWidth() * share);
  }

  /** Items of lists are set in, so their full lines are shorter than those of the text. */
  private columnWidth(): number {
    if (this.marker?.type !== 'bullet') return this.layout.width;
    const known = this.itemWidths.get(this.marker.scheme) ?? { lines: 0, widest: 0 };
    const widest = this.current.reduce((most, line) => Math.max(most, line.text.length), known.widest);
    return known.lines + this.current.length < 4 ? this.layout.width : Math.min(this.layout.width, widest);
  }

  private learnWidth(): void {
    if (this.marker?.type !== 'bullet') return;
    const { lines, widest } = this.itemWidths.get(this.marker.scheme) ?? { lines: 0, widest: 0 };
    const longest = this.current.reduce((most, line) => Math.max(most, line.text.length), widest);
    this.itemWidths.set(this.marker.scheme, { lines: lines + this.current.length, widest: longest });
  }

  /** The marker a line begins with, if an item or heading can begin there. */
  private markerOf(line: SourceLine): Marker | null {
    const readings = readMarkers(line.text);
    const marker = this.likeliest(readings);
    if (marker === null) return null;
    const above = this.current.at(-1);
    const open =
      this.isNextAfterCurrent(marker) ||
      above === undefined ||
      this.isApart(line) ||
      endsClause(above.text) ||
      above.isTable ||
      this.couldBeHeading(above, line);
    if (marker.type === 'bullet')
      return !isWeakBullet(marker) || open || this.marker?.scheme === marker.scheme ? marker : null;
    if (marker.type !== 'number') return open ? marker : null;
    if (!open || marker.ordinal === 0) return null;
    if (marker.ordinal === 1 || this.continues(marker)) return marker;
    const apart = above === undefined || this.isApart(line) || (this.layout.spacing === 1 && endsSentence(above.text));
    return apart && marker.ordinal <= 50 ? marker : null;
  }

  /** Short items often have no stop at their end. */
  private isNextAfterCurrent(marker: Marker): boolean {
    return marker.ordinal > 1 && this.marker?.scheme === marker.scheme && this.marker.ordinal === marker.ordinal - 1;
  }

  /** "C." after "B." is a letter, "I." at the start is a number: the reading that continues a sequence wins. */
  private likeliest(readings: readonly Marker[]): Marker | null {
    const continuing = readings.filter((marker) => marker.ordinal > 1 && this.continues(marker));
    return continuing[0] ?? readings.find((marker) => marker.ordinal === 1) ?? readings[0] ?? null;
  }
}

function standsAlone(line: SourceLine): boolean {
  return line.isTable || line.underlined || inContents(line);
}

/** A title, dots, and the number of a page. */
function inContents(line: SourceLine): boolean {
  return !line.isTable && line.text.length <= 300 && /(?:\.\s?){4,}\d{1,4}$/.test(line.text);
}

/** A sentence such as "The Commission will:", on one line or two, begins a paragraph wherever the line before ends. */
function announcesList(line: SourceLine, next: SourceLine | undefined): boolean {
  if (line.text.length > 200) return false;
  if (endsSentence(line.text) || next === undefined || next.isTable) return readLeadIn(line.text) !== null;
  return next.text.length <= 200 && /[:?]$/.test(next.text) && readLeadIn(`${line.text} ${next.text}`) !== null;
}

/** Joins a bullet or number that stands alone on its line with the text on the next one. */
function withMarkersJoined(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    if (!line.isTable && isMarkerAlone(line.text) && next !== undefined && !next.isTable) {
      joined.push({ ...next, text: `${line.text} ${next.text}`, gap: line.gap, indent: line.indent, no: line.no });
      index++;
    } else joined.push(line);
  }
  return joined;
}
