import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { type Comment, loadReplies, type Thread } from '../api';
import { CommentView } from './comment-view';

interface Shown {
  slug: string;
  timeZone: string;
  since: string | null;
}

/** A comment with its first replies; the others come on request. */
export function ThreadView({ thread, ...shown }: Shown & { thread: Thread }) {
  return (
    <div className="thread">
      <CommentView comment={thread} {...shown} />
      <Replies of={thread} first={thread.replies.items} cursor={thread.replies.nextCursor} {...shown} />
    </div>
  );
}

interface RepliesProps extends Shown {
  of: Comment;
  first: Comment[];
  cursor: string | null;
}

/** Replies to one comment, each with its own on request; the depth is shown by indenting as long as there is room. */
function Replies({ of, first, cursor, ...shown }: RepliesProps) {
  const t = useT();
  const api = useApi();
  const [more, setMore] = useState<{ items: Comment[]; cursor: string | null } | null>(null);
  const [pending, setPending] = useState(false);
  const items = [...first, ...(more?.items.filter((item) => !first.some(({ id }) => id === item.id)) ?? [])];
  const next = more ? more.cursor : cursor;
  const load = async () => {
    setPending(true);
    try {
      const page = await loadReplies(api, of.activityId, of.id, next ?? undefined);
      setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor });
    } catch (error) {
      showToast({ text: problemText(t, asProblem(error).problem) });
    }
    setPending(false);
  };
  const hidden = first.length === 0 && !more ? of.counts.replies : 0;
  if (items.length === 0 && hidden === 0) return null;
  return (
    <div className="replies">
      {items.map((reply) => (
        <div className="thread" key={reply.id}>
          <CommentView comment={reply} {...shown} />
          {reply.counts.replies > 0 && <Replies of={reply} first={[]} cursor={null} {...shown} />}
        </div>
      ))}
      {(next !== null || hidden > 0) && (
        <Button kind="quiet" small pending={pending} onClick={() => void load()}>
          {hidden > 0 ? t('comments.show-replies', { count: hidden }) : t('comments.more-replies')}
        </Button>
      )}
    </div>
  );
}
