import { Problem } from '../http/problem.js';

/** A page of a list, read by key: `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Cuts a page out of `limit + 1` rows; the cursor holds the sort key of the last row shown. */
export function page<Row, T>(
  rows: Row[],
  limit: number,
  present: (row: Row) => T,
  key: (row: Row) => unknown[],
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null,
  };
}

/**
 * Reads a cursor back into its `length` parts, or null when none was given.
 * @throws Problem `malformed-request` when it is not one of ours
 */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => ['string', 'number'].includes(typeof part))
    ) {
      return parts.map(String);
    }
  } catch {
    // falls through to the same answer
  }
  throw new Problem('malformed-request', { detail: 'The cursor is not one this list has given out.' });
}
