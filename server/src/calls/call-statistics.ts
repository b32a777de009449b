import { Injectable } from '@nestjs/common';
import { type Count, smallestToldCount, withoutSmallNumbers } from '../../../shared/small-numbers.js';
import { Database } from '../kernel/database/database.js';

/** By what applications are counted. */
export const countedBy = ['memberType', 'country', 'level', 'gender'] as const;

/** How many applied, and of what kind, so that nobody can be made out. */
export interface CallStatistics {
  /** Null where there were too few to tell. */
  total: number | null;
  memberType: Count[];
  country: Count[];
  level: Count[];
  gender: Count[];
}

/** Counts the applications of a call, once: several counts over time would tell who came and went between them. */
@Injectable()
export class CountApplications {
  constructor(private readonly db: Database) {}

  /** What of the applications sent for this call can be told. */
  async of(callId: string): Promise<CallStatistics> {
    const rows = await this.db.sql<Record<(typeof countedBy)[number], string | null>>`
      select member_type as "memberType", country, level, gender from call_application
      where call_id = ${callId} and state = 'sent'`;
    const by = (what: (typeof countedBy)[number]) => withoutSmallNumbers(countsOf(rows.map((row) => row[what])));
    return {
      total: rows.length < smallestToldCount ? null : rows.length,
      memberType: by('memberType'),
      country: by('country'),
      level: by('level'),
      gender: by('gender'),
    };
  }
}

function countsOf(values: (string | null)[]): { value: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
