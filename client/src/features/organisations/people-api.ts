import type { components } from '../../../../shared/api/schema';
import type { OrganisationRole } from '../../../../shared/organisations';
import { type Api, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import type { Organisation } from './api';

type Schemas = components['schemas'];
export type Member = Schemas['MemberDto'];
export type Departure = Schemas['DepartureDto'];

export const membersQuery = (organisationId: string) =>
  apiQuery(['organisations', 'members', organisationId], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}/members', { params: { path: { organisationId } } })),
  );

/** What a member has open in the organisation's name. */
export const departureQuery = (organisationId: string, personId: string) =>
  apiQuery(['organisations', 'departure', organisationId, personId], (api) =>
    take(
      api.GET('/api/v1/organisations/{organisationId}/members/{personId}/departure', {
        params: { path: { organisationId, personId } },
      }),
    ),
  );

export async function changeRole(
  api: Api,
  organisationId: string,
  personId: string,
  role: OrganisationRole,
): Promise<void> {
  const params = { path: { organisationId, personId } };
  await api.PATCH('/api/v1/organisations/{organisationId}/members/{personId}', { params, body: { role } });
}

/** Gives a member a role until the end of a day. */
export async function delegateRole(
  api: Api,
  organisationId: string,
  personId: string,
  body: Schemas['DelegationDto'],
): Promise<void> {
  const params = { path: { organisationId, personId } };
  await api.PUT('/api/v1/organisations/{organisationId}/members/{personId}/delegation', { params, body });
}

export async function endDelegation(api: Api, organisationId: string, personId: string): Promise<void> {
  const params = { path: { organisationId, personId } };
  await api.DELETE('/api/v1/organisations/{organisationId}/members/{personId}/delegation', { params });
}

/** Ends somebody's membership; what they have open goes to the successor. */
export async function removeMember(
  api: Api,
  organisationId: string,
  personId: string,
  successorId?: string,
): Promise<void> {
  const params = { path: { organisationId, personId }, query: { successorId } };
  await api.DELETE('/api/v1/organisations/{organisationId}/members/{personId}', { params });
}

/** Ends one's own membership; what one has open goes to the successor. */
export async function leaveOrganisation(api: Api, organisationId: string, successorId?: string): Promise<void> {
  const params = { path: { organisationId } };
  await api.POST('/api/v1/organisations/{organisationId}/leave', { params, body: { successorId } });
}

/** Each time staff vouched for an organisation. */
export const verificationsQuery = (organisationId: string) =>
  apiQuery(['organisations', 'verifications', organisationId], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}/verifications', { params: { path: { organisationId } } })),
  );

/** Vouches for an organisation, on evidence, which may be a file too, and until a day. */
export function verify(
  api: Api,
  organisationId: string,
  body: Schemas['EvidenceDto'],
  file: File | undefined,
): Promise<Organisation> {
  const params = { path: { organisationId } };
  if (!file) return take(api.POST('/api/v1/organisations/{organisationId}/verify', { params, body }));
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') form.set(name, value);
  form.set('file', file);
  return take(
    api.POST('/api/v1/organisations/{organisationId}/verify-with-file', {
      params,
      body: { ...body, file: '' },
      bodySerializer: () => form,
    }),
  );
}

/** Where the file that was looked at is downloaded. */
export const verificationFilePath = (organisationId: string, id: string): string =>
  `/api/v1/organisations/${organisationId}/verifications/${id}/file`;

/** Vouches no longer. */
export function unverify(api: Api, organisationId: string): Promise<Organisation> {
  return take(api.POST('/api/v1/organisations/{organisationId}/unverify', { params: { path: { organisationId } } }));
}
