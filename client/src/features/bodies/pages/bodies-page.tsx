import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { PageHead } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { TabLinks } from '../../../ui/tabs';
import { Skeleton } from '../../../ui/waiting';
import { countriesQuery, territoriesQuery, useTerritoryNames } from '../../organisations/territories';
import { bodyList } from '../api';
import { BodyRow } from '../components/body-row';
import { FilterForm } from '../components/filter-form';
import { addressOf, type BodyFilter, bodyFilterFrom } from '../filters';
import '../../consultations/consultations.css';
import '../../organisations/organisations.css';
import '../bodies.css';

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const search = new URL(request.url).searchParams;
  const filter = bodyFilterFrom(search);
  const { queryClient } = context.get(loaderServices);
  const [items] = await Promise.all([
    prepareList(context, bodyList(filter, search.get('cursor') ?? undefined)),
    queryClient.ensureQueryData(countriesQuery),
  ]);
  const places = [...(filter.territory ? [filter.territory] : []), ...items.flatMap(({ territories }) => territories)];
  return prepare(context, territoriesQuery(filter.territory ? [filter.territory] : []), territoriesQuery(places));
}

/** All bodies: found by words, kind, field, level and place. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const filter = bodyFilterFrom(search);
  usePage({ title: t('bodies.title'), description: t('bodies.lede') });
  return (
    <>
      <PageHead wide title={t('bodies.title')} lede={<p>{t('bodies.lede')}</p>}>
        <div className="cluster">
          <LinkButton to="/calls" icon="users">
            {t('bodies.open-calls')}
          </LinkButton>
          <LinkButton to="/advice" icon="seal">
            {t('bodies.advice-register')}
          </LinkButton>
          {viewer?.can.createBody && (
            <LinkButton to="/bodies/new" icon="plus">
              {t('bodies.prepare')}
            </LinkButton>
          )}
        </div>
      </PageHead>
      <div className="page stack bodies">
        <FilterForm filter={filter} />
        <Views filter={filter} signedIn={viewer !== null} />
        <Found key={JSON.stringify(filter)} filter={filter} from={search.get('cursor') ?? undefined} />
      </div>
    </>
  );
}

/** Those at work, one's own, and those that are archived; the other choices stay. */
function Views({ filter, signedIn }: { filter: BodyFilter; signedIn: boolean }) {
  const t = useT();
  const { mine: _, archived: __, ...choices } = filter;
  const views = [
    { id: 'active' as const, to: addressOf('/bodies', choices) },
    ...(signedIn ? [{ id: 'mine' as const, to: addressOf('/bodies', { ...choices, mine: true }) }] : []),
    { id: 'archived' as const, to: addressOf('/bodies', { ...choices, archived: true }) },
  ];
  return (
    <TabLinks
      label={t('bodies.views')}
      selected={filter.archived ? 'archived' : filter.mine ? 'mine' : 'active'}
      items={views.map((view) => ({ ...view, label: t(`bodies.view.${view.id}`) }))}
    />
  );
}

function Found({ filter, from }: { filter: BodyFilter; from?: string }) {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(bodyList(filter, from));
  const sought = filter.territory ? [filter.territory] : [];
  const nameOf = useTerritoryNames([...sought, ...(pages?.[0]?.items ?? []).flatMap((item) => item.territories)]);
  if (error && !pages) return <ErrorState title={t('bodies.load-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={4} />;
  if (items.length === 0) return <None filter={filter} />;
  return (
    <>
      <Register>
        {items.map((item) => (
          <BodyRow key={item.id} item={item} nameOf={nameOf} />
        ))}
      </Register>
      {next && (
        <ShowMore
          shown={items.length}
          pending={isPending}
          onMore={more}
          href={addressOf('/bodies', filter, { cursor: next })}
        />
      )}
    </>
  );
}

/** Why there is nothing here, and where to go on. */
function None({ filter }: { filter: BodyFilter }) {
  const t = useT();
  const viewer = useViewer();
  const { mine, archived, ...choices } = filter;
  const narrowed = Object.values(choices).some((value) => value !== undefined);
  if (narrowed)
    return (
      <Empty
        title={t('bodies.none-fits')}
        action={<LinkButton to={addressOf('/bodies', { mine, archived })}>{t('bodies.show-all')}</LinkButton>}
      >
        <p>{t('bodies.none-fits-explained')}</p>
      </Empty>
    );
  if (mine || archived)
    return (
      <Empty
        title={t(mine ? 'bodies.none-mine' : 'bodies.none-archived')}
        action={<LinkButton to="/bodies">{t('bodies.show-active')}</LinkButton>}
      >
        <p>{t(mine ? 'bodies.none-mine-explained' : 'bodies.none-archived-explained')}</p>
      </Empty>
    );
  return (
    <Empty
      title={t('bodies.none')}
      action={viewer?.can.createBody && <LinkButton to="/bodies/new">{t('bodies.prepare')}</LinkButton>}
    >
      <p>{t('bodies.none-explained')}</p>
    </Empty>
  );
}
