import { sql } from '../kernel/database/database.js';

/** Whether the seat `t` of the body `s` is held on the day of the meeting `m`. */
export const seatsOfDay = sql`(t.space_id = s.id
  and (m.starts_at at time zone s.time_zone)::date between t.starts_on and coalesce(t.ends_on, 'infinity'))`;
