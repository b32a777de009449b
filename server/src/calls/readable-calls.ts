import { readablePart } from '../bodies/readable-part.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';

/**
 * The rule `callPolicy.read` as a condition on rows of `call c` joined to their `body b` and `space s`. A test holds the two
 * against each other.
 */
export function readableCalls(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`;
  const teams = actor.teams.map((team) => team.spaceId);
  return sql`(s.id = any(${teams}::uuid[])
    or exists (select 1 from call_assessor x where x.call_id = c.id and x.person_id = ${personId(actor)}::uuid)
    or (c.state <> 'draft' and ${readablePart(actor, 'calls')}))`;
}
