import { commentPath } from '../../../../../shared/space-paths';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useHydrated } from '../../../lib/now';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { type Comment, type Permalink, repliesQuery, type Thread } from '../api';
import { CommentView, type CommentViewProps } from './comment-view';

type Shown = Omit<CommentViewProps, 'comment'>;

/** A comment with its first replies; the others come on request. */
export function ThreadView({ thread, ...shown }: Shown & { thread: Thread }) {
  return (
    <div className="thread">
      <CommentView comment={thread} {...shown} />
      <Replies of={thread} first={thread.replies.items} cursor={thread.replies.nextCursor} {...shown} />
    </div>
  );
}

/** A comment that was linked to, below those it answers up to the top of its thread. */
export function LinkedThread({ linked, ...shown }: Shown & { linked: Permalink }) {
  return linked.ancestors.reduceRight<ReactNode>(
    (below, comment) => (
      <div className="thread">
        <CommentView comment={comment} {...shown} />
        <div className="replies">{below}</div>
      </div>
    ),
    <ThreadView thread={linked} {...shown} />,
  );
}

interface RepliesProps extends Shown {
  of: Comment;
  /** Those that came with it, and where the others begin. */
  first: Comment[];
  cursor: string | null;
}

/** Replies to one comment, each with its own on request; the depth is shown by indenting as long as there is room. */
function Replies({ of, first, cursor, ...shown }: RepliesProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...repliesQuery(useApi(), of, cursor ?? undefined),
    enabled: asked,
  });
  const more = data?.pages.flatMap(({ items }) => items) ?? [];
  const items: (Comment & Partial<Thread>)[] = [
    ...first,
    ...more.filter(({ id }) => first.every((one) => one.id !== id)),
  ];
  const hidden = items.length === 0 ? of.counts.replies : 0;
  const isMore = data ? hasNextPage : cursor !== null || hidden > 0;
  if (items.length === 0 && !isMore) return null;
  const load = () => {
    if (!asked) setAsked(true);
    else void (error ? refetch() : fetchNextPage());
  };
  return (
    <div className="replies">
      {items.map((reply) => (
        <div className="thread" key={reply.id}>
          <CommentView comment={reply} {...shown} />
          {reply.counts.replies > 0 && (
            <Replies
              of={reply}
              first={reply.replies?.items ?? []}
              cursor={reply.replies?.nextCursor ?? null}
              {...shown}
            />
          )}
        </div>
      ))}
      {error && <p className="small">{problemText(t, asProblem(error).problem)}</p>}
      {isMore && (
        <MoreReplies
          words={hidden > 0 ? t('comments.show-replies', { count: hidden }) : t('comments.more-replies')}
          path={commentPath(shown.space, of.id)}
          pending={asked && isFetching}
          onMore={load}
        />
      )}
    </div>
  );
}

interface MoreRepliesProps {
  words: string;
  /** Where they stand too, for readers without scripts. */
  path: string;
  pending: boolean;
  onMore: () => void;
}

function MoreReplies({ words, path, pending, onMore }: MoreRepliesProps) {
  if (!useHydrated())
    return (
      <LinkButton kind="quiet" small to={path}>
        {words}
      </LinkButton>
    );
  return (
    <Button kind="quiet" small pending={pending} onClick={onMore}>
      {words}
    </Button>
  );
}
