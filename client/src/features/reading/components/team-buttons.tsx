import type { SpaceAddress } from '../../../../../shared/space-paths';
import type { Comment } from '../../comments/api';
import { decisionTools } from '../../moderation/components/decision-tools';
import { AnswerButton } from '../../responses/components/answer-button';

/** Decide about a comment, and answer it. */
export function TeamButtons({ comment, space }: { comment: Comment; space: SpaceAddress }) {
  return (
    <>
      {decisionTools.actions?.(comment, space)}
      {comment.can.answer && <AnswerButton comment={comment} slug={space.slug} />}
    </>
  );
}
