import type { components } from '../../../../shared/api/schema';
import type { SessionTime } from '../../../../shared/sessions';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { type ApiQuery, apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type SessionItem = Schemas['LiveSessionItemDto'];
export type LiveSession = Schemas['LiveSessionDto'];
export type AgendaItem = Schemas['AgendaItemDto'];
export type Registered = Schemas['RegistrationDto'];
type SessionPage = Schemas['LiveSessionPageDto'];

/** Which sessions; the same words stand in the address of the list. */
export interface SessionFilter {
  /** Name in addresses of a consultation. */
  space?: string;
  when?: SessionTime[];
  /** Instants between which they start. */
  from?: string;
  to?: string;
  mine?: boolean;
}

/** Everything that is known of sessions; what changes one may change each list. */
export const sessionsKey = ['sessions'];

function loadSessions(api: Api, query: SessionFilter & { cursor?: string; limit?: number }): Promise<SessionPage> {
  return take(api.GET('/api/v1/live-sessions', { params: { query } }));
}

/** A short list, as other pages show it. */
export const sessionsQuery = (filter: SessionFilter, limit: number): ApiQuery<SessionItem[]> =>
  apiQuery(
    [...sessionsKey, 'short', filter, limit],
    async (api) => (await loadSessions(api, { ...filter, limit })).items,
  );

/** A list that grows on request. */
export const sessionList = (filter: SessionFilter, from?: string): PagedQuery<SessionItem> => ({
  queryKey: [...sessionsKey, 'list', filter],
  load: (api, cursor) => loadSessions(api, { ...filter, cursor }),
  from,
});

export const sessionQuery = (id: string) =>
  apiQuery([...sessionsKey, 'one', id], (api) =>
    take(api.GET('/api/v1/live-sessions/{id}', { params: { path: { id } } })),
  );

/** The session people join with a code. @throws ProblemError `not-found` */
export const joinCodeQuery = (code: string) =>
  apiQuery([...sessionsKey, 'code', code], (api) =>
    take(api.GET('/api/v1/join-codes/{code}', { params: { path: { code } } })),
  );

/** Takes a seat or a place on the waiting list. */
export function register(api: Api, id: string, body: Schemas['RegisterDto']): Promise<Registered> {
  return take(api.POST('/api/v1/live-sessions/{id}/registration', { params: { path: { id } }, body }));
}

/** Gives it back. */
export async function unregister(api: Api, id: string): Promise<void> {
  await api.DELETE('/api/v1/live-sessions/{id}/registration', { params: { path: { id } } });
}

/** Where the calendar program of a reader finds one session, or all of a consultation or a body, or all there are. */
export const calendarPaths = {
  one: (id: string) => `/api/v1/live-sessions/${id}/calendar.ics`,
  space: (slug: string) => `/api/v1/live-sessions.ics?space=${slug}`,
  all: '/api/v1/live-sessions.ics',
};

/** The address at which people join, as an image to scan. */
export const qrPath = (id: string) => `/api/v1/live-sessions/${id}/qr.svg`;
