import type { PagedQuery } from '../../lib/paged-query';
import { loadThreads, type Thread, threadKey } from '../comments/api';

/** The threads of an activity with or without an answer, the oldest first. */
export const threadsToAnswer = (activityId: string, answered: boolean, from?: string): PagedQuery<Thread> => ({
  queryKey: threadKey({ activityId }, { answered, sort: 'oldest' }),
  load: (api, cursor) => loadThreads(api, { activityId }, { answered, sort: 'oldest' }, cursor),
  from,
});
