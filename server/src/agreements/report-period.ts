import { type Sql, sql } from '../kernel/database/database.js';

/** The period of a report, in the time zone of its body; both days count. */
export interface ReportPeriod {
  fromOn: string;
  toOn: string;
}

/** First instant of the period, where the body `s` is. */
const start = ({ fromOn }: ReportPeriod): Sql => sql`(${fromOn}::date::timestamp at time zone s.time_zone)`;

/** First instant after it. */
export const end = ({ toOn }: ReportPeriod): Sql => sql`((${toOn}::date + 1)::timestamp at time zone s.time_zone)`;

/** Whether an instant lies in it. */
export const within = (at: Sql, period: ReportPeriod): Sql =>
  sql`(${at} >= ${start(period)} and ${at} < ${end(period)})`;

/** The most of each that a report lists. */
export const mostReported = 2000;
