import type { BodyPart } from '../../../shared/bodies.js';
import { raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { visibleSpaces, visibleTo } from '../spaces/visible-spaces.js';

/**
 * The rule `readsPart` as a condition on rows of `space`, for every list, count, search, feed and export of what stands in a part
 * of bodies.
 * @param space alias of the row of `space`
 */
export function readablePart(actor: Actor, part: BodyPart, space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const s = raw(space);
  const readers = sql`coalesce((select p.parts ->> ${part} from body p where p.space_id = ${s}.id), 'nobody')`;
  const isMember = sql`exists (select 1 from space_member m where m.space_id = ${s}.id and m.person_id = ${personId(actor)})`;
  const teams = actor.teams.map((team) => team.spaceId);
  return sql`(${s}.id = any(${teams}::uuid[]) or (${visibleSpaces(actor, space)}
    and (${readers} = 'public' or (${readers} = 'members' and ${isMember}))))`;
}

/** The rule `belongs` as a condition on the body in the row `s`. */
export function belongsTo(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`;
  const teams = actor.teams.map((team) => team.spaceId);
  return sql`(s.id = any(${teams}::uuid[])
    or exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${personId(actor)}))`;
}

/**
 * The same rule for the person in a column, for mails: who is told of something in a part may read it.
 * @param person the column, with the alias of its table, which none of the aliases here may be
 */
export function partReadBy(person: Sql, part: BodyPart, space = 's'): Sql {
  const s = raw(space);
  const readers = sql`(select p.parts ->> ${part} from body p where p.space_id = ${s}.id)`;
  return sql`(${visibleTo(person, space)} and (${readers} = 'public'
    or exists (select 1 from space_team seated where seated.space_id = ${s}.id and seated.person_id = ${person})
    or (${readers} = 'members' and exists (
      select 1 from space_member seated where seated.space_id = ${s}.id and seated.person_id = ${person}))))`;
}
