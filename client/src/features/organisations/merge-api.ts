import type { components } from '../../../../shared/api/schema';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';
import type { Organisation } from './api';

type Schemas = components['schemas'];
export type Likeness = Schemas['LikenessDto'];
export type Merge = Schemas['MergeDto'];
export type MergePreview = Schemas['MergePreviewDto'];

/** Pairs that may be the same organisation, the likeliest first. */
export const duplicatesQuery = (organisationId?: string): PagedQuery<Likeness> => ({
  queryKey: ['organisations', 'duplicates', organisationId ?? null],
  load: (api, cursor) =>
    take(api.GET('/api/v1/organisations/duplicates', { params: { query: { organisationId, cursor } } })),
});

/** What would move if the other organisation were part of this one. */
export const mergePreviewQuery = (organisationId: string, otherId: string) =>
  apiQuery(['organisations', 'merge-preview', organisationId, otherId], (api) =>
    take(
      api.GET('/api/v1/organisations/{organisationId}/merge-preview', {
        params: { path: { organisationId }, query: { otherId } },
      }),
    ),
  );

/** What was merged into an organisation. */
export const mergesQuery = (organisationId: string) =>
  apiQuery(['organisations', 'merges', organisationId], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}/merges', { params: { path: { organisationId } } })),
  );

/** Makes the other organisation part of this one, for good. */
export function mergeOrganisation(
  api: Api,
  organisationId: string,
  body: Schemas['NewMergeDto'],
): Promise<Organisation> {
  return take(api.POST('/api/v1/organisations/{organisationId}/merge', { params: { path: { organisationId } }, body }));
}

/** Puts on record that two are not the same. */
export async function dismissLikeness(api: Api, { first, second }: Likeness): Promise<void> {
  await api.POST('/api/v1/organisations/duplicates/dismiss', { body: { firstId: first.id, secondId: second.id } });
}
