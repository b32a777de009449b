/** A table in a plain text, with the lines (0-based, inclusive) it takes. */
export interface TextTable {
  from: number;
  to: number;
  rows: string[][];
}

/** Rows read from `from` on, how far they reach, and whether they are enough to be a table. */
interface Attempt extends TextTable {
  enough: boolean;
}

/**
 * Tables as word processors save them in plain text: one cell a line, each after a tab, with an empty line between rows;
 * or one row a line, with tabs, strokes ("|") or wide gaps between the cells. A cell without text stays a cell.
 */
export function findTables(raw: readonly string[]): TextTable[] {
  const tables: TextTable[] = [];
  let index = 0;
  while (index < raw.length) {
    const attempts = [cellPerLine(raw, index), ...rowFormats.map((format) => rowPerLine(raw, index, format))];
    const found = attempts.find((attempt) => attempt.enough);
    if (found !== undefined) tables.push({ from: found.from, to: found.to, rows: found.rows });
    // What was looked at without becoming a table is not looked at again, so that no file takes quadratic time.
    index = Math.max(index, ...(found === undefined ? attempts : [found]).map((attempt) => attempt.to)) + 1;
  }
  return tables;
}

function cellPerLine(raw: readonly string[], from: number): Attempt {
  const rows: string[][] = [];
  let to = from;
  let index = from;
  while (isCell(raw[index])) {
    const row: string[] = [];
    while (isCell(raw[index])) row.push(raw[index++]!.trim());
    if (rows[0] !== undefined && row.length !== rows[0].length) break;
    rows.push(row);
    to = index - 1;
    if (raw[index]?.trim() === '') index++;
  }
  return { from, to, rows, enough: rows.length >= 2 && (rows[0]?.length ?? 0) >= 2 };
}

function isCell(line: string | undefined): boolean {
  return line !== undefined && line.startsWith('\t') && !line.trim().includes('\t');
}

interface RowFormat {
  split: (line: string) => string[];
  columns: number;
  rows: number;
}

const rowFormats: readonly RowFormat[] = [
  { split: splitAtStrokes, columns: 2, rows: 2 },
  { split: splitAtTabs, columns: 2, rows: 2 },
  { split: splitAtGaps, columns: 3, rows: 3 },
];

function rowPerLine(raw: readonly string[], from: number, { split, columns, rows: least }: RowFormat): Attempt {
  const rows: string[][] = [];
  const width = split(raw[from] ?? '').length;
  let to = from;
  if (width < columns) return { from, to, rows, enough: false };
  for (let index = from; index < raw.length; index++) {
    const row = split(raw[index] ?? '').map((cell) => cell.trim());
    if (row.length !== width) break;
    if (!row.every((cell) => /^[:+-]*$/.test(cell))) rows.push(row);
    to = index;
  }
  return { from, to, rows, enough: rows.length >= least };
}

function splitAtStrokes(line: string): string[] {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|') || !trimmed.endsWith('|') || trimmed.length < 3) return [];
  return trimmed.slice(1, -1).split('|');
}

/** A tab after a bullet or a number sets an item of a list apart, not a cell. */
function splitAtTabs(line: string): string[] {
  const cells = line.trimEnd().split('\t');
  return cells.length < 2 || /^\s*(?:[^\p{L}\d\s]|\(?[\p{L}\d]{1,4}[.)]|)$/u.test(cells[0] ?? '') ? [] : cells;
}

function splitAtGaps(line: string): string[] {
  const trimmed = line.trim();
  return trimmed.includes('   ') ? trimmed.split(/ {3,}/) : [];
}
