import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';

/** A body by name as JSON, or null where it is not for the reader. */
export const namedBody = (actor: Actor, id: Sql): Sql => sql`(
  select json_build_object('id', s.id, 'slug', s.slug, 'kind', s.kind, 'title', n.title, 'language', n.language)
  from space s cross join lateral (
    select title, language from space_translation where space_id = s.id
    order by language <> ${actor.language}, language <> s.default_language, language limit 1) n
  where s.id = ${id} and ${visibleSpaces(actor)})`;
