import { publishedStates } from '../../../shared/spaces.js';
import { join, raw, sql, type Sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';

/** Ids as a list for `in (…)`; an empty list matches nothing. */
const ids = (values: string[]): Sql => (values.length > 0 ? sql`(${join(values)})` : sql`(null)`);

/** Spaces whose team the actor is in. */
const teamSpaces = (actor: Actor): Sql => ids([...new Set(actor.teams.map((team) => team.spaceId))]);

/** Whether the actor belongs to the space in the row `alias`: as a member, or through an invited organisation. */
function belongs(actor: Actor, alias: string): Sql {
  const space = raw(`${alias}.id`);
  const person = personId(actor);
  if (!person) return sql`false`;
  return sql`(exists (select 1 from space_member m where m.space_id = ${space} and m.person_id = ${person})
    or exists (select 1 from space_invited_organisation i where i.space_id = ${space} and i.organisation_id in ${ids(actor.memberships.map((m) => m.organisationId))}))`;
}

/**
 * The rule `spacePolicy.read` as a condition on rows of `space`, for every list, count, search, feed and export. A test
 * generates actors and spaces and holds the two against each other.
 */
export function visibleSpaces(actor: Actor, alias = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const row = raw(alias);
  return sql`(${row}.id in ${teamSpaces(actor)}
    or (${row}.state in (${join([...publishedStates])}) and (${row}.visibility <> 'private' or ${belongs(actor, alias)})))`;
}

/**
 * The rule `activityPolicy.read` as a condition on rows of `activity` (alias `a`) joined to their `space` (alias `s`): the
 * cell of the running phase, or the timeless one, is not hidden from all audiences the actor belongs to.
 */
export function readableActivities(actor: Actor, now: Date, activity = 'a', space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const a = raw(activity);
  const s = raw(space);
  const person = personId(actor);
  return sql`(${visibleSpaces(actor, space)} and (${s}.id in ${teamSpaces(actor)} or exists (
    select 1 from access_cell cell
    where cell.activity_id = ${a}.id and cell.access <> 'hidden'
      and cell.phase_id is not distinct from (
        select p.id from phase p where p.space_id = ${s}.id and p.starts_at <= ${now} and ${now} < p.ends_at order by p.position limit 1)
      and (cell.audience = 'public'
        or (cell.audience = 'members' and exists (select 1 from space_member m where m.space_id = ${s}.id and m.person_id = ${person}))
        or (cell.audience = 'expert-group' and exists (select 1 from space_member m where m.space_id = ${s}.id and m.person_id = ${person} and m.expert))
        or (cell.audience = 'invited' and exists (select 1 from space_invited_organisation i
              where i.space_id = ${s}.id and i.organisation_id in ${ids(actor.memberships.map((m) => m.organisationId))}))))))`;
}
