import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import type { DeskItem, QueuePage } from '../api';
import { deskPath, type QueueFilter } from '../queue-filter';
import type { DeskLive } from '../use-desk-live';
import type { Selection } from '../use-selection';
import { QueueRow } from './queue-row';

type Queue = Pick<
  UseInfiniteQueryResult<InfiniteData<QueuePage>>,
  'data' | 'error' | 'refetch' | 'fetchNextPage' | 'isFetchingNextPage'
>;

interface QueueListProps {
  queue: Queue;
  items: DeskItem[];
  filter: QueueFilter;
  total: number;
  currentId: string | null;
  /** Whether an item was opened on purpose. */
  opened: boolean;
  selection: Selection;
  live: DeskLive;
  onOpen: (commentId: string) => void;
  onDecideTogether: () => void;
}

/** What waits, the most urgent first. What comes meanwhile waits behind a button, so that no row moves. */
export function QueueList(props: QueueListProps) {
  const { queue, items, filter, total, currentId, opened, selection, live, onOpen, onDecideTogether } = props;
  const t = useT();
  const { data, error } = queue;
  const next = data?.pages.at(-1)?.nextCursor;
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <section className="desk-queue" aria-labelledby="queue-title">
      <h2 className="visually-hidden" id="queue-title">
        {t('moderation.queue')}
      </h2>
      {(live.fresh > 0 || live.stale) && (
        <p className="desk-renew">
          <Button small wide icon="sync" onClick={live.renew}>
            {live.stale ? t('moderation.renew') : t('moderation.show-fresh', { count: live.fresh })}
          </Button>
        </p>
      )}
      {error && <ErrorState title={t('moderation.queue-failed')} error={error} onRetry={() => void queue.refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && items.length === 0 && <EmptyQueue narrowed={narrowed && total > 0} />}
      {items.length > 1 && <Together items={items} selection={selection} onDecideTogether={onDecideTogether} />}
      {items.length > 0 && (
        <ol className="desk-list">
          {items.map((item) => (
            <QueueRow
              key={item.comment.id}
              item={item}
              to={deskPath(filter, { item: item.comment.id })}
              replace={opened}
              current={item.comment.id === currentId}
              selected={selection.has(item.comment.id)}
              onSelect={(selected) => selection.set(item, selected)}
              onOpen={() => onOpen(item.comment.id)}
              news={live.news.get(item.comment.id)}
            />
          ))}
        </ol>
      )}
      {next && (
        <div className="desk-more">
          <ShowMore
            shown={items.length}
            total={narrowed ? undefined : total}
            pending={queue.isFetchingNextPage}
            onMore={() => void queue.fetchNextPage()}
            href={deskPath(filter, { from: next })}
          />
        </div>
      )}
    </section>
  );
}

/** One decision about several: how many are selected, and the way to it. */
function Together({
  items,
  selection,
  onDecideTogether,
}: { items: DeskItem[] } & Pick<QueueListProps, 'selection' | 'onDecideTogether'>) {
  const t = useT();
  const free = items.filter(({ can }) => can.decide);
  const all = free.length > 0 && free.every(({ comment }) => selection.has(comment.id));
  const count = selection.items.length;
  return (
    <fieldset className="desk-bulk" aria-label={t('moderation.selected-items')}>
      <label className="desk-bulk-all">
        <input
          type="checkbox"
          checked={all}
          onChange={(event) => (event.target.checked ? selection.add(free) : selection.clear())}
        />
        <span aria-live="polite">{count > 0 ? t('moderation.selected', { count }) : t('moderation.select-all')}</span>
      </label>
      {count > 0 && (
        <Button small onClick={onDecideTogether}>
          {t('moderation.together')}
        </Button>
      )}
    </fieldset>
  );
}

function EmptyQueue({ narrowed }: { narrowed: boolean }) {
  const t = useT();
  return narrowed ? (
    <Empty
      title={t('moderation.nothing-fits')}
      action={
        <LinkButton small to="/desk">
          {t('moderation.show-all')}
        </LinkButton>
      }
    />
  ) : (
    <Empty
      title={t('moderation.empty')}
      action={
        <LinkButton small to="/consultations?state=any&mine=team">
          {t('moderation.to-consultations')}
        </LinkButton>
      }
    >
      <p>{t('moderation.empty-explained')}</p>
    </Empty>
  );
}
