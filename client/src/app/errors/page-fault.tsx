import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { usePage } from '../../lib/head';
import { type Translate, useT } from '../../lib/i18n';
import { asProblem, loadProblemText, type Problem, problemOf } from '../../lib/problems';
import { signInPath, useViewer } from '../../lib/viewer';
import { Button, LinkButton } from '../../ui/button';
import { EmptySeats } from '../../ui/seats-figure';
import { links } from '../links';

/** What the router caught, as a problem: its own 404 becomes ours. */
function problemFrom(error: unknown): Problem {
  if (isRouteErrorResponse(error)) return problemOf(error.status === 404 ? 'not-found' : 'internal').problem;
  return asProblem(error).problem;
}

type FaultKind = 'not-found' | 'forbidden' | 'signed-out' | 'gone' | 'too-many' | 'offline' | 'server';

function kindOf({ status, code }: Problem): FaultKind {
  if (code === 'offline') return 'offline';
  const kinds: Record<number, FaultKind> = {
    401: 'signed-out',
    403: 'forbidden',
    404: 'not-found',
    410: 'gone',
    429: 'too-many',
  };
  return kinds[status] ?? 'server';
}

function textOf(t: Translate, kind: FaultKind, problem: Problem): string {
  if (kind === 'not-found' || kind === 'signed-out') return t(`app.fault.${kind}.text`);
  return loadProblemText(t, problem);
}

/** Instead of a page that cannot be shown: what happened, why, and where to go from here. */
export function PageFault() {
  const problem = problemFrom(useRouteError());
  const t = useT();
  const kind = kindOf(problem);
  const title = t(`app.fault.${kind}.title`);
  usePage({ title });
  return (
    <div className="page">
      <div className="fault">
        <EmptySeats className="fault-seats" />
        <h1 className="title" tabIndex={-1}>
          {title}
        </h1>
        <p className="lede">{textOf(t, kind, problem)}</p>
        <div className="cluster">
          <WayOn kind={kind} />
        </div>
        {problem.requestId && kind === 'server' && (
          <p className="muted small">{t('problems.reference', { id: problem.requestId })}</p>
        )}
      </div>
    </div>
  );
}

function WayOn({ kind }: { kind: FaultKind }) {
  const t = useT();
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  const mayHelp = kind === 'offline' || kind === 'server' || kind === 'too-many';
  const signIn = !viewer && (kind === 'signed-out' || kind === 'forbidden');
  return (
    <>
      {mayHelp && (
        <Button kind="primary" icon="sync" onClick={() => location.reload()}>
          {t('app.fault.retry')}
        </Button>
      )}
      {signIn && (
        <LinkButton kind="primary" to={signInPath(pathname + search)}>
          {t('app.nav.sign-in')}
        </LinkButton>
      )}
      <LinkButton to={links.consultations}>{t('app.fault.consultations')}</LinkButton>
      <LinkButton kind="quiet" to={links.home}>
        {t('app.fault.home')}
      </LinkButton>
    </>
  );
}
