import type { components } from '../../../../shared/api/schema';
import { type Api, ifMatch, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Call = Schemas['CallDto'];
export type CallItem = Schemas['CallItemDto'];
export type Statistics = Schemas['CallStatisticsDto'];
export type OwnApplication = Schemas['OwnApplicationDto'];
export type ApplicationWords = Schemas['ApplicationWordsDto'];
export type WriteApplication = Schemas['WriteApplicationDto'];
export type Interest = Schemas['InterestDto'];
export type AssessorTask = Schemas['AssessorTaskDto'];
export type Judged = Schemas['JudgedApplicationDto'];
export type Score = Schemas['ScoreDto'];
export type Declarations = Schemas['DeclarationListDto'];

/** Everything that is known of calls. */
export const callsKey = ['calls'];

const one = (id: string) => ({ params: { path: { id } } });

/** The open calls of all bodies. */
export const openCalls = (from?: string): PagedQuery<CallItem> => ({
  queryKey: [...callsKey, 'open'],
  load: (api, cursor) => take(api.GET('/api/v1/calls', { params: { query: { cursor } } })),
  from,
});

/** The calls of a body, the newest first. */
export const bodyCallsQuery = (slug: string) =>
  apiQuery([...callsKey, 'of', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/calls', { params: { path: { ref: slug }, query: { limit: 100 } } })),
  );

export const callQuery = (id: string) =>
  apiQuery([...callsKey, id], (api) => take(api.GET('/api/v1/calls/{id}', one(id))));

export const applicationQuery = (id: string) =>
  apiQuery([...callsKey, 'application', id], (api) => take(api.GET('/api/v1/applications/{id}', one(id))));

export const ownApplicationsQuery = apiQuery(
  [...callsKey, 'mine'],
  async (api) => (await take(api.GET('/api/v1/me/applications'))).items,
);

export const taskQuery = (callId: string) =>
  apiQuery([...callsKey, callId, 'task'], (api) => take(api.GET('/api/v1/calls/{id}/assessment', one(callId))));

export const judgedQuery = (id: string) =>
  apiQuery([...callsKey, 'judged', id], (api) => take(api.GET('/api/v1/applications/{id}/assessment', one(id))));

export const declarationsQuery = (slug: string) =>
  apiQuery([...callsKey, 'declarations', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/declarations', { params: { path: { ref: slug } } })),
  );

export const rotaQuery = (slug: string) =>
  apiQuery([...callsKey, 'rota', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/rapporteurs', { params: { path: { ref: slug } } })),
  );

/** Begins an application, or finds the one there is. @returns its id */
export async function startApplication(
  api: Api,
  callId: string,
  body: Schemas['StartApplicationDto'],
): Promise<string> {
  return (await take(api.POST('/api/v1/calls/{id}/applications', { ...one(callId), body }))).id;
}

export function writeApplication(
  api: Api,
  { id, version }: Pick<OwnApplication, 'id' | 'version'>,
  body: WriteApplication,
): Promise<OwnApplication> {
  const params = { path: { id }, header: ifMatch(version) };
  return take(api.PUT('/api/v1/applications/{id}', { params, body }));
}

export async function sendApplication(api: Api, id: string): Promise<void> {
  await api.POST('/api/v1/applications/{id}/send', one(id));
}

export async function withdrawApplication(api: Api, id: string): Promise<void> {
  await api.POST('/api/v1/applications/{id}/withdraw', one(id));
}

/** Puts a file to an application, or takes it away without one. */
export function setFile(api: Api, id: string, file: File | null): Promise<OwnApplication> {
  if (!file) return take(api.DELETE('/api/v1/applications/{id}/file', one(id)));
  const body = { file: '' };
  const bodySerializer = () => {
    const form = new FormData();
    form.set('file', file);
    return form;
  };
  return take(api.PUT('/api/v1/applications/{id}/file', { ...one(id), body, bodySerializer }));
}

export async function declareConflicts(api: Api, callId: string, conflicts: Schemas['ConflictDto'][]): Promise<void> {
  await api.POST('/api/v1/calls/{id}/assessment/conflicts', { ...one(callId), body: { conflicts } });
}

/** Keeps scores, or sends them for good. */
export function writeScores(api: Api, id: string, scores: Score[], send: boolean): Promise<Judged> {
  const request = { ...one(id), body: { scores } };
  return take(
    send
      ? api.POST('/api/v1/applications/{id}/assessment/send', request)
      : api.PUT('/api/v1/applications/{id}/assessment', request),
  );
}

/** Declares one's interests for a year. */
export async function declareInterests(api: Api, slug: string, body: Schemas['WriteDeclarationDto']): Promise<void> {
  await api.PUT('/api/v1/bodies/{ref}/declarations/mine', { params: { path: { ref: slug } }, body });
}

/** Writes down whose turn it is to report. */
export async function nameRapporteur(api: Api, slug: string, body: Schemas['NameRapporteurDto']): Promise<void> {
  await api.POST('/api/v1/bodies/{ref}/rapporteurs', { params: { path: { ref: slug } }, body });
}
