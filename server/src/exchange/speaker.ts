import { organisationsOfSeat } from '../bodies/organisations-of-seat.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import type { SpeakerDto } from './dto/speaker.dto.js';

/** Who says something, as JSON. */
export type Speaker = SpeakerDto;

/**
 * The name by which readers know a person in a body: the one chosen for the public on a seat there, now or before, else the one
 * on the seat, else that of the account. Null for a former participant.
 */
function nameOf(person: Sql, space: Sql): Sql {
  return sql`nullif(coalesce(
    (select h.public_name from seat_person h join seat x on x.id = h.seat_id
      where x.space_id = ${space} and h.person_id = ${person} and h.public_name is not null order by x.starts_on desc, x.id limit 1),
    (select c.name from chosen_name c where c.space_id = ${space} and c.person_id = ${person}),
    (select h.name from seat_person h join seat x on x.id = h.seat_id
      where x.space_id = ${space} and h.person_id = ${person} order by x.starts_on desc, x.id limit 1),
    (select account.name from person account where account.id = ${person} and account.state <> 'deleted')), '')`;
}

/** The name of whoever sits in the row `h` of `seat_person`, of a seat in the row `t`. */
export const sitterName = sql`nullif(coalesce(h.public_name,
  (select c.name from chosen_name c where c.space_id = t.space_id and c.person_id = h.person_id), h.name), '')`;

/** Who a person is in a body, as readers may know them: their name, and where their last seat there is from. */
export function speaker(actor: Actor, person: Sql, space: Sql): Sql {
  return sql`(select json_build_object('name', ${nameOf(person, space)}, 'country', max(t.country),
      'organisations', coalesce((array_agg(${organisationsOfSeat(actor)}))[1], '[]'))
    from (select x.* from seat x join seat_person h on h.seat_id = x.id
      where x.space_id = ${space} and h.person_id = ${person}
      order by coalesce(x.ends_on, 'infinity') desc, x.id limit 1) t)`;
}
