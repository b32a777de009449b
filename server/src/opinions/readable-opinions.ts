import { readablePart } from '../bodies/readable-part.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';

/** Whether the actor works in the body in the row `s`: the rule `belongs` in SQL. */
export function belongsTo(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`;
  const teams = actor.teams.map((team) => team.spaceId);
  return sql`(s.id = any(${teams}::uuid[])
    or exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${personId(actor)}))`;
}

/** The rule `opinionPolicy.read` as a condition on rows of `opinion op` joined to their `space s`. */
export function readableOpinions(actor: Actor): Sql {
  return sql`(${readablePart(actor, 'opinions')} and (op.state = 'published' or ${belongsTo(actor)}))`;
}
