import { Injectable } from '@nestjs/common';
import type { AdviceVerdict, OpinionKind } from '../../../shared/opinions.js';
import { readablePart } from '../bodies/readable-part.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableMeetings } from '../meetings/readable-meetings.js';
import { seatsOfDay } from '../meetings/seats-of-day.js';
import { nameIn } from '../organisations/organisations.js';
import { end, mostReported, type ReportPeriod, within } from './report-period.js';

/** How far the minutes of a meeting were at the end of a period. */
export const reportedMinutes = ['published', 'published-late', 'awaited', 'overdue'] as const;
export type ReportedMinutes = (typeof reportedMinutes)[number];

/** A meeting that was held in the period. */
export interface ReportedMeeting {
  id: string;
  title: string;
  language: string;
  startsAt: Date;
  timeZone: string;
  /** On how many seats, observers apart, somebody was there, or came for them, of all then; null for who may not read it. */
  attendance: { present: number; represented: number; seats: number } | null;
  minutes: ReportedMinutes;
  /** The last day for publishing them, `YYYY-MM-DD` in the zone of the meeting. */
  minutesDueOn: string;
}

/** An opinion or decision that was published in the period, with what was answered by its end. */
export interface ReportedOpinion {
  id: string;
  kind: OpinionKind;
  year: number;
  number: number;
  title: string;
  language: string;
  publishedAt: Date;
  /** Whom it is addressed to. */
  addressee: { name: string; language: string } | null;
  /** What the addressee said last of each recommendation; null where it has not answered. */
  verdicts: (AdviceVerdict | null)[];
  /** Whether the day for answers was over and an answer missing. */
  isOverdue: boolean;
}

/** Reads what a body did in a period: where it met, and what it said. */
@Injectable()
export class ReportWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The meetings that the actor may read, in their order. */
  meetings(actor: Actor, spaceId: string, period: ReportPeriod): Promise<ReportedMeeting[]> {
    const dayOf = (instant: Sql) => sql`(${instant} at time zone m.time_zone)::date`;
    const due = sql`(${dayOf(sql`m.ends_at`)} + m.minutes_days)`;
    const count = (attendance: string) => sql`count(*) filter (where k.attendance = ${attendance})::int`;
    return this.db.query<ReportedMeeting>(sql`
      select m.id, m.title, m.language, m.starts_at as "startsAt", m.time_zone as "timeZone", ${due}::text as "minutesDueOn",
        case when n.published_at < ${end(period)} and ${dayOf(sql`n.published_at`)} > ${due} then 'published-late'
          when n.published_at < ${end(period)} then 'published'
          when ${due} < least(${period.toOn}::date + 1, ${dayOf(sql`${this.clock.now()}::timestamptz`)}) then 'overdue'
          else 'awaited' end as minutes,
        case when ${readablePart(actor, 'members')} then (
          select json_build_object('present', ${count('present')}, 'represented', ${count('represented')}, 'seats', count(*)::int)
          from seat t left join meeting_attendance k on k.meeting_id = m.id and k.seat_id = t.id
          where t.role <> 'observer' and ${seatsOfDay}) end as attendance
      from meeting m join space s on s.id = m.space_id left join meeting_minutes n on n.meeting_id = m.id
      where s.id = ${spaceId} and m.state = 'held' and ${within(sql`m.starts_at`, period)} and ${readableMeetings(actor)}
      order by m.starts_at, m.id limit ${mostReported}`);
  }

  /** What was published for the actor to read, in the order of its numbers. */
  opinions(actor: Actor, spaceId: string, period: ReportPeriod): Promise<ReportedOpinion[]> {
    return this.db.query<ReportedOpinion>(sql`
      select q.*, q.due < least(q.over, ${this.clock.now()}::timestamptz) and q.verdicts::jsonb @> 'null' as "isOverdue" from (
        select op.id, op.kind, op.year, op.number, v.title, v.language, op.published_at as "publishedAt",
          (select json_build_object('name', n.name, 'language', n.language)
            from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = op.addressee_organisation_id) as addressee,
          coalesce((select json_agg((select a.verdict from recommendation_answer a
              where a.recommendation_id = w.id and a.answered_at < ${end(period)} order by a.number desc limit 1) order by w.position)
            from recommendation w where w.opinion_id = op.id), '[]') as verdicts,
          op.answer_due_at as due, ${end(period)} as over
        from opinion op join space s on s.id = op.space_id join document_version v on v.id = op.version_id
        where s.id = ${spaceId} and op.state = 'published' and ${within(sql`op.published_at`, period)}
          and ${readablePart(actor, 'opinions')}) q
      order by q.year, q.number limit ${mostReported}`);
  }
}
