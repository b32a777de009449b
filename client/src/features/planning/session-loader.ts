import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices, prepare, requireViewer } from '../../lib/loader';
import { prepareList } from '../../lib/paged-query';
import { sessionQuery } from '../sessions/api';
import { passagesQuery, registrationList, sessionSettingsQuery } from './session-api';

/** Asks what preparing a session begins with. */
export async function loadSessionPlan(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { sessionId = '' } = args.params;
  const { queryClient } = args.context.get(loaderServices);
  const { slug, can } = await queryClient.ensureQueryData(sessionSettingsQuery(sessionId));
  await prepare(args.context, sessionQuery(sessionId), passagesQuery(slug));
  if (can.seeRegistrations) await prepareList(args.context, registrationList(sessionId));
  return null;
}
