import { raw, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { visibleSpaces } from './visible-spaces.js';

/** The title of the space in the row `s` in the actor's language, or in one it has; null where they may not see the space. */
export function shownTitle(actor: Actor, alias = 's'): Sql {
  const s = raw(alias);
  return sql`case when ${visibleSpaces(actor, alias)} then (
    select title from space_translation where space_id = ${s}.id
    order by language <> ${actor.language}, language <> ${s}.default_language, language limit 1) end`;
}
