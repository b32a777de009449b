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

export const organisationLimits = { name: 200, website: 500, invitationDays: 14 } as const;
