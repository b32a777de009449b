import type { ConsultationSort } from '../../../shared/spaces.js';
import { raw, type Sql, sql } from '../kernel/database/database.js';

interface Order {
  /** What is compared first; ids decide between equals. */
  column: Sql;
  direction: 'asc' | 'desc';
}

const orders: Record<ConsultationSort, Order> = {
  closing: { column: raw('s.closes_at'), direction: 'asc' },
  closed: { column: raw('s.closes_at'), direction: 'desc' },
  opening: { column: raw('s.opens_at'), direction: 'asc' },
  newest: { column: raw('coalesce(s.announced_at, s.created_at)'), direction: 'desc' },
};

/** A list's order as pieces of SQL, to be read by key. */
export interface ListOrder {
  /** Goes behind `order by`. */
  by: Sql;
  /** The text of the sort key, for the cursor; empty when the row has no date. */
  key: Sql;
  /** Rows behind the cursor. */
  after: (cursor: readonly string[]) => Sql;
}

/** Drafts may have no date: they come last in ascending order and first in descending, as PostgreSQL sorts nulls. */
export function orderOf(sort: ConsultationSort): ListOrder {
  const { column, direction } = orders[sort];
  const way = raw(direction);
  const beyond = raw(direction === 'asc' ? '>' : '<');
  return {
    by: sql`${column} ${way}, s.id ${way}`,
    key: sql`coalesce(${column}::text, '')`,
    after: ([key = '', id = '']) => {
      if (key === '') {
        const undated = sql`(${column} is null and s.id ${beyond} ${id}::uuid)`;
        return direction === 'asc' ? undated : sql`(${undated} or ${column} is not null)`;
      }
      const dated = sql`(${column}, s.id) ${beyond} (${key}::timestamptz, ${id}::uuid)`;
      return direction === 'asc' ? sql`(${dated} or ${column} is null)` : dated;
    },
  };
}
