import type { components } from '../../../../shared/api/schema';
import { type Api, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import type { QueueFilter } from './queue-filter';

type Schemas = components['schemas'];
export type DeskItem = Schemas['DeskItemDto'];
export type QueuePage = Schemas['QueuePageDto'];
export type QueueCounts = Schemas['QueueCountsDto'];
export type Claim = Schemas['ClaimDto'];
export type Finding = Schemas['FindingDto'];
export type Decision = Schemas['DecisionDto'];
export type DecisionResults = Schemas['DecisionResultsDto'];
export type LogEntry = Schemas['LogEntryDto'];
export type FollowedReport = Schemas['FollowedReportDto'];

export const queueKey = ['moderation', 'queue'];
export const itemKey = (commentId: string) => ['moderation', 'item', commentId];
export const logKey = (commentId: string) => ['moderation', 'log', commentId];
export const countsKey = ['moderation', 'counts'];

/** What waits, page by page; the most urgent first. Asked for on entering and on request only, so that no row moves by itself. */
export const queueOptions = (api: Api, filter: QueueFilter, from?: string) => ({
  queryKey: [...queueKey, filter, { from: from ?? null }],
  queryFn: ({ pageParam }: { pageParam: string | undefined }): Promise<QueuePage> =>
    take(api.GET('/api/v1/moderation/queue', { params: { query: { ...filter, cursor: pageParam } } })),
  initialPageParam: from,
  getNextPageParam: (last: QueuePage) => last.nextCursor ?? undefined,
  staleTime: Infinity,
});

/** How much waits, whatever the filter. */
export const countsQuery = apiQuery(countsKey, async (api) => {
  const { counts, decided } = await take(api.GET('/api/v1/moderation/queue', { params: { query: { limit: 1 } } }));
  return { counts, decided };
});

/** One comment as the desk shows it, whether it waits or not. */
export const loadItem = (api: Api, commentId: string): Promise<DeskItem> =>
  take(api.GET('/api/v1/moderation/items/{commentId}', { params: { path: { commentId } } }));

export const itemQuery = (commentId: string) =>
  apiQuery(itemKey(commentId), (api) => loadItem(api, commentId), { retry: false, staleTime: Infinity });

/** What happened to a comment, oldest first. */
export const logQuery = (commentId: string) =>
  apiQuery(logKey(commentId), (api) =>
    take(api.GET('/api/v1/comments/{commentId}/log', { params: { path: { commentId } } })),
  );

/** What the moderator saw, so that a decision about anything else is refused. */
export const seen = ({ comment, lastDecisionId }: DeskItem) => ({
  seenRevisionId: comment.revisionId,
  seenDecisionId: lastDecisionId,
});

/** Decides about one comment. */
export function decide(
  api: Api,
  item: DeskItem,
  decision: Omit<Schemas['DecideDto'], 'seenRevisionId' | 'seenDecisionId'>,
): Promise<Decision> {
  const params = { path: { commentId: item.comment.id } };
  return take(api.POST('/api/v1/comments/{commentId}/decisions', { params, body: { ...decision, ...seen(item) } }));
}

/** Decides about several with one reason; each answer stands for itself. */
export function decideTogether(
  api: Api,
  items: DeskItem[],
  decision: Omit<Schemas['DecideTogetherDto'], 'items'>,
): Promise<DecisionResults> {
  const body = { ...decision, items: items.map((item) => ({ commentId: item.comment.id, ...seen(item) })) };
  return take(api.POST('/api/v1/moderation/decisions/bulk', { body }));
}

/** Takes decisions back; each answer stands for itself. */
export function undoDecisions(api: Api, decisionIds: string[]): Promise<DecisionResults> {
  return take(api.POST('/api/v1/moderation/decisions/bulk/undo', { body: { decisionIds } }));
}

/** Takes an item to one's own hands. */
export function claimItem(api: Api, commentId: string): Promise<Claim> {
  return take(api.POST('/api/v1/moderation/items/{commentId}/claim', { params: { path: { commentId } } }));
}

/** Gives an item back to the desk. */
export async function releaseItem(api: Api, commentId: string): Promise<void> {
  await api.DELETE('/api/v1/moderation/items/{commentId}/claim', { params: { path: { commentId } } });
}

/** What became of a report, for whoever has its code. */
export function followReport(api: Api, code: string): Promise<FollowedReport> {
  return take(api.POST('/api/v1/reports/status', { body: { code } }));
}
