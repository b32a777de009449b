import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { PageHead } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import { filterFrom, organisationsQuery } from '../api';
import { FilterForm } from '../components/filter-form';
import { OrganisationRows } from '../components/organisation-rows';
import '../organisations.css';
import { countriesQuery, territoriesQuery } from '../territories';

const from = (search: URLSearchParams) => search.get('cursor') ?? undefined;

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const search = new URL(request.url).searchParams;
  const filter = filterFrom(search);
  const [items] = await Promise.all([
    prepareList(context, organisationsQuery(filter, from(search))),
    prepare(context, countriesQuery),
  ]);
  const codes = items.flatMap(({ territories }) => territories);
  return prepare(context, territoriesQuery(codes), territoriesQuery(filter.territory ? [filter.territory] : []));
}

/** The public register of organisations: found by name, kind, level and place. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const filter = filterFrom(search);
  const { pages, items, error, next, more, isPending, retry } = useList(organisationsQuery(filter, from(search)));
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  usePage({ title: t('organisations.title'), description: t('organisations.lede') });
  return (
    <>
      <PageHead wide title={t('organisations.title')} lede={<p>{t('organisations.lede')}</p>}>
        {viewer && (
          <LinkButton to="/organisations/new" icon="plus">
            {t('organisations.register')}
          </LinkButton>
        )}
      </PageHead>
      <div className="page stack-wide">
        <FilterForm filter={filter} />
        {error && <ErrorState title={t('organisations.load-failed')} error={error} onRetry={retry} />}
        {!pages && !error && <Skeleton rows={4} />}
        {pages && items.length === 0 && <Nothing isFiltered={isFiltered} mayRegister={viewer !== null} />}
        {items.length > 0 && (
          <div>
            <Register>
              {pages?.map((page, index) => (
                <OrganisationRows key={index} organisations={page.items} />
              ))}
            </Register>
            {next && <ShowMore shown={items.length} pending={isPending} onMore={more} href={addressOf(search, next)} />}
          </div>
        )}
      </div>
    </>
  );
}

function Nothing({ isFiltered, mayRegister }: { isFiltered: boolean; mayRegister: boolean }) {
  const t = useT();
  if (isFiltered) {
    return (
      <Empty
        title={t('organisations.none-fits')}
        action={<LinkButton to="/organisations">{t('organisations.show-all')}</LinkButton>}
      >
        <p>{t('organisations.none-fits-explained')}</p>
      </Empty>
    );
  }
  const first = mayRegister ? '/organisations/new' : '/sign-in?next=%2Forganisations%2Fnew';
  return (
    <Empty title={t('organisations.none')} action={<LinkButton to={first}>{t('organisations.register')}</LinkButton>}>
      <p>{t('organisations.none-explained')}</p>
    </Empty>
  );
}

function addressOf(search: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(search);
  next.set('cursor', cursor);
  return `/organisations?${next}`;
}
