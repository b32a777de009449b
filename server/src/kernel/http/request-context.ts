import { AsyncLocalStorage } from 'node:async_hooks';

/** What log lines and events say about where they come from. */
export interface RequestContext {
  requestId: string;
  actorId?: string | null;
}

/** The request or job under way. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
