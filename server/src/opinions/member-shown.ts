import type { SeatRole } from '../../../shared/bodies.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { organisationsOfSeat } from '../bodies/organisations-of-seat.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/** A member as readers may know them: by the name that is public. */
export interface ShownMember {
  seatId: string;
  role: SeatRole;
  /** The name on the seat; null for someone who no longer sits there and for a former participant. */
  name: string | null;
  organisations: NamedOrganisation[];
}

/**
 * The seat in the row `t` as JSON: the organisations that hold it and the public name of whoever wrote or voted, or of its
 * holder where that is the seat's own affair. Names a member did not choose for the public are not read.
 * @param which whose name, as a condition on those who sit there, the rows `h`; the holder when not given
 */
export function memberShown(actor: Actor, which: Sql = sql`h.sitting = 'holder'`): Sql {
  return sql`json_build_object('seatId', t.id, 'role', t.role,
    'name', (select nullif(coalesce(h.public_name, h.name), '') from seat_person h where h.seat_id = t.id and ${which} order by h.id limit 1),
    'organisations', ${organisationsOfSeat(actor)})`;
}
