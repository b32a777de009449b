import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import { atFirst, permalinkQuery, type Place, type ThreadPage, threadsQuery } from '../api';
import { wasPosted } from '../just-posted';
import type { CommentViewProps } from './comment-view';
import { ListChoice } from './list-choice';
import { LinkedThread, ThreadView } from './thread-view';

export interface ThreadListProps extends Omit<CommentViewProps, 'comment'> {
  place: Place;
  title: ReactNode;
  /** Official answers among the comments of the place. */
  answered: number;
  /** Where the list begins, for readers without scripts. */
  from?: string;
  /** Address of what follows a page of the list, for them. */
  pathFrom: (cursor: string) => string;
  /** A comment that was linked to; it stands on top with what it answers. */
  linkedId: string | null;
  /** Comments that came while the page was open; those among the loaded ones, such as the reader's own, count no more. */
  waiting: readonly string[];
  onShowWaiting: () => void;
  /** The form, or the way to it. */
  renderWayToWrite: (page: ThreadPage) => ReactNode;
}

/** The comments of a place: order, threads, more on request. New ones wait behind a button, so that no text moves. */
export function ThreadList(props: ThreadListProps) {
  const { place, title, answered, from, pathFrom, linkedId, waiting, onShowWaiting, renderWayToWrite, ...shown } =
    props;
  const t = useT();
  const api = useApi();
  const [filter, setFilter] = useState(atFirst);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData, refetch } = useInfiniteQuery({
    ...threadsQuery(api, place, filter, filter === atFirst ? from : undefined),
    placeholderData: (before) => before,
  });
  const { data: linked } = useQuery({ ...permalinkQuery(linkedId ?? ''), enabled: linkedId !== null, retry: false });
  const [first] = data?.pages ?? [];
  const next = data?.pages.at(-1)?.nextCursor;
  const all = data?.pages.flatMap((page) => page.items) ?? [];
  const threads = linkedId && linked ? all.filter(({ id }) => id !== linked.rootId) : all;
  const loaded = new Set(all.flatMap(({ id, replies }) => [id, ...replies.items.map((reply) => reply.id)]));
  const unseen = waiting.filter((id) => !loaded.has(id) && !wasPosted(id)).length;
  const isNarrowed = Object.keys(filter).length > 1;
  return (
    <>
      <div className="margin-head">
        <h2 id="margin-title" tabIndex={-1}>
          {title}
        </h2>
        <div className="thread-count">
          {unseen > 0 ? (
            <Button small wide onClick={onShowWaiting}>
              {t('comments.show-new', { count: unseen })}
            </Button>
          ) : (
            (first?.total || all.length === 0) &&
            first && <p className="small muted">{t('comments.count', { count: first.total, answered })}</p>
          )}
        </div>
      </div>
      {first && renderWayToWrite(first)}
      {(isNarrowed || (first?.total ?? 0) > 1) && (
        <ListChoice filter={filter} since={shown.since} onFilter={setFilter} />
      )}
      {!data && !error && <Skeleton rows={3} />}
      {error && <ErrorState title={t('comments.load-failed')} error={error} onRetry={() => void refetch()} />}
      {first && all.length === 0 && !linked && <NothingHere isNarrowed={isNarrowed} />}
      <ol role="list" className="margin-threads" aria-busy={isPlaceholderData || undefined}>
        {linkedId && linked && (
          <li key={linked.rootId} className="thread-linked">
            <LinkedThread linked={linked} {...shown} />
          </li>
        )}
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadView thread={thread} {...shown} />
          </li>
        ))}
      </ol>
      {hasNextPage && next && (
        <ShowMore
          shown={threads.length}
          pending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
          href={pathFrom(next)}
        />
      )}
    </>
  );
}

function NothingHere({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useT();
  if (isNarrowed) return <Empty title={t('comments.none-such')}>{t('comments.none-such-explained')}</Empty>;
  return <Empty title={t('comments.none-yet')}>{t('comments.none-yet-explained')}</Empty>;
}
