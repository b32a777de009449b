import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router';
import type { Api } from '../../../lib/api';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, requireViewer } from '../../../lib/loader';
import { apiOf, useApi } from '../../../lib/query';
import { classNames } from '../../../ui/class-names';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton } from '../../../ui/waiting';
import { countsQuery, itemQuery, logQuery, queueKey, queueOptions } from '../api';
import { BulkDialog } from '../components/bulk-dialog';
import { DeskFilters } from '../components/desk-filters';
import { DeskFoot, DeskHead } from '../components/desk-head';
import { ItemPane } from '../components/item-pane';
import { DeskKeys } from '../components/desk-keys';
import { QueueList } from '../components/queue-list';
import '../desk.css';
import '../desk-windows.css';
import '../moderation.css';
import { deskPath, filterFrom } from '../queue-filter';
import { useDesk } from '../use-desk';
import { useKeysSwitch } from '../../../lib/single-keys';

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  requireViewer({ context, request });
  const search = new URL(request.url).searchParams;
  const { queryClient } = context.get(loaderServices);
  queryClient.removeQueries({ queryKey: queueKey, type: 'inactive' });
  const [{ pages }] = await Promise.all([
    queryClient.fetchInfiniteQuery(optionsFor(apiOf(queryClient), search)),
    queryClient.fetchQuery({ ...countsQuery, staleTime: 0 }),
  ]);
  const items = pages.flatMap((page) => page.items);
  const id = search.get('item') ?? items[0]?.comment.id;
  if (!id) return null;
  const listed = items.some(({ comment }) => comment.id === id);
  // An item that is gone leaves the queue standing, so nothing here is thrown.
  await Promise.all([
    queryClient.prefetchQuery({ ...logQuery(id), retry: false }),
    listed ? undefined : queryClient.prefetchQuery(itemQuery(id)),
  ]);
  return null;
}

const optionsFor = (api: Api, search: URLSearchParams) =>
  queueOptions(api, filterFrom(search), search.get('from') ?? undefined);

/** Opening another item is no reason to ask for the queue again. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return queueOf(currentUrl) !== queueOf(nextUrl);
}

function queueOf({ pathname, searchParams }: URL): string {
  const search = new URLSearchParams(searchParams);
  search.delete('item');
  return `${pathname}?${search}`;
}

/** The desk: what waits, one item where it stands, the decision. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const [keysOn] = useKeysSwitch();
  const [open, setOpen] = useState<'keys' | 'bulk' | null>(null);
  const filter = filterFrom(search);
  const chosen = search.get('item');
  usePage({ title: t('moderation.title') });

  const queue = useInfiniteQuery(optionsFor(useApi(), search));
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const { data } = useQuery(countsQuery);
  const desk = useDesk({ filter, chosen, items, counts: data?.counts ?? null, onOpen: setOpen });
  const { current, live, selection } = desk;
  const close = () => setOpen(null);
  return (
    <div className={classNames('desk dense', chosen && 'desk-opened', !keysOn && 'desk-no-keys')}>
      <DeskHead counts={data?.counts ?? null} />
      <DeskFilters filter={filter} counts={data?.counts ?? null} onKeys={() => setOpen('keys')} />
      <div className="desk-panes">
        <QueueList
          queue={queue}
          items={items}
          filter={filter}
          total={data?.counts?.total ?? 0}
          currentId={current?.comment.id ?? null}
          opened={chosen !== null}
          selection={selection}
          live={live}
          onOpen={desk.willOpen}
          onDecideTogether={() => setOpen('bulk')}
        />
        {current ? (
          <ItemPane
            key={`${current.comment.id} ${current.comment.revisionId}`}
            item={current}
            news={live.news.get(current.comment.id)}
            back={deskPath(filter)}
            onDecided={desk.decided}
            onRefused={() => live.look(current.comment.id)}
            onAccept={live.accept}
            onUndo={(id) => void desk.undo.run([id])}
            onNext={() => desk.move(1)}
          />
        ) : (
          <NoItem desk={desk} chosen={chosen} />
        )}
      </div>
      <DeskFoot decided={data?.decided ?? null} />
      {open === 'keys' && <DeskKeys onClose={close} />}
      {open === 'bulk' && selection.items.length > 0 && (
        <BulkDialog items={selection.items} onDecided={desk.decidedTogether} onClose={close} />
      )}
    </div>
  );
}

/** An item that does not come, or is not there any more. Without one, the empty queue says all there is to say. */
function NoItem({ desk, chosen }: { desk: ReturnType<typeof useDesk>; chosen: string | null }) {
  const t = useT();
  if (!chosen) return null;
  return (
    <section className="desk-item">
      {desk.error ? (
        <ErrorState title={t('moderation.item-failed')} error={desk.error} onRetry={desk.retry} />
      ) : (
        <Skeleton />
      )}
    </section>
  );
}
