import { readablePart } from '../bodies/readable-part.js';
import { raw, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/**
 * The rule `meetingPolicy.read` as a condition on rows of `meeting` joined to their `space`. A test holds the two against each
 * other.
 */
export function readableMeetings(actor: Actor, meeting = 'm', space = 's'): Sql {
  if (actor.kind === 'system') return sql`true`;
  const m = raw(meeting);
  const teams = actor.teams.map((team) => team.spaceId);
  const announced = sql`(${m}.invited_at is not null or ${m}.space_id = any(${teams}::uuid[]))`;
  return sql`(${readablePart(actor, 'meetings', space)} and ${announced})`;
}
