import { join, raw, sql, type Sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { readableActivities } from '../spaces/visible-spaces.js';

const anyOf = (column: Sql, ids: string[]): Sql[] => (ids.length > 0 ? [sql`${column} in (${join(ids)})`] : []);

/** The function `isAuthor` as a condition on rows of `comment`. */
export function writtenBy(actor: Actor, comment = 'c'): Sql {
  const c = raw(comment);
  const person = personId(actor);
  const guest = guestId(actor);
  if (person) return sql`coalesce(${c}.person_id = ${person}, false)`;
  return guest ? sql`(${c}.guest_id = ${guest} and ${c}.person_id is null)` : sql`false`;
}

/** The actor wrote it, or it was said in the name of an organisation that they administer. */
function theirs(actor: Actor, comment: string): Sql[] {
  const administers = actor.memberships.filter((m) => m.role === 'administrator').map((m) => m.organisationId);
  return [
    writtenBy(actor, comment),
    ...administers.map((id) => sql`coalesce(${raw(comment)}.organisation_id = ${id}, false)`),
  ];
}

/** It is visible, or the actor moderates where it stands. */
function shown(actor: Actor, comment: string): Sql[] {
  const moderated = actor.teams.filter(({ role }) => role === 'lead' || role === 'moderator');
  const spaces = [...new Set(moderated.map((team) => team.spaceId))];
  return [sql`${raw(comment)}.state = 'visible'`, ...anyOf(sql`${raw(comment)}.space_id`, spaces)];
}

const either = (conditions: Sql[]): Sql => sql`(${join(conditions, ' or ')})`;

/**
 * The rule `commentPolicy.words` as a condition on rows of `comment` in activities that the actor is known to read, for every
 * list, count and search. A test generates actors and comments and holds the two against each other.
 */
export function visibleComments(actor: Actor, comment = 'c'): Sql {
  return actor.kind === 'system' ? sql`true` : either([...shown(actor, comment), ...theirs(actor, comment)]);
}

/**
 * The rule `commentPolicy.read` there: also what has gone but carries visible replies, whose words and author the presenter
 * leaves out.
 */
export function standingComments(actor: Actor, comment = 'c'): Sql {
  // A value rather than `exists`, which the planner may answer by reading all figures at once.
  const below = sql`(select below.descendants from comment_count below where below.comment_id = ${raw(comment)}.id)`;
  const carries = sql`coalesce(${below}, 0) > 0`;
  return either([visibleComments(actor, comment), carries]);
}

/** The rule `commentPolicy.words` on rows of `comment` joined to their `activity` and `space`, whatever these are. */
export function visibleAnywhere(actor: Actor, now: Date, comment = 'c', activity = 'a', space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const readable = sql`(${readableActivities(actor, now, activity, space)} and ${either(shown(actor, comment))})`;
  return either([...theirs(actor, comment), readable]);
}
