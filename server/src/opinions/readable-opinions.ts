import { belongsTo, readablePart } from '../bodies/readable-part.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/** The rule `opinionPolicy.read` as a condition on rows of `opinion op` joined to their `space s`. */
export function readableOpinions(actor: Actor): Sql {
  return sql`(${readablePart(actor, 'opinions')} and (op.state = 'published' or ${belongsTo(actor)}))`;
}
