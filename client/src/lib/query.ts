import {
  type DefaultError,
  QueryClient,
  type QueryKey,
  type UseSuspenseQueryOptions,
  useQueryClient,
} from '@tanstack/react-query';
import type { Api } from './api';
import { ProblemError } from './problems';

/**
 * Where in an answer long texts are that the document already shows, so that they are not sent a second time as data.
 * The browser reads them back from the element marked with `markStatic(id)` or made by `StaticHtml`.
 */
export interface StaticText {
  /** Field with the list whose items carry the text; absent when the answer itself carries it. */
  list?: string;
  /** Field with the text, and field with the id its element has on the page. */
  field: string;
  id: string;
  /** `html` is read back as markup, `text` as characters. */
  as: 'html' | 'text';
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { staticText?: StaticText };
  }
}

const apis = new WeakMap<QueryClient, Api>();

/** The store of what the API answered, for one request in the renderer or for the life of a page in the browser. */
export function createQueryClient(api: Api): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && isPassing(error) },
    },
  });
  apis.set(client, api);
  return client;
}

/** Whether trying again may help: nobody was reached, or the server was in trouble. */
function isPassing(error: unknown): boolean {
  return !import.meta.env.SSR && error instanceof ProblemError && (error.status === 0 || error.status >= 503);
}

/** The API a store belongs to. */
export function apiOf(client: QueryClient): Api {
  const api = apis.get(client);
  if (!api) throw new Error('This query client was not made by createQueryClient');
  return api;
}

/** The API, for what a person does: `take(api.POST(…))`. */
export function useApi(): Api {
  return apiOf(useQueryClient());
}

type ApiQueryOptions<T> = Omit<UseSuspenseQueryOptions<T, DefaultError, T, QueryKey>, 'queryKey' | 'queryFn'>;

/**
 * A question to the API that loaders and components share:
 * `const threadQuery = (id: string) => apiQuery(['threads', id], (api) => take(api.GET('/api/v1/threads/{id}', …)))`.
 */
export function apiQuery<T>(
  queryKey: QueryKey,
  ask: (api: Api, signal: AbortSignal) => Promise<T>,
  options: ApiQueryOptions<T> = {},
): ApiQuery<T> {
  return { ...options, queryKey, queryFn: ({ client, signal }) => ask(apiOf(client), signal) };
}

export interface ApiQuery<T> extends ApiQueryOptions<T> {
  queryKey: QueryKey;
  queryFn: (context: { client: QueryClient; signal: AbortSignal }) => Promise<T>;
}
