import { answerStatuses } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { AnswerTag } from '../../../ui/tag';
import { type Answer, publishAnswers } from '../api';
import { useAnswersRefresh } from '../use-answers-refresh';

export interface PublishDialogProps {
  drafts: Answer[];
  slug: string;
  onClose: () => void;
}

/** What becomes public together, counted by what it comes down to. Only drafts that were seen are published. */
export function PublishDialog({ drafts, slug, onClose }: PublishDialogProps) {
  const t = useT();
  const api = useApi();
  const refresh = useAnswersRefresh(slug);
  const byStatus = answerStatuses
    .map((status) => ({ status, count: drafts.filter((draft) => draft.status === status).length }))
    .filter(({ count }) => count > 0);
  return (
    <ConfirmDialog
      kind="primary"
      title={t('responses.publish-all-title', { count: drafts.length })}
      act={t('responses.publish-all', { count: drafts.length })}
      keep={t('responses.not-yet')}
      run={async () => {
        const count = await publishAnswers(
          api,
          slug,
          drafts.map(({ id }) => id),
        );
        showToast({ text: t('responses.published', { count }) });
        await refresh();
      }}
      onClose={onClose}
    >
      <ul role="list" className="stack-tight">
        {byStatus.map(({ status, count }) => (
          <li key={status} className="cluster">
            <AnswerTag status={status} /> <span className="numeric">{count}</span>
          </li>
        ))}
      </ul>
      <p>{t('responses.publish-all-told')}</p>
    </ConfirmDialog>
  );
}
