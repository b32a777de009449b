import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { spokenFor } from '../organisations/organisation.policy.js';

/** Whether the application in the row `a` is the actor's, or that of an organisation they speak for. */
export const isOwnApplication = (actor: Actor): Sql => sql`
  ((a.organisation_id is null and a.person_id = ${personId(actor)}::uuid) or a.organisation_id = any(${spokenFor(actor)}::uuid[]))`;
