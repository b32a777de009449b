import type { components } from '../../../../shared/api/schema';
import { type Api, ifMatch, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import { type Call, callsKey } from './api';

type Schemas = components['schemas'];
export type CallSettings = Schemas['CallSettingsDto'];
export type WriteCall = Schemas['WriteCallDto'];
export type Ranking = Schemas['RankingDto'];
export type Ranked = Schemas['RankedApplicationDto'];
export type Rules = Schemas['MembershipRulesDto'];

const one = (id: string) => ({ params: { path: { id } } });

export const callSettingsQuery = (id: string) =>
  apiQuery([...callsKey, id, 'settings'], (api) => take(api.GET('/api/v1/calls/{id}/settings', one(id))));

export const assessorsQuery = (id: string) =>
  apiQuery(
    [...callsKey, id, 'assessors'],
    async (api) => (await take(api.GET('/api/v1/calls/{id}/assessors', one(id)))).items,
  );

export const rankingQuery = (id: string) =>
  apiQuery([...callsKey, id, 'ranking'], (api) => take(api.GET('/api/v1/calls/{id}/ranking', one(id))));

export const rulesQuery = (slug: string) =>
  apiQuery([...callsKey, 'rules', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/membership-rules', { params: { path: { ref: slug } } })),
  );

export async function createCall(api: Api, slug: string, body: WriteCall): Promise<string> {
  return (await take(api.POST('/api/v1/bodies/{ref}/calls', { params: { path: { ref: slug } }, body }))).id;
}

/** Writes a draft anew, against the version that was seen. */
export async function editCall(api: Api, { id, version }: CallSettings, body: WriteCall): Promise<void> {
  await api.PUT('/api/v1/calls/{id}', { params: { path: { id }, header: ifMatch(version) }, body });
}

export async function removeCall(api: Api, { id, version }: Pick<Call, 'id' | 'version'>): Promise<void> {
  await api.DELETE('/api/v1/calls/{id}', { params: { path: { id }, header: ifMatch(version) } });
}

/** Opens a call, or lets its assessors begin. */
export async function stepCall(api: Api, id: string, step: 'open' | 'assess'): Promise<void> {
  await api.POST(`/api/v1/calls/{id}/${step}`, one(id));
}

export async function extendCall(api: Api, id: string, closes: string): Promise<void> {
  await api.POST('/api/v1/calls/{id}/extend', { ...one(id), body: { closes } });
}

export async function cancelCall(api: Api, id: string, reason: string): Promise<void> {
  await api.POST('/api/v1/calls/{id}/cancel', { ...one(id), body: { reason } });
}

export async function nameAssessors(api: Api, id: string, members: Schemas['NamedPersonDto'][]): Promise<void> {
  await api.PUT('/api/v1/calls/{id}/assessors', { ...one(id), body: { members } });
}

/** Writes down what is to come of an application. */
export async function settle(api: Api, id: string, body: Schemas['SettleDto']): Promise<void> {
  await api.PUT('/api/v1/applications/{id}/outcome', { ...one(id), body });
}

/** Sends all answers. */
export async function decideCall(api: Api, id: string, body: Schemas['DecideCallDto']): Promise<void> {
  await api.POST('/api/v1/calls/{id}/decide', { ...one(id), body });
}

/** Gives a seat to the first of the reserve list. */
export async function callUp(api: Api, id: string, body: Schemas['CallUpDto']): Promise<void> {
  await api.POST('/api/v1/applications/{id}/call-up', { ...one(id), body });
}

export async function setRules(api: Api, slug: string, body: Rules): Promise<void> {
  await api.PUT('/api/v1/bodies/{ref}/membership-rules', { params: { path: { ref: slug } }, body });
}

export function startExpertGroup(api: Api, body: Schemas['StartSpaceDto']): Promise<Schemas['CreatedBodyDto']> {
  return take(api.POST('/api/v1/bodies/migrant-expert-group', { body }));
}
