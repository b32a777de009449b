import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prepare } from '../../../lib/loader';
import { consultationQuery } from '../../consultations/api';
import { sessionQuery } from '../../sessions/api';
import { ManageFrame } from '../components/manage-frame';
import { SessionParts } from '../components/session-parts';
import { loadSessionPlan } from '../session-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadSessionPlan(args);
  return prepare(args.context, consultationQuery(args.params['slug'] ?? ''));
}

/** One session among the parts of preparing its consultation. */
export function Component() {
  const { slug = '', sessionId = '' } = useParams();
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  return (
    <ManageFrame
      slug={slug}
      part="sessions"
      lede={
        <p lang={session.language} dir="auto">
          {session.title}
        </p>
      }
    >
      <SessionParts sessionId={sessionId} />
    </ManageFrame>
  );
}
