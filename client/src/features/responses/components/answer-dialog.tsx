import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import { InlineDiff, Prose } from '../../../ui/record';
import { Skeleton } from '../../../ui/waiting';
import type { Comment } from '../../comments/api';
import { consultationQuery } from '../../consultations/api';
import { answerQuery } from '../api';
import '../responses.css';
import { AnswerForm } from './answer-form';

export interface AnswerDialogProps {
  comment: Comment;
  slug: string;
  onClose: () => void;
}

/** What was said, and the team's answer to it. */
export function AnswerDialog({ comment, slug, onClose }: AnswerDialogProps) {
  const t = useT();
  const { data: answer, error, isFetchedAfterMount, refetch } = useQuery(answerQuery(slug, comment));
  const { data: consultation } = useQuery(consultationQuery(slug));
  const name = comment.author?.organisation?.name ?? comment.author?.name ?? t('comments.former-participant');
  const ready = answer !== undefined && isFetchedAfterMount && consultation;
  return (
    <Dialog kind="sheet" title={t('responses.answer-to', { name })} onClose={onClose}>
      <Said comment={comment} />
      {error && !ready && (
        <ErrorState title={t('responses.load-failed')} error={error} onRetry={() => void refetch()} />
      )}
      {!ready && !error && <Skeleton rows={2} />}
      {ready && <AnswerForm {...{ comment, slug, answer, consultation }} onDone={onClose} />}
    </Dialog>
  );
}

/** The words that are answered. */
function Said({ comment }: { comment: Comment }) {
  const t = useT();
  const lang = comment.language ?? undefined;
  return (
    <div className="answer-said">
      {comment.suggestion && (
        <InlineDiff label={t('comments.suggested-wording')} parts={comment.suggestion.diff} lang={lang} />
      )}
      {comment.bodyHtml && <Prose html={comment.bodyHtml} lang={lang} />}
    </div>
  );
}
