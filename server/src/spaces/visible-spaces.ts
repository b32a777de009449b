import { publishedStates } from '../../../shared/spaces.js';
import { join, raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';

const anyOf = (conditions: Sql[]): Sql => (conditions.length > 0 ? sql`(${join(conditions, ' or ')})` : sql`false`);

/** Whether the actor is in the team of the space in the row `s`. */
function inTeamOf(actor: Actor, s: Sql): Sql[] {
  const spaceIds = [...new Set(actor.teams.map((team) => team.spaceId))];
  return spaceIds.length > 0 ? [sql`${s}.id = any(${spaceIds}::uuid[])`] : [];
}

/** Whether the actor is a member of that space; with `experts`, one of its experts. */
function memberOf(actor: Actor, s: Sql, experts = false): Sql[] {
  const person = personId(actor);
  if (!person) return [];
  const expert = experts ? sql` and m.expert` : sql``;
  return [sql`exists (select 1 from space_member m where m.space_id = ${s}.id and m.person_id = ${person}${expert})`];
}

/** Whether an organisation of the actor is invited to that space. */
function invitedTo(actor: Actor, s: Sql): Sql[] {
  const organisationIds = actor.memberships.map((membership) => membership.organisationId);
  if (organisationIds.length === 0) return [];
  return [
    sql`exists (select 1 from space_invited_organisation i where i.space_id = ${s}.id and i.organisation_id = any(${organisationIds}::uuid[]))`,
  ];
}

/**
 * The rule `spacePolicy.read` as a condition on rows of `space`, for every list, count, search, feed and export. A test
 * generates actors and spaces and holds the two against each other.
 */
export function visibleSpaces(actor: Actor, alias = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const s = raw(alias);
  const belongs = anyOf([sql`${s}.visibility <> 'private'`, ...memberOf(actor, s), ...invitedTo(actor, s)]);
  return anyOf([...inTeamOf(actor, s), sql`(${s}.state in (${join([...publishedStates])}) and ${belongs})`]);
}

/**
 * The rule `spacePolicy.read` for whoever stands in another row, such as those who are to be told of something.
 * @param person their id, as a column; null for whoever has no account
 */
export function visibleTo(person: Sql, space = 's'): Sql {
  const s = raw(space);
  return sql`(exists (select 1 from space_team m where m.space_id = ${s}.id and m.person_id = ${person})
    or (${s}.state in (${join([...publishedStates])}) and (${s}.visibility <> 'private'
      or exists (select 1 from space_member m where m.space_id = ${s}.id and m.person_id = ${person})
      or exists (select 1 from space_invited_organisation i join organisation_member m on m.organisation_id = i.organisation_id
        where i.space_id = ${s}.id and m.person_id = ${person}))))`;
}

/**
 * The rule `activityPolicy.read` as a condition on rows of `activity` (alias `a`) joined to their `space` (alias `s`): the
 * cell of the running phase, or the timeless one, is not hidden from all audiences the actor belongs to.
 */
export function readableActivities(actor: Actor, now: Date, activity = 'a', space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  return sql`(${visibleSpaces(actor, space)} and ${readableCells(actor, now, activity, space)})`;
}

/** The same where the space is known to be visible, such as in a list that has passed `visibleSpaces` already. */
export function readableCells(actor: Actor, now: Date, activity = 'a', space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const s = raw(space);
  const audience = anyOf([
    sql`cell.audience = 'public'`,
    ...ofAudience('members', memberOf(actor, s)),
    ...ofAudience('expert-group', memberOf(actor, s, true)),
    ...ofAudience('invited', invitedTo(actor, s)),
  ]);
  const cell = sql`exists (
    select 1 from access_cell cell
    where cell.activity_id = ${raw(activity)}.id and cell.access <> 'hidden' and ${audience}
      and cell.phase_id is not distinct from (
        select p.id from phase p where p.space_id = ${s}.id and p.starts_at <= ${now} and p.ends_at > ${now} order by p.position limit 1))`;
  return anyOf([...inTeamOf(actor, s), cell]);
}

function ofAudience(audience: 'members' | 'expert-group' | 'invited', belongs: Sql[]): Sql[] {
  return belongs.map((condition) => sql`(cell.audience = ${audience} and ${condition})`);
}
