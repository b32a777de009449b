import { formulaSafe } from '../kernel/http/formula-safe.js';
import type { RankingDto } from './dto/assessment.dto.js';

const columns = [
  'rank',
  'name',
  'organisation',
  'memberType',
  'country',
  'assessments',
  'mean',
  'spread',
  'outcome',
  'reason',
];

/** The ranking as comma-separated values with a byte order mark, without which Excel reads UTF-8 wrongly. */
export function rankingFile({ items }: RankingDto): Buffer {
  const rows = items.map(({ organisation, ...row }) => {
    const values: Record<string, unknown> = { ...row, organisation: organisation?.name };
    return columns.map((column) => cell(values[column]));
  });
  return Buffer.from(`\uFEFF${[columns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`);
}

function cell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return `"${String(formulaSafe(typeof value === 'string' ? value : null)).replaceAll('"', '""')}"`;
}
