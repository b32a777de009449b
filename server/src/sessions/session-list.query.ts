import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, raw, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { SharedReading } from '../spaces/shared-reading.js';
import type { LiveSessionListQueryDto } from './dto/session-list.dto.js';
import type { LiveSessionItemDto } from './dto/session.dto.js';
import { readableSessions } from './readable-sessions.js';
import { sessionColumns, type SessionRow, sessionSources } from './session-row.js';
import { isAtTime } from './session-times.js';
import { presentSessionItem } from './session.presenter.js';

/** Which sessions, and which page of them. */
export type SessionFilter = LiveSessionListQueryDto;

/** Reads lists of sessions. */
@Injectable()
export class SessionListQuery {
  /** What one reader without a session sees, all see. */
  private readonly shared = new SharedReading<Page<LiveSessionItemDto>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The sessions the actor may read, the soonest first; of those that are over the latest first. */
  list(actor: Actor, filter: SessionFilter): Promise<Page<LiveSessionItemDto>> {
    const read = () => this.read(actor, filter);
    if (actor.kind !== 'anonymous') return read();
    return this.shared.read(JSON.stringify([actor.language, filter]), read);
  }

  /** Rows for a calendar, cancelled ones too, the soonest first. */
  async since(actor: Actor, from: Date, filter: SessionFilter, most: number): Promise<SessionRow[]> {
    const conditions = [...this.conditions(actor, filter), sql`l.starts_at >= ${from}`];
    return this.db.query<SessionRow>(first(actor, conditions, raw('l.starts_at, l.id'), most));
  }

  private async read(actor: Actor, filter: SessionFilter): Promise<Page<LiveSessionItemDto>> {
    const { cursor, limit = 20, when } = filter;
    const latestFirst = when?.length === 1 && when[0] === 'past';
    const after = readCursor(cursor, 2);
    const conditions = this.conditions(actor, filter);
    if (after)
      conditions.push(
        sql`(l.starts_at, l.id) ${raw(latestFirst ? '<' : '>')} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      );
    const order = raw(latestFirst ? 'l.starts_at desc, l.id desc' : 'l.starts_at, l.id');
    const rows = await this.db.prepared<SessionRow>(first(actor, conditions, order, limit + 1));
    const now = this.clock.now();
    return page(
      rows,
      limit,
      (row) => presentSessionItem(row, now),
      (row) => [row.startsAt.toISOString(), row.id],
    );
  }

  private conditions(actor: Actor, { space, when, from, to, mine }: SessionFilter): Sql[] {
    const now = this.clock.now();
    return [
      readableSessions(actor, now),
      ...(space ? [sql`(s.slug = ${space} or s.id::text = ${space})`] : []),
      ...(when
        ? [
            sql`(${join(
              when.map((time) => isAtTime(time, now)),
              ' or ',
            )})`,
          ]
        : []),
      ...(from ? [sql`l.starts_at >= ${new Date(from)}`] : []),
      ...(to ? [sql`l.starts_at < ${new Date(to)}`] : []),
      ...(mine ? [concerning(actor)] : []),
    ];
  }
}

/** The first so many sessions: they are cut out before words, seats and registrations are looked up for them. */
function first(actor: Actor, conditions: Sql[], order: Sql, most: number): Sql {
  const wanted = sql`(select l.* from live_session l join activity a on a.id = l.id join space s on s.id = l.space_id
    where ${join(conditions, ' and ')} order by ${order} limit ${most})`;
  return sql`select ${sessionColumns} from ${sessionSources(actor, wanted)} order by ${order}`;
}

/** Sessions the actor registered for or has a role in. */
function concerning(actor: Actor): Sql {
  if (!personId(actor) && !guestId(actor)) return sql`false`;
  return sql`(exists (select 1 from registration own where own.session_id = l.id and own.state <> 'cancelled'
      and (own.person_id = ${personId(actor)}::uuid or own.guest_id = ${guestId(actor)}::uuid))
    or exists (select 1 from live_session_role r where r.session_id = l.id and r.person_id = ${personId(actor)}::uuid))`;
}
