import { commentPath, documentPath, type SpaceAddress } from '../../../../../shared/space-paths';
import '../comments.css';
import { memo, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { InlineDiff, OfficialAnswer, Prose } from '../../../ui/record';
import { useDates } from '../../../lib/dates';
import type { Comment } from '../api';
import { CommentActions } from './comment-actions';
import { focusComment } from '../focus-comment';
import { CommentHead } from './comment-head';
import { CommentForm, EditForm } from './lazy-forms';

export interface CommentViewProps {
  comment: Comment;
  space: SpaceAddress;
  timeZone: string;
  /** Instant of the reader's last visit; what came later is marked. */
  since: string | null;
  /** Comments that came in while the page was open. */
  arrived?: readonly string[];
}

/** One comment with its suggestion, its history in short, its answer and what can be done with it. */
export const CommentView = memo(function CommentView(props: CommentViewProps) {
  const { comment, space, timeZone, since, arrived } = props;
  const t = useT();
  const [mode, setMode] = useState<'read' | 'edit' | 'reply'>('read');
  if (comment.gone) {
    return (
      <article className="comment comment-gone" id={`c-${comment.id}`}>
        <p className="muted small">{t(`comments.gone.${comment.gone}`)}</p>
      </article>
    );
  }
  const later = (since !== null && comment.createdAt > since) || arrived?.includes(comment.id);
  const isNew = Boolean(later) && !comment.author?.isMe;
  const close = () => {
    setMode('read');
    focusComment(comment.id);
  };
  return (
    <article
      className={isNew ? 'comment comment-new' : 'comment'}
      id={`c-${comment.id}`}
      tabIndex={-1}
      aria-label={labelOf(t, comment)}
    >
      <CommentHead comment={comment} href={commentPath(space, comment.id)} timeZone={timeZone} isNew={isNew} />
      <Moved comment={comment} />
      {mode === 'edit' ? <EditForm comment={comment} onClose={close} /> : <CommentWords comment={comment} />}
      {comment.answer && comment.answer.commentId === comment.id && (
        <Answer comment={comment} space={space} timeZone={timeZone} />
      )}
      {mode === 'read' && (
        <CommentActions
          comment={comment}
          space={space}
          onReply={() => setMode('reply')}
          onEdit={() => setMode('edit')}
        />
      )}
      {mode === 'reply' && (
        <CommentForm activityId={comment.activityId} replyTo={comment} place={`reply:${comment.id}`} onClose={close} />
      )}
    </article>
  );
});

function labelOf(t: ReturnType<typeof useT>, { author, parentId }: Comment): string {
  const name = author?.organisation?.name ?? author?.name ?? t('comments.former-participant');
  return t(parentId ? 'comments.reply-by' : 'comments.comment-by', { name });
}

function CommentWords({ comment }: { comment: Comment }) {
  const t = useT();
  const lang = comment.language ?? undefined;
  return (
    <>
      {comment.suggestion && (
        <InlineDiff label={t('comments.suggested-wording')} parts={comment.suggestion.diff} lang={lang} />
      )}
      {comment.bodyHtml && (
        <div className="comment-body">
          <Prose html={comment.bodyHtml} lang={lang} />
        </div>
      )}
      {comment.decision && (
        <Notice tone="caution" title={t(`comments.decision.${comment.decision.action}`)}>
          <p className="small">
            {t('comments.decision.reason', { reason: t(`comments.reason.${comment.decision.reason}`) })}{' '}
            {comment.decision.explanation}
          </p>
        </Notice>
      )}
    </>
  );
}

/** Says where it stood before, when a new version moved its passage. */
function Moved({ comment }: { comment: Comment }) {
  const t = useT();
  if (!comment.anchorOutcome || comment.anchorOutcome === 'kept' || comment.parentId) return null;
  return (
    <p className="migration">
      <Icon name="history" size="s" />
      <span>
        {t(`comments.anchor.${comment.anchorOutcome}`)}{' '}
        {comment.anchor?.quote && <q className="record">{comment.anchor.quote.exact}</q>}
      </span>
    </p>
  );
}

function Answer({ comment, space, timeZone }: Omit<CommentViewProps, 'since' | 'arrived'>) {
  const t = useT();
  const dates = useDates(timeZone);
  const { answer } = comment;
  if (!answer) return null;
  const to = answer.documentId
    ? `${documentPath(space, answer.documentId)}?version=${answer.versionNumber}#b-${answer.blockId}`
    : null;
  return (
    <OfficialAnswer
      status={answer.status}
      lang={answer.language}
      foot={
        <>
          {dates.day(answer.publishedAt)}. {to && <a href={to}>{t('comments.answer.see-passage')}</a>}
        </>
      }
    >
      <Prose html={answer.bodyHtml} record />
    </OfficialAnswer>
  );
}
