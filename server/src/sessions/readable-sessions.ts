import { raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { readableActivities } from '../spaces/visible-spaces.js';

/**
 * The rule `sessionPolicy.read` as a condition on rows of `activity` (alias `a`) joined to their `space` (alias `s`). A test
 * holds the two against each other.
 */
export function readableSessions(actor: Actor, now: Date, activity = 'a', space = 's'): Sql {
  const readable = readableActivities(actor, now, activity, space);
  const person = personId(actor);
  if (!person) return readable;
  return sql`(${readable} or exists (
    select 1 from live_session_role r where r.session_id = ${raw(activity)}.id and r.person_id = ${person}))`;
}
