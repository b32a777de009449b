import { type OrganisationRole, organisationRoles, speaksFor } from '../../../shared/organisations.js';
import { join, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, isStaff } from '../kernel/http/actor.js';
import type { Policy } from '../kernel/http/policy.js';
import { registerDay } from './register-day.js';

/** What the rules need to know of an organisation; the actor knows its own part in it. */
export interface OrganisationFacts {
  id: string;
}

/** The actor's role in an organisation, or null. */
export function roleIn(actor: Actor, organisationId: string): OrganisationRole | null {
  return actor.memberships.find((membership) => membership.organisationId === organisationId)?.role ?? null;
}

/** Whether the actor keeps the organisation's profile and people, and sees what is said in its name. */
export const administers = (actor: Actor, organisationId: string): boolean =>
  roleIn(actor, organisationId) === 'administrator';

/** Whether the actor may speak publicly in the organisation's name. */
export function maySpeakFor(actor: Actor, organisationId: string): boolean {
  const role = roleIn(actor, organisationId);
  return role !== null && speaksFor(role);
}

/** The rule `maySpeakFor` as a condition on rows of `organisation_member`, as `its`, at an instant. */
export const speaksThen = (now: Date): Sql => hasThen(now, organisationRoles.filter(speaksFor));

/** The rule `administers` as such a condition. */
export const administersThen = (now: Date): Sql => hasThen(now, ['administrator']);

const hasThen = (now: Date, roles: OrganisationRole[]): Sql => sql`
  role_on(${registerDay(now)}::date, its.role, its.delegated_role, its.delegated_until) in (${join(roles)})`;

/** The organisations an actor speaks for. */
export const spokenFor = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ organisationId, role }) => (speaksFor(role) ? [organisationId] : []));

/** Who may do what with an organisation. The register is public. */
export const organisationPolicy = {
  read: (_actor: Actor, _organisation: OrganisationFacts) => true,
  edit: (actor: Actor, organisation: OrganisationFacts) => administers(actor, organisation.id),
  /** Nobody vouches for an organisation of their own. */
  verify: (actor: Actor, organisation: OrganisationFacts) => isStaff(actor) && roleIn(actor, organisation.id) === null,
  /** What staff looked at may hold what is nobody else's business. */
  seeEvidence: (actor: Actor, organisation: OrganisationFacts) => isStaff(actor) || administers(actor, organisation.id),
  /** Nobody decides that another organisation is their own. */
  merge: (actor: Actor, organisation: OrganisationFacts) => isStaff(actor) && roleIn(actor, organisation.id) === null,
  seeMembers: (actor: Actor, organisation: OrganisationFacts) =>
    isStaff(actor) || roleIn(actor, organisation.id) !== null,
  /** Staff too, because an organisation may lose its last administrator when an account is deleted. */
  manageMembers: (actor: Actor, organisation: OrganisationFacts) =>
    isStaff(actor) || administers(actor, organisation.id),
  speak: (actor: Actor, organisation: OrganisationFacts) => maySpeakFor(actor, organisation.id),
  leave: (actor: Actor, organisation: OrganisationFacts) => roleIn(actor, organisation.id) !== null,
} satisfies Policy<OrganisationFacts>;

/** What answers say the reader may do. */
export const organisationActions = [
  'edit',
  'verify',
  'seeMembers',
  'manageMembers',
  'speak',
  'leave',
  'merge',
] as const;
