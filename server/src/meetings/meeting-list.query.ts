import { Injectable } from '@nestjs/common';
import type { MeetingTime } from '../../../shared/meetings.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, raw, type Sql, sql } from '../kernel/database/database.js';
import { page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';
import type { MeetingPageDto, MeetingQueryDto } from './dto/meeting.dto.js';
import { meetingColumns, type MeetingRow, meetingSources, minutesOverdue, presentMeeting } from './meeting-row.js';
import { readableMeetings } from './readable-meetings.js';

/** Reads lists of meetings. */
@Injectable()
export class MeetingListQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
  ) {}

  /**
   * The meetings of a body that the actor may read.
   * @throws Problem as `BodyAccess.part`
   */
  async list(actor: Actor, ref: string, query: MeetingQueryDto): Promise<MeetingPageDto> {
    const { space } = await this.bodies.part(actor, ref, 'meetings');
    const { when = 'upcoming', series, cursor, limit = 20 } = query;
    const now = this.clock.now();
    const after = readCursor(cursor, 2);
    const soonestFirst = when === 'upcoming';
    const conditions = [sql`m.space_id = ${space.id}`, readableMeetings(actor), atTime(when, now)];
    if (series !== undefined) conditions.push(sql`m.series = ${series}`);
    if (after)
      conditions.push(
        sql`(m.starts_at, m.id) ${raw(soonestFirst ? '>' : '<')} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      );
    const order = raw(soonestFirst ? 'm.starts_at, m.id' : 'm.starts_at desc, m.id desc');
    const rows = await this.rows(actor, conditions, order, limit + 1);
    const shown = page(
      rows,
      limit,
      (row) => presentMeeting(row, now),
      (row) => [row.startsAt.toISOString(), row.id],
    );
    return { ...shown, can: { plan: allows(spacePolicy, 'write', actor, space) } };
  }

  /** Those of a body that members were invited to, cancelled ones too, for its calendar. */
  async since(actor: Actor, spaceId: string, from: Date, most: number): Promise<MeetingRow[]> {
    const conditions = [
      sql`m.space_id = ${spaceId}`,
      readableMeetings(actor),
      sql`m.invited_at is not null`,
      sql`m.starts_at >= ${from}`,
    ];
    return this.rows(actor, conditions, raw('m.starts_at, m.id'), most);
  }

  private rows(actor: Actor, conditions: Sql[], order: Sql, most: number): Promise<MeetingRow[]> {
    return this.db.query<MeetingRow>(sql`select ${meetingColumns} from ${meetingSources(actor, this.clock.now())}
      where ${join(conditions, ' and ')} order by ${order} limit ${most}`);
  }
}

function atTime(when: MeetingTime, now: Date): Sql {
  switch (when) {
    case 'upcoming':
      return sql`(m.state <> 'held' and m.ends_at > ${now})`;
    case 'past':
      return sql`(m.state = 'held' or m.ends_at <= ${now})`;
    case 'overdue':
      return minutesOverdue(now);
  }
}
