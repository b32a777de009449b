import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { format } from 'fast-csv';
import { formulaSafe } from '../kernel/http/formula-safe.js';
import { exportColumns } from './columns.js';
import type { ExportRow } from './comment-rows.js';

const headers = Object.keys(exportColumns);
const cells = (row: ExportRow) => headers.map((header) => formulaSafe(row[header] ?? null));

/** Formats an export can have. */
export const exportFormats = {
  csv: { type: 'text/csv; charset=utf-8', write: csv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsx },
  json: { type: 'application/json; charset=utf-8', write: json },
} as const;
export type ExportFormat = keyof typeof exportFormats;

/** Comma-separated values with a byte order mark, without which Excel reads UTF-8 wrongly. */
function csv(rows: AsyncIterable<ExportRow>, fail: (error: unknown) => void): Readable {
  const out = format({ headers, writeBOM: true, alwaysWriteHeaders: true });
  pipeline(Readable.from(mapped(rows, cells)), out).catch(fail);
  return out as unknown as Readable;
}

/** A workbook written row by row, with a second sheet that explains the columns. */
function xlsx(rows: AsyncIterable<ExportRow>, fail: (error: unknown) => void): Readable {
  const out = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const write = async () => {
    const sheet = workbook.addWorksheet('Comments', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(headers).commit();
    for await (const row of rows) {
      sheet.addRow(cells(row)).commit();
      await room(out);
    }
    sheet.commit();
    const meaning = workbook.addWorksheet('Columns');
    for (const [header, text] of Object.entries(exportColumns)) meaning.addRow([header, text]).commit();
    meaning.commit();
    await workbook.commit();
  };
  write().catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
    fail(error);
  });
  return out;
}

/**
 * Waits until the reader has taken what is there: the library itself goes on writing, into memory.
 * @throws Error when the reader has gone
 */
async function room(out: PassThrough): Promise<void> {
  if (out.writableNeedDrain) {
    const waiting = new AbortController();
    const either = ['drain', 'close'].map((event) => once(out, event, { signal: waiting.signal }));
    await Promise.race(either).finally(() => waiting.abort());
  }
  if (out.destroyed) throw new Error('the reader has gone');
}

/** One array of objects, an object a line. */
function json(rows: AsyncIterable<ExportRow>): Readable {
  return Readable.from(
    (async function* () {
      let separator = '[\n';
      for await (const row of rows) {
        yield `${separator}${JSON.stringify(row)}`;
        separator = ',\n';
      }
      yield separator === '[\n' ? '[]\n' : '\n]\n';
    })(),
  );
}

async function* mapped<A, B>(items: AsyncIterable<A>, change: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield change(item);
}
