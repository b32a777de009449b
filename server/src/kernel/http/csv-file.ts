import { formulaSafe } from './formula-safe.js';

/**
 * A table as comma-separated values, with a byte order mark, without which Excel reads UTF-8 wrongly, and with texts that no
 * spreadsheet runs as formulas. What is not there is an empty cell.
 */
export function csvFile<Column extends string>(
  columns: readonly Column[],
  rows: Partial<Record<Column, unknown>>[],
): Buffer {
  const lines = [columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return Buffer.from(`\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
}

function cell(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return `"${String(formulaSafe(typeof value === 'string' ? value : null)).replaceAll('"', '""')}"`;
}
