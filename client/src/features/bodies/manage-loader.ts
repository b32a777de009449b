import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices, requireViewer } from '../../lib/loader';
import { problemOf } from '../../lib/problems';
import { type Body, bodyQuery } from './api';

/** For the pages of a team. @throws Problem forbidden for everyone else */
export async function loadManaged(args: LoaderFunctionArgs): Promise<Body> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const body = await queryClient.ensureQueryData(bodyQuery(args.params['slug'] ?? ''));
  if (!body.can.prepare) throw problemOf('forbidden');
  return body;
}
