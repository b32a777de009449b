import type { BodyPart } from '../../../shared/bodies.js';
import { raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';

/**
 * The rule `readsPart` as a condition on rows of `space`, for every list, count, search, feed and export of what stands in a part
 * of bodies.
 * @param space alias of the row of `space`
 */
export function readablePart(actor: Actor, part: BodyPart, space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const s = raw(space);
  const readers = sql`(select p.parts ->> ${part} from body p where p.space_id = ${s}.id)`;
  const isMember = sql`exists (select 1 from space_member m where m.space_id = ${s}.id and m.person_id = ${personId(actor)})`;
  const teams = actor.teams.map((team) => team.spaceId);
  return sql`(${s}.id = any(${teams}::uuid[]) or (${visibleSpaces(actor, space)}
    and (${readers} = 'public' or (${readers} = 'members' and ${isMember}))))`;
}
