import type { components } from '../../../../shared/api/schema';
import type { ContributionKind, OrganisationRole } from '../../../../shared/organisations';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types';
import { type TargetGroup, targetGroups } from '../../../../shared/vocabulary/target-groups';
import { type Api, ifMatch, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Organisation = Schemas['OrganisationDto'];
export type OrganisationSummary = Schemas['OrganisationSummaryDto'];
export type OrganisationProfile = Schemas['OrganisationProfileDto'];
export type Regions = Schemas['RegionsDto'];
export type Match = Schemas['MatchDto'];
export type Contribution = Schemas['ContributionDto'];
export type Invitation = Schemas['InvitationDto'];
export type Said = Schemas['OwnCommentDto'];

/** How the register is narrowed; the same words stand in the address of the page. */
export interface OrganisationFilter {
  q?: string;
  type?: StakeholderType;
  level?: GovernanceLevel;
  territory?: string;
  theme?: PolicyField;
  targetGroup?: TargetGroup;
  verified?: boolean;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** Reads a filter from the address; what is not known is left out. */
export function filterFrom(search: URLSearchParams): OrganisationFilter {
  const verified = search.get('verified');
  const territory = search.get('territory') ?? '';
  return {
    q: search.get('q')?.trim() || undefined,
    type: oneOf(organisationStakeholderTypes, search.get('type')),
    level: oneOf(governanceLevels, search.get('level')),
    territory: /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(territory) ? territory : undefined,
    theme: oneOf(policyFields, search.get('theme')),
    targetGroup: oneOf(targetGroups, search.get('targetGroup')),
    verified: verified === 'true' || verified === 'false' ? verified === 'true' : undefined,
  };
}

// The generated types know the kinds of people too, which no organisation is.
const asQuery = (filter: OrganisationFilter) => ({
  ...filter,
  type: filter.type as Schemas['OrganisationDto']['stakeholderType'] | undefined,
});

/** Where the organisations work: the regions of a place, with how many there are in each. */
export const regionsQuery = (filter: OrganisationFilter, grain?: number) =>
  apiQuery(['organisations', 'regions', filter, grain ?? null], (api) =>
    take(api.GET('/api/v1/organisations/regions', { params: { query: { ...asQuery(filter), grain } } })),
  );

/** The register by name. */
export const organisationsQuery = (filter: OrganisationFilter, from?: string): PagedQuery<OrganisationSummary> => ({
  queryKey: ['organisations', 'list', filter],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/organisations', {
        params: { query: { ...asQuery(filter), cursor } },
      }),
    ),
  from,
});

/** One organisation by its place in addresses, or by id. */
export const organisationQuery = (ref: string) =>
  apiQuery(['organisations', 'one', ref], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId: ref } } })),
  );

/** Organisations that have something in common with this one, and what. */
export const matchesQuery = (organisationId: string) =>
  apiQuery(['organisations', 'matches', organisationId], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}/matches', { params: { path: { organisationId } } })),
  );

/** Everything an organisation contributed, the newest first. */
export const contributionsQuery = (
  organisationId: string,
  kind?: ContributionKind,
  from?: string,
): PagedQuery<Contribution> => ({
  queryKey: ['organisations', 'contributions', organisationId, kind ?? null],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/organisations/{organisationId}/contributions', {
        params: { path: { organisationId }, query: { kind, cursor } },
      }),
    ),
  from,
});

/** What was said in an organisation's name, newest first. */
export const saidQuery = (organisationId: string, from?: string): PagedQuery<Said> => ({
  queryKey: ['organisations', 'said', organisationId],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/organisations/{organisationId}/comments', {
        params: { path: { organisationId }, query: { cursor, limit: 10 } },
      }),
    ),
  from,
});

export const invitationsQuery = (organisationId: string) =>
  apiQuery(['organisations', 'invitations', organisationId], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}/invitations', { params: { path: { organisationId } } })),
  );

/** Registers an organisation; who does so becomes its administrator. */
export function createOrganisation(api: Api, body: OrganisationProfile): Promise<Organisation> {
  return take(api.POST('/api/v1/organisations', { body }));
}

/** Changes what is given of a profile that was read in this version. */
export function editOrganisation(
  api: Api,
  { id, version }: Organisation,
  body: Partial<OrganisationProfile>,
): Promise<Organisation> {
  const params = { path: { organisationId: id }, header: ifMatch(version) };
  return take(api.PATCH('/api/v1/organisations/{organisationId}', { params, body }));
}

export function invite(
  api: Api,
  organisationId: string,
  body: { email: string; role: OrganisationRole },
): Promise<Invitation> {
  return take(
    api.POST('/api/v1/organisations/{organisationId}/invitations', { params: { path: { organisationId } }, body }),
  );
}

export async function revokeInvitation(api: Api, organisationId: string, invitationId: string): Promise<void> {
  const params = { path: { organisationId, invitationId } };
  await api.DELETE('/api/v1/organisations/{organisationId}/invitations/{invitationId}', { params });
}

/** What an invitation's link offers. It is asked by POST, so that the token stays out of logs. */
export const offerQuery = (token: string) =>
  apiQuery(['invitations', token], (api) => take(api.POST('/api/v1/invitations/show', { body: { token } })), {
    retry: false,
    staleTime: Infinity,
  });

/** Joins the organisation that invited. */
export function acceptInvitation(api: Api, token: string): Promise<Organisation> {
  return take(api.POST('/api/v1/invitations/accept', { body: { token } }));
}
