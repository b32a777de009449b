import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices, prepare, requireViewer } from '../../lib/loader';
import { consultationQuery } from '../consultations/api';
import { type Settings, settingsQuery } from './api';

/** For the pages of a team: its plan and its consultation. @returns the plan */
export async function loadPlan(args: LoaderFunctionArgs): Promise<Settings> {
  requireViewer(args);
  const slug = args.params['slug'] ?? '';
  await prepare(args.context, settingsQuery(slug), consultationQuery(slug));
  const { queryClient } = args.context.get(loaderServices);
  return queryClient.ensureQueryData(settingsQuery(slug));
}
