import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Comment, Permalink, Thread, ThreadPage } from './api';

/** Lists of threads and of replies come in the same pages. */
type Pages = InfiniteData<ThreadPage, string | undefined>;
/** Items of lists carry their first replies; those replies carry none. */
type Listed = Comment & { replies?: Thread['replies'] };
type Change = (comment: Listed) => Listed | null;

/** Changes a comment wherever it is shown. */
export function replaceComment(client: QueryClient, comment: Comment): void {
  change(client, comment.activityId, (shown) => (shown.id === comment.id ? { ...shown, ...comment } : shown));
}

/** Takes a comment off every list at once; where others have answered it, its place is left. */
export function removeComment(client: QueryClient, activityId: string, commentId: string): void {
  change(client, activityId, (shown) => {
    if (shown.id !== commentId) return shown;
    return shown.counts.replies > 0 ? emptied(shown) : null;
  });
}

function emptied(comment: Listed): Listed {
  return { ...comment, gone: 'hidden', bodyHtml: null, body: null, suggestion: null, author: null, answer: null };
}

function change(client: QueryClient, activityId: string, by: Change): void {
  for (const kind of ['threads', 'replies']) {
    client.setQueriesData<Pages>({ queryKey: ['comments', activityId, kind] }, (data) => {
      const pages = data?.pages.map((page) => ({ ...page, items: changed(page.items, by) as Thread[] }));
      return data && pages && { ...data, pages };
    });
  }
  client.setQueriesData<Permalink>({ queryKey: ['comments', 'one'] }, (linked) => {
    const [itself] = linked ? changed([linked], by) : [];
    return itself ? { ...(itself as Permalink), ancestors: changed(linked?.ancestors ?? [], by) } : linked;
  });
}

function changed(items: readonly Listed[], by: Change): Listed[] {
  return items.flatMap((item) => {
    const next = by(item);
    if (!next) return [];
    if (!next.replies) return next;
    return { ...next, replies: { ...next.replies, items: changed(next.replies.items, by) } };
  });
}

/** Asks for all lists of an activity again. */
export async function refreshThreads(client: QueryClient, activityId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['comments', activityId] }),
    client.invalidateQueries({ queryKey: ['comments', 'one'] }),
  ]);
}

/** Says on every list whether one may write, and why not. */
export function changeAccess(client: QueryClient, activityId: string, { can, whyNot }: ThreadPage): void {
  client.setQueriesData<Pages>({ queryKey: ['comments', activityId, 'threads'] }, (data) => {
    return data && { ...data, pages: data.pages.map((page) => ({ ...page, can, whyNot })) };
  });
}
