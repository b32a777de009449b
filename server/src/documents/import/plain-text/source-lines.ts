import type { Draft } from '../draft.js';
import { ImportError } from '../import-error.js';
import { tableText } from '../table-text.js';
import { findTables } from './text-tables.js';

/** A line of a plain-text source that holds something. */
export interface SourceLine {
  /** Line in the source, from 1. */
  no: number;
  /** Without the white space around it; for a table all of it, rows by line feed and cells by tab. */
  text: string;
  /** Columns of white space before the text. */
  indent: number;
  /** Empty lines before it. */
  gap: number;
  /** A line of nothing but spaces or strokes stands before it, as printers put above footnotes. */
  ruled: boolean;
  /** A form feed stands before it. */
  newPage: boolean;
  /** Something between this line and the one before was taken out, such as footnotes at the foot of a page. */
  resumes: boolean;
  /** A line of strokes under it makes it a heading. */
  underlined: boolean;
  isTable: boolean;
  /** It begins with a tab, as the cells of a table do. */
  isCell: boolean;
}

/** Beyond this a file is not a document; it would also take the memory of the server. */
const mostLines = 250_000;
const strokes = /^\s*(?:[_=~*\u2014\u2013-]\s?){3,}$/;

/** Splits a text into lines with what stands around each of them. */
export function readSourceLines(text: string, draft: Draft): SourceLine[] {
  const raw = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const tables = new Map(findTables(raw).map((table) => [table.from, table]));
  const lines: SourceLine[] = [];
  let before = nothingBefore();
  for (let index = 0; index < raw.length; index++) {
    const table = tables.get(index);
    const source = raw[index] ?? '';
    if (source.includes('\f')) before.newPage = true;
    const content = source.replaceAll('\f', '');
    if (table === undefined && content.trim() === '') {
      if (content.length >= 20) before.ruled = true;
      before.gap++;
    } else if (table === undefined && strokes.test(content)) {
      takeStrokes(content, index, lines, before, draft);
    } else {
      const line = { ...sourceLine(content, index), ...before };
      lines.push(table === undefined ? line : { ...line, isTable: true, text: tableText(table.rows) });
      before = nothingBefore();
      index = table?.to ?? index;
    }
    if (lines.length > mostLines) throw new ImportError('file-too-many-blocks');
  }
  return lines;
}

const nothingBefore = () => ({ gap: 0, ruled: false, newPage: false });

function sourceLine(content: string, index: number): SourceLine {
  const indent = /^[\s\ufeff]*/.exec(content)?.[0] ?? '';
  return {
    no: index + 1,
    text: content.trim(),
    indent: indent.replaceAll('\t', '    ').length,
    gap: 0,
    ruled: false,
    newPage: false,
    resumes: false,
    underlined: false,
    isTable: false,
    isCell: content.startsWith('\t'),
  };
}

/** A line of strokes right under a short line underlines it; anywhere else it is a rule. */
function takeStrokes(
  content: string,
  index: number,
  lines: SourceLine[],
  before: { gap: number; ruled: boolean },
  draft: Draft,
): void {
  const above = lines.at(-1);
  if (before.gap === 0 && above !== undefined && above.no === index && above.text.length <= 120)
    above.underlined = true;
  else draft.warnings.push({ code: 'unknown-element', line: index + 1, text: content.trim(), about: null });
  before.ruled = true;
  before.gap++;
}

/** How the lines of a text are laid out: the width it was wrapped at, and the empty lines between wrapped lines. */
export interface Layout {
  /** Characters of a full line. */
  width: number;
  /** Empty lines between two lines of one paragraph: 1 in texts set with double spacing, otherwise 0. */
  spacing: number;
}

export function measureLayout(lines: readonly SourceLine[]): Layout {
  const texts = lines.filter((line) => !line.isTable);
  const lengths = texts.map((line) => line.text.length).sort((a, b) => a - b);
  return { width: lengths[Math.floor(lengths.length * 0.95)] ?? 0, spacing: usualGap(texts) === 1 ? 1 : 0 };
}

/**
 * Takes out empty lines that stand between all lines alike, however many they are. What is left of the white space means
 * something again.
 */
export function withEvenGaps(lines: readonly SourceLine[]): SourceLine[] {
  const touching = lines.filter((line) => line.gap === 0).length;
  if (usualGap(lines) === 0 || touching > lines.length * 0.01 + 1) return [...lines];
  return withEvenGaps(lines.map((line) => ({ ...line, gap: Math.ceil((line.gap - 1) / 2) })));
}

/** Empty lines between two lines of one sentence: the same between most of them, or else 0. */
function usualGap(lines: readonly SourceLine[]): number {
  const running = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line.text) && line.indent < 4);
  const gap = running.map((line) => line.gap).sort((a, b) => a - b)[Math.floor(running.length / 2)] ?? 0;
  const alike = running.filter((line) => line.gap === gap).length;
  return running.length >= lines.length * 0.15 && alike > running.length * 0.6 ? gap : 0;
}
