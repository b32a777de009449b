import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Comment, Thread, ThreadPage } from './api';

type Pages = InfiniteData<ThreadPage, string | undefined>;

const threadsOf = (activityId: string) => ['comments', activityId, 'threads'];

/** Changes a comment wherever it is shown, as a thread or among the first replies of one. */
export function replaceComment(client: QueryClient, comment: Comment): void {
  change(client, comment.activityId, (thread) => {
    if (thread.id === comment.id) return { ...thread, ...comment };
    const items = thread.replies.items.map((reply) => (reply.id === comment.id ? comment : reply));
    return { ...thread, replies: { ...thread.replies, items } };
  });
  client.setQueriesData<Comment[]>({ queryKey: ['comments', comment.activityId, 'replies'] }, (replies) =>
    replies?.map((reply) => (reply.id === comment.id ? comment : reply)),
  );
}

/** Takes a comment off every list at once. */
export function removeComment(client: QueryClient, activityId: string, commentId: string): void {
  change(client, activityId, (thread) => {
    if (thread.id === commentId) return null;
    const items = thread.replies.items.filter((reply) => reply.id !== commentId);
    return { ...thread, replies: { ...thread.replies, items } };
  });
  client.setQueriesData<Comment[]>({ queryKey: ['comments', activityId, 'replies'] }, (replies) =>
    replies?.filter((reply) => reply.id !== commentId),
  );
}

function change(client: QueryClient, activityId: string, by: (thread: Thread) => Thread | null): void {
  client.setQueriesData<Pages>({ queryKey: threadsOf(activityId) }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({ ...page, items: page.items.flatMap((thread) => by(thread) ?? []) }));
    return { ...data, pages };
  });
}

/** Asks for all lists of an activity again. */
export function refreshThreads(client: QueryClient, activityId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ['comments', activityId] });
}
