import type { SpaceAddress } from '../../../../shared/space-paths';
import { useHydrated } from '../../lib/now';
import { latePart } from '../../ui/late-part';
import type { Comment } from '../comments/api';
import { type CommentTools, TeamRow } from '../comments/comment-tools';

const TeamButtons = latePart(async () => (await import('./components/team-buttons')).TeamButtons, { rarely: true });

/** What the team does with a comment where readers see it; loaded for those who may. */
export const teamTools: CommentTools = {
  actions: (comment, space) =>
    (comment.can.moderate || comment.can.answer) && <Tools comment={comment} space={space} />,
};

function Tools({ comment, space }: { comment: Comment; space: SpaceAddress }) {
  const hydrated = useHydrated();
  return <TeamRow>{hydrated && <TeamButtons comment={comment} space={space} />}</TeamRow>;
}
