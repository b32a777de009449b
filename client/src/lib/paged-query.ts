import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import type { Api } from './api';
import { loaderServices } from './loader';
import { apiOf, useApi } from './query';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A list that comes in pages, for loaders and components. */
export interface PagedQuery<Item> {
  queryKey: QueryKey;
  load: (api: Api, cursor?: string) => Promise<PageOf<Item>>;
  /** Where the list begins: for readers without scripts each page has an address of its own. */
  from?: string;
  /** What is listed stays until the answer to another question is there, such as while somebody types. */
  stays?: boolean;
  /** Milliseconds after which the list is asked for again while it is shown. */
  every?: number;
}

const optionsOf = <Item>({ queryKey, load, from }: PagedQuery<Item>, api: Api) => ({
  queryKey: [...queryKey, { from: from ?? null }],
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => load(api, pageParam),
  initialPageParam: from,
  getNextPageParam: (last: PageOf<Item>) => last.nextCursor ?? undefined,
});

/** Asks for the first page of a list before its page is shown. @returns the items on it */
export async function prepareList<Item>(
  context: LoaderFunctionArgs['context'],
  query: PagedQuery<Item>,
): Promise<Item[]> {
  const { queryClient } = context.get(loaderServices);
  const { pages } = await queryClient.ensureInfiniteQueryData(optionsOf(query, apiOf(queryClient)));
  return pages.flatMap(({ items }) => items);
}

/** A list that grows on request. */
export function useList<Item>(query: PagedQuery<Item>) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    ...optionsOf(query, useApi()),
    placeholderData: query.stays ? keepPreviousData : undefined,
    refetchInterval: query.every ?? false,
  });
  return {
    /** Page by page; undefined until the first is there. */
    pages: data?.pages,
    items: data?.pages.flatMap(({ items }) => items) ?? [],
    error,
    /** Where the next page begins; null at the end. */
    next: hasNextPage ? (data?.pages.at(-1)?.nextCursor ?? null) : null,
    more: () => void fetchNextPage(),
    isPending: isFetchingNextPage,
    retry: () => void refetch(),
  };
}
