import type { Comment } from '../../comments/api';
import { decisionTools } from '../../moderation/components/decision-tools';
import { AnswerButton } from '../../responses/components/answer-button';

/** Decide about a comment, and answer it. */
export function TeamButtons({ comment, slug }: { comment: Comment; slug: string }) {
  return (
    <>
      {decisionTools.actions?.(comment, slug)}
      {comment.can.answer && <AnswerButton comment={comment} slug={slug} />}
    </>
  );
}
