import { lobbyMinutes, type SessionTime } from '../../../shared/sessions.js';
import { type Sql, sql } from '../kernel/database/database.js';

/**
 * `sessionTime` of shared/sessions.ts as a condition on rows of `live_session l`. A test holds the two against each other.
 */
export function isAtTime(time: SessionTime, now: Date): Sql {
  const lobbyOpens = new Date(now.getTime() + lobbyMinutes * 60_000);
  switch (time) {
    case 'live':
      return sql`(l.state in ('live', 'paused') or (l.ends_at > ${now}
        and (l.state = 'lobby' or (l.state = 'planned' and l.starts_at <= ${lobbyOpens}))))`;
    case 'upcoming':
      return sql`(l.ends_at > ${now} and (l.state = 'cancelled' or (l.state = 'planned' and l.starts_at > ${lobbyOpens})))`;
    case 'past':
      return sql`(l.state in ('ended', 'published') or (l.ends_at <= ${now} and l.state in ('planned', 'lobby', 'cancelled')))`;
  }
}
