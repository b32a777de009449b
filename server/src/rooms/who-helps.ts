import { type Sql, sql } from '../kernel/database/database.js';

/** Of `room_participant p join live_session ls`: whether `sessionPolicy.moderate` lets them; its twin in SQL. */
export const helps: Sql = sql`(
  exists (select 1 from live_session_role helper where helper.session_id = ls.id and helper.person_id = p.person_id
    and helper.role in ('host', 'moderator'))
  or exists (select 1 from space_team helper where helper.space_id = ls.space_id and helper.person_id = p.person_id
    and helper.role in ('lead', 'moderator')))`;
