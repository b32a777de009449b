import type { RegistrationState } from '../../../shared/sessions.js';
import type { SpaceKind } from '../../../shared/spaces.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import type { LiveSession } from './live-session.entity.js';

/** A session with its words in the reader's language and its space. */
export type SessionRow = Omit<LiveSession, 'createdBy' | 'createdAt'> & {
  title: string;
  purpose: string;
  language: string;
  slug: string;
  kind: SpaceKind;
  spaceTitle: string;
  spaceLanguage: string;
  seatsTaken: number;
  waiting: number;
  mine: RegistrationState | null;
};

/** Columns of `SessionRow`, from `sessionSources`. */
export const sessionColumns = sql`l.id, l.space_id as "spaceId", l.state, l.starts_at as "startsAt", l.ends_at as "endsAt",
  l.time_zone as "timeZone", l.languages, l.capacity, l.registration, l.code, l.sequence, l.cancel_reason as "cancelReason",
  l.started_at as "startedAt", l.ended_at as "endedAt", l.published_at as "publishedAt", l.version,
  t.title, t.purpose, t.language, s.slug, s.kind, st.title as "spaceTitle", st.language as "spaceLanguage",
  g.seated as "seatsTaken", g.waiting, own.state as mine`;

/**
 * Rows of `live_session l` with their activity `a`, their space `s` and what the columns need.
 * @param which some of those rows, where only few are wanted of many
 */
export function sessionSources(actor: Actor, which: Sql = sql`live_session`): Sql {
  return sql`${which} l join activity a on a.id = l.id join space s on s.id = l.space_id
    cross join lateral (select t.title, t.purpose, t.language from live_session_translation t where t.session_id = l.id
      order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) t
    cross join lateral (select t.title, t.language from space_translation t where t.space_id = s.id
      order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) st
    cross join lateral (select count(*) filter (where g.state = 'seated')::int as seated,
      count(*) filter (where g.state = 'waiting')::int as waiting from registration g where g.session_id = l.id) g
    left join registration own on own.session_id = l.id and own.state <> 'cancelled'
      and (own.person_id = ${personId(actor)}::uuid or own.guest_id = ${guestId(actor)}::uuid)`;
}
