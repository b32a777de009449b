import type { components } from '../../../../shared/api/schema';
import { take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { asProblem } from '../../lib/problems';
import { apiQuery } from '../../lib/query';
import { bodyList } from '../bodies/api';
import type { ConsultationItem } from '../consultations/api';

type Schemas = components['schemas'];
export type OwnComment = Schemas['OwnCommentDto'];
export type OwnDraft = Schemas['DraftDto'];
export type Duty = Schemas['DutyDto'];
export type Receipt = Schemas['ReceiptDto'];

/** What a person said, everywhere, newest first. */
export const ownCommentsQuery = (from?: string): PagedQuery<OwnComment> => ({
  queryKey: ['my-work', 'comments'],
  load: (api, cursor) => take(api.GET('/api/v1/me/comments', { params: { query: { cursor } } })),
  from,
});

/** What came back to the person with a request to change it. */
export const returnedQuery = apiQuery(['my-work', 'returned'], (api) =>
  take(api.GET('/api/v1/me/comments', { params: { query: { state: 'returned', limit: 100 } } })),
);

/** What waits for the person in bodies. */
export const dutiesQuery = apiQuery(['my-work', 'duties'], (api) => take(api.GET('/api/v1/me/duties')), {
  staleTime: 0,
});

/** What the person began to write and has not sent. */
export const draftsQuery = apiQuery(['my-work', 'drafts'], (api) => take(api.GET('/api/v1/drafts')), { staleTime: 0 });

/** Consultations in any state whose team the person is in, or which they follow. */
export const myConsultationsQuery = (mine: 'team' | 'following'): PagedQuery<ConsultationItem> => ({
  queryKey: ['my-work', 'consultations', mine],
  load: (api, cursor) =>
    take(api.GET('/api/v1/consultations', { params: { query: { mine, state: ['any'], sort: 'newest', cursor } } })),
});

/** Bodies in which the person sits or works, or which they follow. */
export const myBodiesQuery = { ...bodyList({ mine: true }), queryKey: ['my-work', 'bodies'] };

/** The guest whose receipt this browser keeps; null when it keeps none. */
export const receiptQuery = apiQuery(
  ['receipt', 'kept'],
  async (api): Promise<Receipt | null> => {
    try {
      return await take(api.GET('/api/v1/receipts/current'));
    } catch (error) {
      if (asProblem(error).code === 'not-found') return null;
      throw error;
    }
  },
  { staleTime: 0 },
);

/** What was said with the receipt that this browser keeps. */
export const receiptCommentsQuery = (from?: string): PagedQuery<OwnComment> => ({
  queryKey: ['receipt', 'comments'],
  load: (api, cursor) => take(api.GET('/api/v1/receipts/current/comments', { params: { query: { cursor } } })),
  from,
});
