import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { nameIn } from '../organisations/organisations.js';

/** The organisations that hold the seat in the row `t`, by name, as JSON: a list of `NamedOrganisation`. */
export const organisationsOfSeat = (actor: Actor): Sql => sql`coalesce((
  select json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language) order by n.name)
  from seat_organisation g join organisation o on o.id = g.organisation_id cross join lateral (${nameIn(actor.language)}) n
  where g.seat_id = t.id), '[]')`;
