import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { LocalNav, PageHead } from '../../../ui/page-parts';
import { filterFrom, organisationsQuery, regionsQuery } from '../api';
import { DirectoryList } from '../components/directory-list';
import { FilterForm } from '../components/filter-form';
import { RegionMap } from '../components/region-map';
import { directoryPath, grainFrom, viewFrom } from '../directory';
import '../organisations.css';
import { countriesQuery, territoriesQuery } from '../territories';

const from = (search: URLSearchParams) => search.get('cursor') ?? undefined;

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const search = new URL(request.url).searchParams;
  const filter = filterFrom(search);
  const chosen = territoriesQuery(filter.territory ? [filter.territory] : []);
  if (viewFrom(search) === 'map')
    return prepare(context, regionsQuery(filter, grainFrom(search)), countriesQuery, chosen);
  const [items] = await Promise.all([
    prepareList(context, organisationsQuery(filter, from(search))),
    prepare(context, countriesQuery),
  ]);
  return prepare(context, territoriesQuery(items.flatMap(({ territories }) => territories)), chosen);
}

/** The public register of organisations: found by what they are, work on and reach, in a list or on a map. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const filter = filterFrom(search);
  const view = viewFrom(search);
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
      <LocalNav
        label={t('organisations.view')}
        items={(['list', 'map'] as const).map((each) => ({
          label: t(`organisations.view.${each}`),
          to: directoryPath(filter, { view: each }),
          current: each === view,
        }))}
      />
      <div className="page stack-wide directory">
        <FilterForm filter={filter} view={view} />
        {view === 'map' ? (
          <RegionMap filter={filter} grain={grainFrom(search)} />
        ) : (
          <DirectoryList filter={filter} from={from(search)} mayRegister={viewer !== null} />
        )}
      </div>
    </>
  );
}
