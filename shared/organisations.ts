/** The words of organisations. */

/**
 * What a member may do in the organisation's name: a drafter prepares, a representative also speaks for it, an
 * administrator also invites people and edits the profile.
 */
export const organisationRoles = ['drafter', 'representative', 'administrator'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Whether a role speaks publicly for the organisation. */
export function speaksFor(role: OrganisationRole): boolean {
  return role !== 'drafter';
}

/** Whether a role may all that another one may. */
export function reaches(role: OrganisationRole, other: OrganisationRole): boolean {
  return organisationRoles.indexOf(role) >= organisationRoles.indexOf(other);
}

export const organisationLimits = {
  name: 200,
  website: 500,
  invitationDays: 14,
  /** Offers, and as many things sought. */
  texts: 10,
  text: 500,
  /** How it knows whom it speaks for. */
  reach: 1000,
  represents: 1_000_000_000,
  /** The longest a role is lent to somebody. */
  delegationDays: 366,
  /** The longest a verification lasts without being looked at again. */
  verificationDays: 731,
  /** How long before its end the administrators are reminded. */
  verificationReminderDays: 30,
  evidence: 1000,
  mergeReason: 500,
} as const;

/** What staff look at before they vouch for an organisation. */
export const verificationMethods = [
  'register-extract',
  'transparency-register',
  'email-domain',
  'personal-contact',
] as const;
export type VerificationMethod = (typeof verificationMethods)[number];

/** Why a verification ended. */
export const verificationEnds = ['expired', 'profile-changed', 'withdrawn', 'renewed', 'merged'] as const;
export type VerificationEnd = (typeof verificationEnds)[number];

/** The two sides of an affiliation: who speaks for others, and who is spoken for. */
export const affiliationSides = ['umbrella', 'member'] as const;
export type AffiliationSide = (typeof affiliationSides)[number];

/** Why two organisations may be the same, the surest first. */
export const likenessReasons = ['register-number', 'website', 'name'] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** What an organisation contributed, each told by the feature it was made in. */
export const contributionKinds = [
  'comment',
  'seat',
  'advice',
  'minority-statement',
  'signature',
  'commitment',
  'position',
  'answer',
  'space',
] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What someone who leaves may have open in an organisation's name, each told by the feature it is in. */
export const openTaskKinds = ['draft', 'seat', 'team', 'answer'] as const;
export type OpenTaskKind = (typeof openTaskKinds)[number];
