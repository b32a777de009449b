import { lazy, Suspense } from 'react';
import { useHydrated } from '../../lib/now';
import type { Comment } from '../comments/api';
import type { CommentTools } from '../comments/comment-tools';

const TeamButtons = lazy(async () => ({ default: (await import('./components/team-buttons')).TeamButtons }));

/** What the team does with a comment where readers see it; loaded for those who may. */
export const teamTools: CommentTools = {
  actions: (comment, slug) => (comment.can.moderate || comment.can.answer) && <Tools comment={comment} slug={slug} />,
};

function Tools({ comment, slug }: { comment: Comment; slug: string }) {
  if (!useHydrated()) return null;
  return (
    <Suspense>
      <TeamButtons comment={comment} slug={slug} />
    </Suspense>
  );
}
