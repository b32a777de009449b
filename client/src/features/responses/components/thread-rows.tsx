import { commentPath } from '../../../../../shared/space-paths';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { components } from '../../../../../shared/api/schema';
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
import { currentVersionQuery, draftAnswersQuery } from '../api';
import { threadsToAnswer } from '../threads-query';
import { AnswerButton } from './answer-button';

type Block = components['schemas']['BlockDto'];

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
  const blocks = useBlocks(items);
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
            <Place thread={thread} slug={slug} block={blocks.get(thread.anchor?.blockId ?? '')} />
            <ThreadView thread={thread} space={{ kind: 'consultation', slug }} timeZone={timeZone} since={null} />
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

const wordsShown = 160;

/** The words a thread is about, with the way to them. */
function Place({ thread, slug, block }: { thread: Thread; slug: string; block: Block | undefined }) {
  const t = useT();
  const text = block?.text ?? '';
  const start = text.length > wordsShown ? `${text.slice(0, wordsShown).trimEnd()}…` : text;
  const words = thread.anchor?.quote?.exact ?? start;
  return (
    <p className="answer-place">
      <Link to={commentPath({ kind: 'consultation', slug }, thread.id)}>
        {block?.number ? t('responses.paragraph', { number: block.number }) : t('responses.see-in-text')}
      </Link>{' '}
      {words && (
        <q className="record" lang={block?.language} dir="auto">
          {words}
        </q>
      )}
    </p>
  );
}

/** The paragraphs of the newest versions that these threads are about. */
function useBlocks(threads: readonly Thread[]): Map<string, Block> {
  const documents = [
    ...new Set(threads.flatMap(({ anchor, documentId }) => (anchor && documentId ? [documentId] : []))),
  ];
  const versions = useQueries({ queries: documents.map((id) => currentVersionQuery(id)) });
  return new Map(versions.flatMap(({ data }) => data?.blocks ?? []).map((block) => [block.id, block]));
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
