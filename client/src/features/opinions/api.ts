import type { QueryClient } from '@tanstack/react-query';
import type { components } from '../../../../shared/api/schema';
import { type Api, ifMatch, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Opinion = Schemas['OpinionDto'];
export type OpinionItem = Schemas['OpinionItemDto'];
export type OwnSeat = Schemas['OwnSeatDto'];
export type Round = Schemas['RoundDto'];
export type ShownMember = Schemas['ShownMemberDto'];
export type Recommendation = Schemas['RecommendationDto'];
export type AdviceItem = Schemas['AdviceItemDto'];
export type AdviceRequest = Schemas['AdviceRequestDto'];
export type AdviceRequestItem = Schemas['AdviceRequestItemDto'];
export type StartOpinion = Schemas['StartOpinionDto'];
export type OpenVote = Schemas['OpenVoteDto'];
export type WriteAdviceRequest = Schemas['WriteAdviceRequestDto'];
export type SeatWords = Schemas['SeatWordsDto'];
export type AnswerAdvice = Schemas['AnswerAdviceDto'];

/** Everything that is known of opinions, requests and the register. */
export const opinionsKey = ['opinions'];

/** The opinions of a body, newest first. */
export const opinionList = (slug: string, from?: string): PagedQuery<OpinionItem> => ({
  queryKey: [...opinionsKey, 'of', slug],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/opinions', { params: { path: { ref: slug }, query: { cursor } } })),
  from,
});

/** The requests to a body, newest first. */
export const requestList = (slug: string, from?: string): PagedQuery<AdviceRequestItem> => ({
  queryKey: [...opinionsKey, 'requests-of', slug],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/advice-requests', { params: { path: { ref: slug }, query: { cursor } } })),
  from,
});

export const opinionQuery = (opinionId: string) =>
  apiQuery([...opinionsKey, 'one', opinionId], (api) =>
    take(api.GET('/api/v1/opinions/{opinionId}', { params: { path: { opinionId } } })),
  );

export const requestQuery = (requestId: string) =>
  apiQuery([...opinionsKey, 'request', requestId], (api) =>
    take(api.GET('/api/v1/advice-requests/{requestId}', { params: { path: { requestId } } })),
  );

/** How the register of advice is narrowed; the same words stand in the address of its page. */
export interface AdviceFilter {
  q?: string;
  addressee?: string;
  body?: string;
  overdue?: boolean;
}

export const adviceList = (filter: AdviceFilter, from?: string): PagedQuery<AdviceItem> => ({
  queryKey: [...opinionsKey, 'advice', filter],
  load: (api, cursor) => take(api.GET('/api/v1/advice', { params: { query: { ...filter, cursor } } })),
  from,
});

export const advicePartiesQuery = apiQuery([...opinionsKey, 'advice-parties'], (api) =>
  take(api.GET('/api/v1/advice/parties')),
);

const one = (opinionId: string) => ({ path: { opinionId } });

export function startOpinion(api: Api, slug: string, body: StartOpinion): Promise<Schemas['MadeDto']> {
  return take(api.POST('/api/v1/bodies/{ref}/opinions', { params: { path: { ref: slug } }, body }));
}

export function ask(api: Api, slug: string, body: WriteAdviceRequest): Promise<Schemas['MadeDto']> {
  return take(api.POST('/api/v1/bodies/{ref}/advice-requests', { params: { path: { ref: slug } }, body }));
}

export function contribute(api: Api, requestId: string, body: SeatWords): Promise<AdviceRequest> {
  return take(api.PUT('/api/v1/advice-requests/{requestId}/contribution', { params: { path: { requestId } }, body }));
}

export function withdrawRequest(api: Api, requestId: string): Promise<AdviceRequest> {
  return take(api.POST('/api/v1/advice-requests/{requestId}/withdraw', { params: { path: { requestId } } }));
}

/** Says to whom it is addressed. */
export function address(api: Api, { id, version }: Opinion, addresseeOrganisationId: string | null): Promise<Opinion> {
  const params = { ...one(id), header: ifMatch(version) };
  return take(api.PATCH('/api/v1/opinions/{opinionId}', { params, body: { addresseeOrganisationId } }));
}

export function withdrawOpinion(api: Api, opinionId: string): Promise<Opinion> {
  return take(api.POST('/api/v1/opinions/{opinionId}/withdraw', { params: one(opinionId) }));
}

export function openObjections(api: Api, opinionId: string, closesAt: string): Promise<Opinion> {
  return take(
    api.POST('/api/v1/opinions/{opinionId}/objection-period', { params: one(opinionId), body: { closesAt } }),
  );
}

export function openVote(api: Api, opinionId: string, body: OpenVote): Promise<Opinion> {
  return take(api.POST('/api/v1/opinions/{opinionId}/vote', { params: one(opinionId), body }));
}

export function object(api: Api, opinionId: string, body: SeatWords): Promise<Opinion> {
  return take(api.POST('/api/v1/opinions/{opinionId}/objection', { params: one(opinionId), body }));
}

export function castVote(api: Api, opinionId: string, body: Schemas['CastVoteDto']): Promise<Opinion> {
  return take(api.PUT('/api/v1/opinions/{opinionId}/ballot', { params: one(opinionId), body }));
}

export function passVote(api: Api, opinionId: string, body: Schemas['PassVoteDto']): Promise<Opinion> {
  return take(api.PUT('/api/v1/opinions/{opinionId}/proxy', { params: one(opinionId), body }));
}

export function stateMinority(api: Api, opinionId: string, body: SeatWords): Promise<Opinion> {
  return take(api.PUT('/api/v1/opinions/{opinionId}/minority-statement', { params: one(opinionId), body }));
}

export function publishOpinion(api: Api, opinionId: string, answerDueOn: string | null): Promise<Opinion> {
  return take(api.POST('/api/v1/opinions/{opinionId}/publish', { params: one(opinionId), body: { answerDueOn } }));
}

export function answerAdvice(
  api: Api,
  opinionId: string,
  recommendationId: string,
  body: AnswerAdvice,
): Promise<Opinion> {
  const params = { path: { opinionId, recommendationId } };
  return take(api.POST('/api/v1/opinions/{opinionId}/recommendations/{recommendationId}/answers', { params, body }));
}

/** Shows an opinion as it is now, and asks anew for the lists it stands in. */
export async function showOpinion(client: QueryClient, opinion: Opinion): Promise<void> {
  client.setQueryData(opinionQuery(opinion.id).queryKey, opinion);
  await client.invalidateQueries({ queryKey: opinionsKey });
}
