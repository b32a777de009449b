import type { components } from '../../../../shared/api/schema';
import { commentLimits, type CommentSort, type Stance } from '../../../../shared/comments';
import { type Api, ifMatch, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import { notePosted } from './just-posted';

type Schemas = components['schemas'];
export type Comment = Schemas['CommentDto'];
export type Thread = Schemas['ThreadDto'];
export type ThreadPage = Schemas['ThreadPageDto'];
export type Permalink = Schemas['PermalinkDto'];
export type PostedComment = Schemas['PostedCommentDto'];
export type PostComment = Schemas['PostCommentDto'];
export type EditComment = Schemas['EditCommentDto'];

/** Where comments are asked for: an activity, a document in it, or one of its blocks. */
export interface Place {
  activityId: string;
  documentId?: string;
  blockId?: string;
  /** Only what stands on the document or activity as a whole. */
  whole?: boolean;
}

/** How a list of comments is narrowed and ordered. */
export interface ThreadFilter {
  sort?: CommentSort;
  stance?: Stance;
  answered?: boolean;
  /** Only what appeared after this instant, ISO 8601. */
  since?: string;
}

export const threadKey = ({ activityId, ...place }: Place, filter: ThreadFilter = {}) => [
  'comments',
  activityId,
  'threads',
  place,
  filter,
];

/** One page of the threads of a place. */
export function loadThreads(
  api: Api,
  { activityId, ...place }: Place,
  filter: ThreadFilter,
  cursor?: string,
): Promise<ThreadPage> {
  const query = { ...place, ...filter, cursor };
  return take(api.GET('/api/v1/activities/{activityId}/comments', { params: { path: { activityId }, query } }));
}

/** How a list stands at first. */
export const atFirst: ThreadFilter = { sort: 'newest' };

/**
 * The threads of a place, page by page.
 * @param from where the first page begins, for readers without scripts who go on
 */
export const threadsQuery = (api: Api, place: Place, filter: ThreadFilter, from?: string) => ({
  queryKey: [...threadKey(place, filter), from ?? null],
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => loadThreads(api, place, filter, pageParam),
  initialPageParam: from,
  getNextPageParam: (last: ThreadPage) => last.nextCursor ?? undefined,
});

/** Direct replies to a comment, oldest first, after those that came with it. */
export const repliesQuery = (api: Api, { id, activityId }: Comment, after: string | undefined) => ({
  queryKey: ['comments', activityId, 'replies', id, after ?? null],
  queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
    take(
      api.GET('/api/v1/activities/{activityId}/comments', {
        params: { path: { activityId }, query: { parentId: id, cursor: pageParam, limit: commentLimits.pageMax } },
      }),
    ),
  initialPageParam: after,
  getNextPageParam: (last: ThreadPage) => last.nextCursor ?? undefined,
});

/** A comment where it stands. */
export const permalinkQuery = (commentId: string) =>
  apiQuery(['comments', 'one', commentId], (api) =>
    take(api.GET('/api/v1/comments/{commentId}', { params: { path: { commentId } } })),
  );

/** Everything a comment said, newest first. */
export const revisionsQuery = (commentId: string) =>
  apiQuery(['comments', 'revisions', commentId], (api) =>
    take(api.GET('/api/v1/comments/{commentId}/revisions', { params: { path: { commentId } } })),
  );

/** Sends a comment. The same key never posts twice. */
export async function postComment(api: Api, activityId: string, body: PostComment): Promise<PostedComment> {
  const posted = await take(
    api.POST('/api/v1/activities/{activityId}/comments', { params: { path: { activityId } }, body }),
  );
  notePosted(posted.id);
  return posted;
}

/** Changes a comment the author has seen in this revision. */
export function editComment(api: Api, comment: Comment, body: EditComment): Promise<Comment> {
  const header = ifMatch(comment.revisionNumber);
  return take(api.PATCH('/api/v1/comments/{commentId}', { params: { path: { commentId: comment.id }, header }, body }));
}

export function withdrawComment(api: Api, commentId: string): Promise<Comment> {
  return take(api.POST('/api/v1/comments/{commentId}/withdraw', { params: { path: { commentId } } }));
}

/** Supports a comment, or no longer. */
export async function setSupport(api: Api, commentId: string, supported: boolean): Promise<void> {
  const params = { path: { commentId } };
  await (supported
    ? api.PUT('/api/v1/comments/{commentId}/support', { params })
    : api.DELETE('/api/v1/comments/{commentId}/support', { params }));
}

/** Tells moderators that a comment breaks a rule. @returns the receipt code by which the outcome can be asked for */
export function reportComment(
  api: Api,
  commentId: string,
  body: Schemas['ReportCommentDto'],
): Promise<Schemas['ReportReceiptDto']> {
  return take(api.POST('/api/v1/comments/{commentId}/reports', { params: { path: { commentId } }, body }));
}

/** The receipt this browser holds for someone without an account. */
export const receiptQuery = apiQuery(['receipt'], (api) => take(api.GET('/api/v1/receipts/current')), { retry: false });
