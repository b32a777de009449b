import type { components } from '../../../../shared/api/schema';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';
import type { OrganisationSummary } from './api';

type Schemas = components['schemas'];
export type Affiliations = Schemas['AffiliationsDto'];

/** The umbrellas of an organisation, and for whom it speaks itself. */
export const affiliationsQuery = (organisationId: string) =>
  apiQuery(['organisations', 'affiliations', organisationId], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}/affiliations', { params: { path: { organisationId } } })),
  );

/** The organisations that belong to an umbrella, by name. */
export const affiliatesQuery = (organisationId: string): PagedQuery<OrganisationSummary> => ({
  queryKey: ['organisations', 'affiliates', organisationId],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/organisations/{organisationId}/affiliates', {
        params: { path: { organisationId }, query: { cursor, limit: 10 } },
      }),
    ),
});

/** Says that another organisation is this one's umbrella or its member. */
export function askAffiliation(
  api: Api,
  organisationId: string,
  body: Schemas['NewAffiliationDto'],
): Promise<Affiliations> {
  const params = { path: { organisationId } };
  return take(api.POST('/api/v1/organisations/{organisationId}/affiliations', { params, body }));
}

export function confirmAffiliation(api: Api, organisationId: string, otherId: string): Promise<Affiliations> {
  const params = { path: { organisationId, otherId } };
  return take(api.POST('/api/v1/organisations/{organisationId}/affiliations/{otherId}/confirm', { params }));
}

/** Ends an affiliation, declines one, or takes the question back. */
export async function endAffiliation(api: Api, organisationId: string, otherId: string): Promise<void> {
  const params = { path: { organisationId, otherId } };
  await api.DELETE('/api/v1/organisations/{organisationId}/affiliations/{otherId}', { params });
}
