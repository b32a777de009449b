import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import type { FollowUpDto, FollowUpPageDto, FollowUpQueryDto } from './dto/follow-up.dto.js';
import { mayFollowUp } from './meeting.policy.js';
import type { Meeting } from './meeting.entity.js';
import { readableMeetings } from './readable-meetings.js';

type Row = Omit<FollowUpDto, 'meeting'> & {
  meeting: (Omit<NonNullable<FollowUpDto['meeting']>, 'startsAt'> & { startsAt: string }) | null;
};

/** Most points that one meeting shows. */
const mostOfMeeting = 200;

/** Reads what is to be done. */
@Injectable()
export class FollowUpQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
  ) {}

  /**
   * What the meetings of a body agreed to do: what is open first, the earliest date first.
   * @throws Problem as `BodyAccess.part`
   */
  async list(actor: Actor, ref: string, { state, cursor, limit = 50 }: FollowUpQueryDto): Promise<FollowUpPageDto> {
    const body = await this.bodies.part(actor, ref, 'meetings');
    const after = readCursor(cursor, 3);
    const conditions = [sql`f.space_id = ${body.space.id}`];
    if (state) conditions.push(sql`f.state = ${state}`);
    if (after)
      conditions.push(
        sql`(f.state <> 'open', coalesce(f.due_on, 'infinity'), f.id) > (${after[0]}::boolean, ${after[1]}::date, ${after[2]}::uuid)`,
      );
    const rows = await this.rows(actor, conditions, limit + 1);
    const shown = page(
      rows,
      limit,
      (row) => row,
      ({ state: at, dueOn, id }) => [String(at !== 'open'), dueOn ?? 'infinity', id],
    );
    return { ...shown, can: { raise: mayFollowUp(actor, body) === true } };
  }

  /** What earlier meetings of the series left open for this one. What is cancelled carries nothing. */
  async carriedTo(actor: Actor, { id, spaceId, series, startsAt, state }: Meeting): Promise<FollowUpDto[]> {
    if (state === 'cancelled') return [];
    return this.rows(
      actor,
      [
        sql`f.space_id = ${spaceId} and f.series = ${series} and f.meeting_id is distinct from ${id}`,
        sql`coalesce((select e.starts_at from meeting e where e.id = f.meeting_id), f.created_at) < ${startsAt}`,
        sql`(f.closed_at is null or f.closed_at >= ${startsAt})`,
      ],
      mostOfMeeting,
    );
  }

  /** What a meeting agreed to do. */
  async raisedAt(actor: Actor, meetingId: string): Promise<FollowUpDto[]> {
    return this.rows(actor, [sql`f.meeting_id = ${meetingId}`], mostOfMeeting);
  }

  private async rows(actor: Actor, conditions: Sql[], most: number): Promise<FollowUpDto[]> {
    const now = this.clock.now();
    const rows = await this.db.query<Row>(sql`
      select f.id, f.series, f.state, f.text, f.language, f.owner, f.due_on::text as "dueOn", f.outcome,
        f.closed_at as "closedAt", f.version,
        (f.state = 'open' and f.due_on < (${now}::timestamptz at time zone s.time_zone)::date) is true as overdue,
        case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'language', m.language,
          'startsAt', m.starts_at, 'timeZone', m.time_zone) end as meeting
      from follow_up f join space s on s.id = f.space_id
      left join lateral (select m.* from meeting m where m.id = f.meeting_id and ${readableMeetings(actor)}) m on true
      where ${join(conditions, ' and ')}
      order by f.state <> 'open', coalesce(f.due_on, 'infinity'), f.id limit ${most}`);
    return rows.map((row) => ({
      ...row,
      meeting: row.meeting && { ...row.meeting, startsAt: new Date(row.meeting.startsAt) },
    }));
  }
}
