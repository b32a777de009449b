import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { PageHead } from '../../../ui/page-parts';
import { sessionQuery } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';
import { SessionParts } from '../components/session-parts';
import '../planning.css';

export { loadSessionPlan as loader } from '../session-loader';

/** One session for whoever prepares it; hosts may be from outside the team, and see nothing else of a private consultation. */
export function Component() {
  const t = useT();
  const { sessionId = '' } = useParams();
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  usePage({ title: t('planning.session.page-title', { title: session.title }) });
  return (
    <>
      <PageHead
        title={t('sessions.prepare')}
        trail={[
          { label: t('sessions.title'), to: sessionPaths.list },
          { label: session.title, to: sessionPaths.one(sessionId) },
        ]}
        lede={
          <p lang={session.language} dir="auto">
            {session.title}
          </p>
        }
      />
      <div className="page">
        <SessionParts sessionId={sessionId} />
      </div>
    </>
  );
}
