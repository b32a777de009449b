import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database, join, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { type ConsultationFilter, conditionsOf } from './consultation-filters.js';
import { calendarFile } from './calendar-file.js';
import { spacePath } from '../../../shared/space-paths.js';

interface ClosingRow {
  id: string;
  slug: string;
  version: number;
  closesAt: Date;
  title: string;
}

/** Entries a calendar program still reads with ease. */
const most = 500;
const minute = 60_000;

/** Closing dates as a calendar one can subscribe to. */
@Injectable()
export class ClosingCalendar {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What the actor may see closes when, soonest first: announced and open consultations unless the filter says otherwise. */
  async file(actor: Actor, filter: ConsultationFilter): Promise<string> {
    const now = this.clock.now();
    const conditions = conditionsOf(actor, { state: ['announced', 'open'], ...filter }, now);
    const rows = await this.db.query<ClosingRow>(sql`
      select s.id, s.slug, s.version, s.closes_at as "closesAt", t.title
      from space s
      cross join lateral (
        select t.title from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) t
      where ${join(conditions, ' and ')} and s.closes_at is not null order by s.closes_at, s.id limit ${most}`);
    const host = new URL(this.config.baseUrl).host;
    const entries = rows.map(({ id, slug, version, closesAt, title }) => ({
      uid: `${id}-closing@${host}`,
      sequence: version,
      // The last minute before the end, so that what is open until midnight stands on its last day and not on the next.
      startsAt: new Date(closesAt.getTime() - minute),
      endsAt: closesAt,
      title,
      url: `${this.config.baseUrl}${spacePath({ kind: 'consultation', slug })}`,
    }));
    return calendarFile(entries, { product: 'Closing dates', now });
  }
}
