import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemNotice } from '../../../ui/notice';
import { type Comment, withdrawComment } from '../api';
import { refreshThreads } from '../thread-cache';

/** Asks before a comment is taken back: that cannot be undone. */
export function WithdrawDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => withdrawComment(api, comment.id),
    onSuccess: async () => {
      showToast({ text: t('comments.withdrawn') });
      onClose();
      await refreshThreads(client, comment.activityId);
    },
  });
  return (
    <Dialog
      urgent
      title={t('comments.withdraw-title')}
      onClose={onClose}
      foot={
        <>
          <Button kind="danger" pending={isPending} onClick={() => mutate()}>
            {t('comments.withdraw')}
          </Button>
          <Button onClick={onClose}>{t('comments.keep')}</Button>
        </>
      }
    >
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <p>{t('comments.withdraw-explained')}</p>
    </Dialog>
  );
}
