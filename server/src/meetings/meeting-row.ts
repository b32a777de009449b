import type { MinutesState } from '../../../shared/meetings.js';
import { isLate, meetingDeadlines } from '../../../shared/meetings.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableSessions } from '../sessions/readable-sessions.js';
import type { MeetingItemDto, MinutesStateDto } from './dto/meeting.dto.js';
import type { Meeting } from './meeting.entity.js';

/** A meeting as lists need it. */
export type MeetingRow = Pick<
  Meeting,
  | 'id'
  | 'series'
  | 'state'
  | 'title'
  | 'language'
  | 'startsAt'
  | 'endsAt'
  | 'timeZone'
  | 'place'
  | 'sessionId'
  | 'noticeDays'
  | 'papersDays'
  | 'minutesDays'
  | 'sequence'
  | 'cancelReason'
  | 'note'
> & { minutesState: MinutesState | null; publishedAt: Date | null };

/** Columns of `MeetingRow`, from `meetingSources`. */
export const meetingColumns = sql`m.id, m.series, m.state, m.title, m.language, m.starts_at as "startsAt", m.ends_at as "endsAt",
  m.time_zone as "timeZone", m.place, m.notice_days as "noticeDays", m.papers_days as "papersDays",
  m.minutes_days as "minutesDays", m.sequence, m.cancel_reason as "cancelReason", m.note, n.state as "minutesState",
  n.published_at as "publishedAt", room.id as "sessionId"`;

/** Rows of `meeting m` with their body `s` and what the columns need. */
export function meetingSources(actor: Actor, now: Date): Sql {
  return sql`meeting m join space s on s.id = m.space_id left join meeting_minutes n on n.meeting_id = m.id
    left join lateral (select a.id from activity a where a.id = m.session_id and ${readableSessions(actor, now)}) room on true`;
}

/** Whether the minutes of the meeting `m` are not published although their day has passed. */
export const minutesOverdue = (now: Date): Sql => sql`(m.state = 'held' and n.published_at is null
  and (m.ends_at at time zone m.time_zone)::date + m.minutes_days < (${now}::timestamptz at time zone m.time_zone)::date)`;

/** A meeting as a list shows it. */
export function presentMeeting(row: MeetingRow, now: Date): MeetingItemDto {
  const { id, series, state, title, language, startsAt, endsAt, timeZone, place, sessionId } = row;
  const minutes = presentMinutes(row, now);
  return { id, series, state, title, language, startsAt, endsAt, timeZone, place, sessionId, minutes };
}

/** How far the minutes are; null before the meeting was held. */
export function presentMinutes(row: MeetingRow, now: Date): MinutesStateDto | null {
  const { minutesState: state, publishedAt, timeZone } = row;
  if (!state) return null;
  const { minutesDueOn: dueOn } = meetingDeadlines(row);
  return {
    state,
    dueOn,
    overdue: !publishedAt && isLate(now, dueOn, timeZone),
    publishedAt,
    publishedLate: publishedAt !== null && isLate(publishedAt, dueOn, timeZone),
  };
}
