import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import { InlineDiff, Prose } from '../../../ui/record';
import { Skeleton } from '../../../ui/waiting';
import { type Comment, revisionsQuery } from '../api';

/** Everything a comment said, newest first. */
export function HistoryDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useT();
  const dates = useDates();
  const { data, error, refetch } = useQuery(revisionsQuery(comment.id));
  return (
    <Dialog title={t('comments.history')} onClose={onClose}>
      {!data && !error && <Skeleton rows={2} />}
      {error && <ErrorState title={t('comments.history-failed')} error={error} onRetry={() => void refetch()} />}
      <ol role="list" className="stack">
        {data?.items.map((revision) => (
          <li key={revision.id} className="stack">
            <p className="small muted">
              {t('comments.revision', { number: revision.number })}, {dates.moment(revision.at)}
              {revision.by === 'team' && <>, {t('comments.changed-by-team')}</>}
            </p>
            {revision.suggestion && (
              <InlineDiff parts={revision.suggestion.diff} lang={revision.language ?? undefined} />
            )}
            {revision.bodyHtml ? (
              <Prose html={revision.bodyHtml} lang={revision.language ?? undefined} />
            ) : (
              <p>{t('comments.sealed')}</p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
