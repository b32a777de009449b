import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type CommentSort, commentSorts } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { ShowMore } from '../../../ui/show-more';
import { NativeSelect } from '../../../ui/text-field';
import { Skeleton } from '../../../ui/waiting';
import { type Place, type ThreadFilter, type ThreadPage, threadsQuery } from '../api';
import { ThreadView } from './thread-view';

export interface ThreadListProps {
  place: Place;
  slug: string;
  timeZone: string;
  title: ReactNode;
  since: string | null;
  /** Comments that came while the page was open; those among the loaded ones, such as the reader's own, count no more. */
  waiting: readonly string[];
  onShowWaiting: () => void;
  /** The form, or the way to it. */
  compose: (page: ThreadPage) => ReactNode;
}

/** The comments of a place: order, threads, more on request. New ones wait behind a button, so that no text moves. */
export function ThreadList({ place, slug, timeZone, title, since, waiting, onShowWaiting, compose }: ThreadListProps) {
  const t = useT();
  const api = useApi();
  const [sort, setSort] = useState<CommentSort>('newest');
  const filter: ThreadFilter = { sort };
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    ...threadsQuery(api, place, filter),
    placeholderData: (before) => before,
  });
  const [first] = data?.pages ?? [];
  const threads = data?.pages.flatMap((page) => page.items) ?? [];
  const loaded = new Set(threads.flatMap(({ id, replies }) => [id, ...replies.items.map((reply) => reply.id)]));
  const unseen = waiting.filter((id) => !loaded.has(id)).length;
  return (
    <>
      <div className="spread margin-head">
        <h2 id="margin-title" tabIndex={-1}>
          {title}
        </h2>
        <SortSelect sort={sort} onSort={setSort} />
      </div>
      {first && <p className="small muted">{t('comments.count', { count: first.total })}</p>}
      {unseen > 0 && (
        <Button small wide onClick={onShowWaiting}>
          {t('comments.show-new', { count: unseen })}
        </Button>
      )}
      {first && compose(first)}
      {!data && !error && <Skeleton rows={3} />}
      {error && <ErrorState title={t('comments.load-failed')} error={error} onRetry={() => void refetch()} />}
      {first && threads.length === 0 && (
        <Empty title={t('comments.none-yet')}>{t('comments.none-yet-explained')}</Empty>
      )}
      <ol role="list" className="margin-threads">
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadView thread={thread} slug={slug} timeZone={timeZone} since={since} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <ShowMore shown={threads.length} pending={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </>
  );
}

function SortSelect({ sort, onSort }: { sort: CommentSort; onSort: (sort: CommentSort) => void }) {
  const t = useT();
  return (
    <label>
      <span className="visually-hidden">{t('comments.order')}</span>
      <NativeSelect
        className="input input-small"
        value={sort}
        onChange={(event) => onSort(event.currentTarget.value as CommentSort)}
        options={commentSorts.map((value) => ({ value, label: t(`comments.sort.${value}`) }))}
      />
    </label>
  );
}
