import type { components } from '../../../../shared/api/schema';
import { consultationSorts, consultationStates } from '../../../../shared/spaces';
import { governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../shared/vocabulary/policy-fields';
import { stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types';
import { type Api, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Consultation = Schemas['ConsultationDto'];
export type ConsultationItem = Schemas['ConsultationItemDto'];
export type ConsultationPage = Schemas['ConsultationPageDto'];

/** How a list is narrowed and ordered; the same words stand in the address of the page. */
export interface ConsultationFilter {
  state?: (typeof consultationStates)[number] | 'any';
  level?: (typeof governanceLevels)[number];
  territory?: string;
  policyField?: (typeof policyFields)[number];
  stakeholderType?: (typeof stakeholderTypes)[number];
  q?: string;
  sort?: (typeof consultationSorts)[number];
  mine?: 'team' | 'following';
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** Reads a filter from the address; what is not known is left out. */
export function filterFrom(search: URLSearchParams): ConsultationFilter {
  return {
    state: oneOf([...consultationStates, 'any' as const], search.get('state')),
    level: oneOf(governanceLevels, search.get('level')),
    territory: search.get('territory') || undefined,
    policyField: oneOf(policyFields, search.get('policyField')),
    stakeholderType: oneOf(stakeholderTypes, search.get('stakeholderType')),
    q: search.get('q')?.trim() || undefined,
    sort: oneOf(consultationSorts, search.get('sort')),
    mine: oneOf(['team', 'following'] as const, search.get('mine')),
  };
}

/** One page of a list. */
export function loadConsultations(
  api: Api,
  filter: ConsultationFilter,
  cursor?: string,
  limit?: number,
): Promise<ConsultationPage> {
  const several = <T>(value: T | undefined) => (value === undefined ? undefined : [value]);
  const { state, level, territory, policyField, stakeholderType, ...rest } = filter;
  const query = {
    ...rest,
    state: several(state),
    level: several(level),
    territory: several(territory),
    policyField: several(policyField),
    stakeholderType: several(stakeholderType),
    cursor,
    limit,
  };
  return take(api.GET('/api/v1/consultations', { params: { query } }));
}

export const consultationsKey = (filter: ConsultationFilter) => ['consultations', 'list', filter];

/** A short list, as the home page shows it. */
export const shortListQuery = (filter: ConsultationFilter, limit: number) =>
  apiQuery(['consultations', 'short', filter, limit], (api) => loadConsultations(api, filter, undefined, limit));

export const consultationQuery = (slug: string) =>
  apiQuery(['consultations', slug], (api) =>
    take(api.GET('/api/v1/consultations/{ref}', { params: { path: { ref: slug } } })),
  );

export const documentsQuery = (slug: string) =>
  apiQuery(['consultations', slug, 'documents'], (api) =>
    take(api.GET('/api/v1/consultations/{ref}/documents', { params: { path: { ref: slug } } })),
  );

export const progressQuery = (slug: string) =>
  apiQuery(['consultations', slug, 'progress'], (api) =>
    take(api.GET('/api/v1/consultations/{ref}/answers/progress', { params: { path: { ref: slug } } })),
  );

export const resultsQuery = (slug: string) =>
  apiQuery(['consultations', slug, 'results'], (api) =>
    take(api.GET('/api/v1/consultations/{ref}/results', { params: { path: { ref: slug } } })),
  );

/** Follows a consultation, or no longer. */
export async function setFollowed(api: Api, slug: string, followed: boolean): Promise<void> {
  const params = { path: { ref: slug } };
  await (followed
    ? api.POST('/api/v1/consultations/{ref}/follow', { params })
    : api.DELETE('/api/v1/consultations/{ref}/follow', { params }));
}
