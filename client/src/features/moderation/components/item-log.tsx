import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton } from '../../../ui/waiting';
import { type LogEntry, logQuery } from '../api';
import { useWhen } from '../use-when';

interface ItemLogProps {
  commentId: string;
  /** Takes a decision back. */
  onUndo: (decisionId: string) => void;
}

/** What happened to a comment, with the way back from the last decision as long as there is one. */
export function ItemLog({ commentId, onUndo }: ItemLogProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(logQuery(commentId));
  return (
    <section aria-labelledby="log-title" className="stack-tight">
      <h3 id="log-title" className="desk-label">
        {t('moderation.log')}
      </h3>
      {!data && !error && <Skeleton />}
      {error && <ErrorState title={t('moderation.log-failed')} error={error} onRetry={() => void refetch()} />}
      <ol className="desk-log">
        {data?.items.map((entry) => (
          <Entry key={entry.id} entry={entry} onUndo={onUndo} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, onUndo }: { entry: LogEntry; onUndo: (decisionId: string) => void }) {
  const t = useT();
  const when = useWhen();
  const { kind, decision } = entry;
  const canUndo = kind === 'decided' && decision?.undoUntil;
  return (
    <li>
      <time dateTime={entry.at}>{when(entry.at)}</time>
      <span>
        {sentence(t, entry)}
        {kind === 'decided' && decision && (
          <span className="desk-log-reason">
            {decision.reason !== 'no-breach' && t(`comments.reason.${decision.reason}`)}
            {decision.explanation && (
              <q dir="auto" lang="">
                {decision.explanation}
              </q>
            )}
          </span>
        )}
        {canUndo && (
          <Button small icon="return" onClick={() => onUndo(decision.id)}>
            {t('moderation.undo-until', { time: when(canUndo) })}
          </Button>
        )}
      </span>
    </li>
  );
}

function sentence(t: ReturnType<typeof useT>, { kind, by, decision, findings, held, reportReason }: LogEntry): string {
  const who = by ?? t('moderation.somebody');
  if (kind === 'decided' && decision) return t(`moderation.log.${decision.action}`, { by: who });
  if (kind === 'reported' && reportReason) {
    return t('moderation.log.reported-because', { reason: t(`comments.reason.${reportReason}`) });
  }
  if (kind === 'screened') {
    const list = new Intl.ListFormat(t.intl).format(findings.map((reason) => t(`moderation.finding.${reason}`)));
    return t(held ? 'moderation.log.held' : 'moderation.log.marked', { findings: list });
  }
  return t(`moderation.log.${kind}`, { by: who });
}
