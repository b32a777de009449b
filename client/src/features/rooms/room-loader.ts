import { type LoaderFunctionArgs, redirect } from 'react-router';
import { loaderServices, localeIn } from '../../lib/loader';
import { focusOf } from './agenda';
import { passageQuery, roomQuery, selfQuery } from './api';
import { sessionQuery } from '../sessions/api';
import { sessionPaths } from '../sessions/paths';

/** Asks what a page about a room begins with. Who may not watch yet, or not any more, is led to the page of the session. */
export async function loadRoom({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>): Promise<null> {
  const { queryClient } = context.get(loaderServices);
  const sessionId = params['sessionId'] ?? '';
  const session = await queryClient.fetchQuery({ ...sessionQuery(sessionId), staleTime: 0 });
  if (!session.can.watch) throw redirect(sessionPaths.one(sessionId));
  const roomId = params['roomId'] ?? session.roomId;
  const [{ steering }] = await Promise.all([
    queryClient.fetchQuery({ ...roomQuery(roomId), staleTime: 0 }),
    queryClient.fetchQuery({ ...selfQuery(roomId), staleTime: 0 }),
  ]);
  const item = focusOf(session.agenda, steering)?.item;
  if (item?.document && item.blockId)
    await queryClient.prefetchQuery(passageQuery(item.document.id, item.blockId, localeIn(context)));
  return null;
}
