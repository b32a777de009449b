import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { apiOf, useApi } from '../../../lib/query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { PageHead } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import {
  type ConsultationFilter,
  type ConsultationPage,
  consultationsKey,
  filterFrom,
  loadConsultations,
} from '../api';
import { ConsultationRow } from '../components/consultation-row';
import { FilterForm } from '../components/filter-form';
import '../consultations.css';
import { countriesQuery } from '../../organisations/territories';

const listOf = (filter: ConsultationFilter) => ({
  queryKey: consultationsKey(filter),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: ConsultationPage) => last.nextCursor ?? undefined,
});

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const { queryClient } = context.get(loaderServices);
  const search = new URL(request.url).searchParams;
  const filter = filterFrom(search);
  const api = apiOf(queryClient);
  await prepare(context, countriesQuery);
  // Without scripts the next page is an address of its own.
  const first = search.get('cursor') ?? undefined;
  await queryClient.prefetchInfiniteQuery({
    ...listOf(filter),
    initialPageParam: first,
    queryFn: ({ pageParam }) => loadConsultations(api, filter, pageParam),
  });
  return null;
}

/** All consultations: open ones first, found by words, field, level, place and who is asked. */
export function Component() {
  const t = useT();
  const api = useApi();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const filter = filterFrom(search);
  const { data: places } = useSuspenseQuery(countriesQuery);
  usePage({ title: t('consultations.title'), description: t('consultations.lede') });
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    ...listOf(filter),
    queryFn: ({ pageParam }) => loadConsultations(api, filter, pageParam),
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const next = data?.pages.at(-1)?.nextCursor;
  return (
    <>
      <PageHead wide title={t('consultations.title')} lede={<p>{t('consultations.lede')}</p>}>
        {viewer?.can.createConsultation && (
          <LinkButton to="/consultations/new" icon="plus">
            {t('consultations.start')}
          </LinkButton>
        )}
      </PageHead>
      <div className="page stack consultations">
        <FilterForm filter={filter} places={places} />
        {error && <ErrorState title={t('consultations.load-failed')} error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={4} />}
        {data && items.length === 0 && (
          <Empty
            title={t('consultations.none')}
            action={<LinkButton to="/consultations?state=any">{t('consultations.show-all')}</LinkButton>}
          >
            <p>{t('consultations.none-explained')}</p>
          </Empty>
        )}
        {items.length > 0 && (
          <Register>
            {items.map((item) => (
              <ConsultationRow key={item.id} item={item} level="h2" />
            ))}
          </Register>
        )}
        {hasNextPage && (
          <ShowMore
            shown={items.length}
            pending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
            href={nextAddress(search, next)}
          />
        )}
        <p>
          <a href="/api/v1/consultations/calendar.ics">{t('consultations.calendar')}</a>
        </p>
      </div>
    </>
  );
}

function nextAddress(search: URLSearchParams, cursor: string | null | undefined): string {
  const next = new URLSearchParams(search);
  if (cursor) next.set('cursor', cursor);
  return `/consultations?${next}`;
}
