import type { components } from '../../../../shared/api/schema';
import type { AgendaOrder, PeerRequestState, ResultDirection } from '../../../../shared/exchange';
import type { GovernanceLevel } from '../../../../shared/vocabulary/governance-levels';
import type { PolicyField } from '../../../../shared/vocabulary/policy-fields';
import { take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';
import { bodyKey } from '../bodies/api';

type Schemas = components['schemas'];
export type Exchange = Schemas['ExchangeDto'];
export type ForumLink = Schemas['ForumLinkDto'];
export type Contact = Schemas['ContactDto'];
export type ContactCard = Schemas['ContactCardDto'];
export type Roster = Schemas['RosterDto'];
export type RosterCountry = Schemas['RosterCountryDto'];
export type PeerRequest = Schemas['PeerRequestDto'];
export type PeerRequestItem = Schemas['PeerRequestItemDto'];
export type PeerOffer = Schemas['PeerOfferDto'];
export type Result = Schemas['ResultDto'];
export type ResultStep = Schemas['ResultStepDto'];
export type Agenda = Schemas['AgendaDto'];
export type AgendaProposal = Schemas['AgendaProposalDto'];
export type Speaker = Schemas['SpeakerDto'];

/** How the list of requests is narrowed; the same words stand in the address of the page. */
export interface RequestFilter {
  state?: PeerRequestState;
  policyField?: PolicyField;
  level?: GovernanceLevel;
  territory?: string;
  q?: string;
  mine?: true;
}

/** Everything that is known of the exchange of a body. */
export const exchangeKey = (slug: string) => [...bodyKey(slug), 'exchange'];

export const exchangeQuery = (slug: string) =>
  apiQuery([...exchangeKey(slug), 'overview'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/exchange', { params: { path: { ref: slug } } })),
  );

export const rosterQuery = (slug: string) =>
  apiQuery([...exchangeKey(slug), 'roster'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/exchange/roster', { params: { path: { ref: slug } } })),
  );

/** The contact points of a country, now or before. */
export const contactList = (slug: string, country: string, when: 'now' | 'former'): PagedQuery<Contact> => ({
  queryKey: [...exchangeKey(slug), 'roster', country, when],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/bodies/{ref}/exchange/roster/{country}', {
        params: { path: { ref: slug, country }, query: { when, cursor } },
      }),
    ),
});

/** Requests for experience, latest first. */
export const requestList = (slug: string, filter: RequestFilter, from?: string): PagedQuery<PeerRequestItem> => ({
  queryKey: [...exchangeKey(slug), 'requests', 'list', filter],
  load: (api, cursor) => {
    const { state, ...rest } = filter;
    const query = { ...rest, state: state && [state], cursor };
    return take(api.GET('/api/v1/bodies/{ref}/exchange/requests', { params: { path: { ref: slug }, query } }));
  },
  from,
});

export const requestQuery = (slug: string, id: string) =>
  apiQuery([...exchangeKey(slug), 'requests', 'one', id], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/exchange/requests/{id}', { params: { path: { ref: slug, id } } })),
  );

/** The themes of which the reader hears when somebody asks. */
export const themesQuery = (slug: string) =>
  apiQuery([...exchangeKey(slug), 'themes'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/exchange/themes', { params: { path: { ref: slug } } })),
  );

/** The results a forum handed up, or received. */
export const resultList = (slug: string, direction: ResultDirection, from?: string): PagedQuery<Result> => ({
  queryKey: [...exchangeKey(slug), 'results', direction],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/bodies/{ref}/exchange/results', {
        params: { path: { ref: slug }, query: { direction, cursor } },
      }),
    ),
  from,
});

/** The results of lower forums that were taken onto an agenda. */
export const takenResults = (slug: string, id: string): PagedQuery<Result> => ({
  queryKey: [...exchangeKey(slug), 'results', 'on', id],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/bodies/{ref}/exchange/agendas/{id}/results', {
        params: { path: { ref: slug, id }, query: { cursor } },
      }),
    ),
});

/** The windows in which an agenda is or was open to proposals. */
export const agendaList = (slug: string, from?: string): PagedQuery<Agenda> => ({
  queryKey: [...exchangeKey(slug), 'agendas', 'list'],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/exchange/agendas', { params: { path: { ref: slug }, query: { cursor } } })),
  from,
});

export const agendaQuery = (slug: string, id: string) =>
  apiQuery([...exchangeKey(slug), 'agendas', 'one', id], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/exchange/agendas/{id}', { params: { path: { ref: slug, id } } })),
  );

/** What people want on an agenda. */
export const proposalList = (
  slug: string,
  id: string,
  order: AgendaOrder,
  from?: string,
): PagedQuery<AgendaProposal> => ({
  queryKey: [...exchangeKey(slug), 'agendas', 'proposals', id, order],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/bodies/{ref}/exchange/agendas/{id}/proposals', {
        params: { path: { ref: slug, id }, query: { order, cursor } },
      }),
    ),
  from,
});
