import type { ReactNode } from 'react';
import { asProblem, loadProblemText } from '../lib/problems';
import { useT } from '../lib/i18n';
import { Button } from './button';
import { Notice } from './notice';

export interface ErrorStateProps {
  /** What did not come: "The comments did not load". */
  title: ReactNode;
  error: unknown;
  onRetry?: () => void;
}

/** A part of a page that did not load; the rest stays. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  const t = useT();
  const { problem } = asProblem(error);
  const offline = problem.code === 'offline';
  const retry = onRetry && (
    <Button small icon="sync" onClick={onRetry}>
      {t('ui.try-again')}
    </Button>
  );
  return (
    <Notice tone={offline ? 'caution' : 'critical'} icon={offline ? 'offline' : 'error'} title={title} actions={retry}>
      <p className="small">{loadProblemText(t, problem)}</p>
      {problem.requestId && <p className="small">{t('problems.reference', { id: problem.requestId })}</p>}
    </Notice>
  );
}
