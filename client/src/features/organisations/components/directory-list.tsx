import { useSearchParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import { type OrganisationFilter, organisationsQuery } from '../api';
import { OrganisationRows } from './organisation-rows';

interface DirectoryListProps {
  filter: OrganisationFilter;
  /** Where the list begins. */
  from?: string;
  mayRegister: boolean;
}

/** The organisations that fit, by name. */
export function DirectoryList({ filter, from, mayRegister }: DirectoryListProps) {
  const t = useT();
  const [search] = useSearchParams();
  const { pages, items, error, next, more, isPending, retry } = useList(organisationsQuery(filter, from));
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      {error && <ErrorState title={t('organisations.load-failed')} error={error} onRetry={retry} />}
      {!pages && !error && <Skeleton rows={4} />}
      {pages && items.length === 0 && <Nothing isFiltered={isFiltered} mayRegister={mayRegister} />}
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
