import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices, prepare, requireViewer } from '../../lib/loader';
import { problemOf } from '../../lib/problems';
import { type Consultation, consultationQuery, progressQuery } from '../consultations/api';

/** For the pages of those who answer. @returns the consultation */
export async function loadForAnswering(args: LoaderFunctionArgs): Promise<Consultation> {
  requireViewer(args);
  const slug = args.params['slug'] ?? '';
  await prepare(args.context, consultationQuery(slug), progressQuery(slug));
  const { queryClient } = args.context.get(loaderServices);
  const { drafts } = await queryClient.ensureQueryData(progressQuery(slug));
  // Only those who answer are told how many drafts there are.
  if (drafts === null) throw problemOf('forbidden');
  return queryClient.ensureQueryData(consultationQuery(slug));
}
