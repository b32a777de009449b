import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { ShowMore } from '../../../ui/show-more';
import { Tag } from '../../../ui/tag';
import { Skeleton } from '../../../ui/waiting';
import type { Comment, Thread } from '../../comments/api';
import { CommentToolsProvider, TeamRow } from '../../comments/comment-tools';
import { ThreadView } from '../../comments/components/thread-view';
import { commentPath } from '../../comments/paths';
import { draftAnswersQuery } from '../api';
import { threadsToAnswer } from '../threads-query';
import { AnswerButton } from './answer-button';

export interface ThreadRowsProps {
  activityId: string;
  slug: string;
  timeZone: string;
  answered: boolean;
  /** Where the list begins, for readers without scripts. */
  from?: string;
}

/** Threads that wait for an answer, or have one, each with the way to write it. */
export function ThreadRows({ activityId, slug, timeZone, answered, from }: ThreadRowsProps) {
  const t = useT();
  const { items, pages, error, next, more, isPending, retry } = useList(threadsToAnswer(activityId, answered, from));
  const tools = useAnswerTools(slug);
  const kind = answered ? 'answered' : 'waiting';
  return (
    <CommentToolsProvider value={tools}>
      {error && <ErrorState title={t('comments.load-failed')} error={error} onRetry={retry} />}
      {!pages && !error && <Skeleton rows={4} />}
      {pages && items.length === 0 && (
        <Empty title={t(`responses.none.${kind}`)}>
          <p>{t(`responses.none-explained.${kind}`)}</p>
        </Empty>
      )}
      <ol role="list" className="answer-threads">
        {items.map((thread) => (
          <li key={thread.id}>
            <Place thread={thread} slug={slug} />
            <ThreadView thread={thread} slug={slug} timeZone={timeZone} since={null} />
          </li>
        ))}
      </ol>
      {next && (
        <ShowMore
          shown={items.length}
          pending={isPending}
          onMore={more}
          href={`/consultations/${slug}/answers?show=${kind}&cursor=${next}`}
        />
      )}
    </CommentToolsProvider>
  );
}

/** The words a thread is about, with the way to them. */
function Place({ thread, slug }: { thread: Thread; slug: string }) {
  const t = useT();
  const quote = thread.anchor?.quote?.exact;
  return (
    <p className="answer-place">
      {quote && <q className="record">{quote}</q>}{' '}
      <Link to={commentPath(slug, thread.id)}>{t('responses.see-in-text')}</Link>
    </p>
  );
}

function useAnswerTools(slug: string) {
  const t = useT();
  const { data: drafts = [] } = useQuery(draftAnswersQuery(slug));
  return useMemo(() => {
    const drafted = new Set(drafts.map(({ commentId }) => commentId));
    return {
      actions: (comment: Comment) =>
        comment.can.answer && (
          <TeamRow>
            {drafted.has(comment.id) && <Tag icon="suggest">{t('responses.drafted')}</Tag>}
            <AnswerButton comment={comment} slug={slug} drafted={drafted.has(comment.id)} />
          </TeamRow>
        ),
    };
  }, [drafts, slug, t]);
}
