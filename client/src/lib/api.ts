import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../../shared/api/schema';
import { problemOf, readProblem } from './problems';

/** The API with the types of its generated description. Every answer that is not a success is thrown as a problem. */
export type Api = Client<paths>;

/** How a request leaves: `fetch` in the browser, a call within the process in the renderer. */
export type Send = (request: Request) => Promise<Response>;

/** @param baseUrl origin that requests are made for; only the browser's one is ever contacted */
export function createApi(send: Send, baseUrl: string): Api {
  const api = createClient<paths>({ baseUrl, fetch: (request) => reach(send, request) });
  api.use({
    async onResponse({ response }) {
      if (!response.ok) throw await readProblem(response);
    },
  });
  return api;
}

async function reach(send: Send, request: Request): Promise<Response> {
  try {
    return await send(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw problemOf('offline');
  }
}

/** The header that says which version of a thing is being changed; a change of another one is refused. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** The body of an answer: `await take(api.GET('/api/v1/consultations/{id}', { params }))`. */
export async function take<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}
