import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { type DeskItem, itemKey, logKey, type QueuePage, queueKey } from './api';

type Pages = InfiniteData<QueuePage, string | undefined>;

/** Shows an item as it is now, wherever it is shown. */
export function replaceItem(client: QueryClient, item: DeskItem): void {
  const { id } = item.comment;
  change(client, (each) => (each.comment.id === id ? item : each));
  client.setQueryData(itemKey(id), item);
  void client.invalidateQueries({ queryKey: logKey(id) });
}

/** Takes items off the loaded queue. */
export function removeItems(client: QueryClient, commentIds: ReadonlySet<string>): void {
  change(client, (item) => (commentIds.has(item.comment.id) ? null : item));
  for (const id of commentIds) void client.invalidateQueries({ queryKey: itemKey(id) });
}

/** Asks for the queue again, from its beginning. */
export async function renewQueue(client: QueryClient): Promise<void> {
  // Only the first page: those below it follow on request, and none is asked for twice.
  client.setQueriesData<Pages>({ queryKey: queueKey }, (data) =>
    data ? { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) } : data,
  );
  await client.invalidateQueries({ queryKey: ['moderation'] });
}

function change(client: QueryClient, by: (item: DeskItem) => DeskItem | null): void {
  client.setQueriesData<Pages>({ queryKey: queueKey }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({ ...page, items: page.items.flatMap((item) => by(item) ?? []) }));
    return { ...data, pages };
  });
}
