import type { components } from '../../../../shared/api/schema';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';
import type { BodyFilter, SeatFilter } from './filters';

type Schemas = components['schemas'];
export type Body = Schemas['BodyDto'];
export type BodyItem = Schemas['BodyItemDto'];
export type Seat = Schemas['SeatDto'];
export type Balance = Schemas['BalanceDto'];
export type CreateBody = Schemas['CreateBodyDto'];
export type TextDocument = Schemas['DocumentDto'];
export type MeetingItem = Schemas['MeetingItemDto'];

/** Everything that is known of bodies. */
export const bodiesKey = ['bodies'];

/** Everything that is known of one. */
export const bodyKey = (slug: string) => [...bodiesKey, slug];

/** A list of bodies that grows on request. */
export const bodyList = ({ kind, level, territory, policyField, ...rest }: BodyFilter, from?: string) =>
  ({
    queryKey: [...bodiesKey, 'list', { kind, level, territory, policyField, ...rest }],
    load: (api, cursor) => {
      const several = <T>(value: T | undefined) => (value === undefined ? undefined : [value]);
      const query = {
        ...rest,
        kind: several(kind),
        level: several(level),
        territory: several(territory),
        policyField: several(policyField),
        cursor,
      };
      return take(api.GET('/api/v1/bodies', { params: { query } }));
    },
    from,
  }) satisfies PagedQuery<BodyItem>;

export const bodyQuery = (slug: string) =>
  apiQuery(bodyKey(slug), (api) => take(api.GET('/api/v1/bodies/{ref}', { params: { path: { ref: slug } } })));

export const bodyDocumentsQuery = (slug: string) =>
  apiQuery([...bodyKey(slug), 'documents'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/documents', { params: { path: { ref: slug } } })),
  );

/** The next meetings that members were invited to; none where the reader may not know of them. */
export const bodyMeetingsQuery = ({ slug, reads }: Pick<Body, 'slug' | 'reads'>) =>
  apiQuery([...bodyKey(slug), 'meetings'], async (api) => {
    if (!reads.includes('meetings')) return [];
    const params = { path: { ref: slug }, query: { limit: 10 } };
    const { items } = await take(api.GET('/api/v1/bodies/{ref}/meetings', { params }));
    return items.filter(({ state }) => state === 'invited').slice(0, 3);
  });

export const balanceQuery = (slug: string) =>
  apiQuery([...bodyKey(slug), 'balance'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/balance', { params: { path: { ref: slug } } })),
  );

/** The seats of a body, by role and name. */
export const seatList = (slug: string, filter: SeatFilter, from?: string): PagedQuery<Seat> => ({
  queryKey: [...bodyKey(slug), 'seats', filter],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/seats', { params: { path: { ref: slug }, query: { ...filter, cursor } } })),
  from,
});

/** What happened in a body, the newest first. */
export const activityList = (slug: string, from?: string): PagedQuery<Schemas['BodyActivityItemDto']> => ({
  queryKey: [...bodyKey(slug), 'activity'],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/activity', { params: { path: { ref: slug }, query: { cursor } } })),
  from,
});

/** Follows a body, or no longer. */
export async function setFollowed(api: Api, slug: string, followed: boolean): Promise<void> {
  const params = { path: { ref: slug } };
  await (followed
    ? api.POST('/api/v1/bodies/{ref}/follow', { params })
    : api.DELETE('/api/v1/bodies/{ref}/follow', { params }));
}

export function createBody(api: Api, body: CreateBody): Promise<Schemas['CreatedBodyDto']> {
  return take(api.POST('/api/v1/bodies', { body }));
}
