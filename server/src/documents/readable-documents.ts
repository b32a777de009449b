import { join, raw, sql, type Sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import type { TeamRole } from '../../../shared/spaces.js';
import { readableActivities } from '../spaces/visible-spaces.js';

const draftReaders: readonly TeamRole[] = ['lead', 'editor', 'reviewer'];

/**
 * The rule `documentPolicy.readDrafts` as a condition on rows of `space`. A test holds it against the policy.
 */
export function draftsReadable(actor: Actor, space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const spaces = actor.teams.filter((team) => draftReaders.includes(team.role)).map((team) => team.spaceId);
  return spaces.length > 0 ? sql`${raw(space)}.id in (${join(spaces)})` : sql`false`;
}

/**
 * The rule `documentPolicy.read` as a condition on rows of `document` (alias `d`) joined to their `activity` (alias `a`)
 * and `space` (alias `s`).
 */
export function readableDocuments(actor: Actor, now: Date): Sql {
  return sql`(${readableActivities(actor, now)} and (d.current_version_id is not null or ${draftsReadable(actor)}))`;
}
