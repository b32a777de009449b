import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router';
import { type ContributionKind, contributionKinds } from '../../../../../shared/organisations';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { LocalNav, PageHead } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { contributionsQuery, organisationQuery } from '../api';
import { ContributionRow } from '../components/contribution-row';
import '../organisations.css';

const kindFrom = (search: URLSearchParams): ContributionKind | undefined =>
  contributionKinds.find((kind) => kind === search.get('kind'));
const from = (search: URLSearchParams) => search.get('cursor') ?? undefined;

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response | null> {
  const { queryClient } = context.get(loaderServices);
  const { ref = '' } = params;
  const { id, slug } = await queryClient.ensureQueryData(organisationQuery(ref));
  if (ref !== slug) return redirect(`/organisations/${slug}/contributions`);
  const search = new URL(request.url).searchParams;
  await prepareList(context, contributionsQuery(id, kindFrom(search), from(search)));
  return null;
}

/** Everything an organisation contributed that the reader may see. */
export function Component() {
  const t = useT();
  const { ref = '' } = useParams();
  const [search] = useSearchParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(ref));
  const { id, slug, name } = organisation;
  const kind = kindFrom(search);
  const title = t('organisations.contributions-title', { name });
  usePage({ title });
  const home = `/organisations/${slug}`;
  const pathOf = (each?: ContributionKind) => `${home}/contributions${each ? `?kind=${each}` : ''}`;
  return (
    <>
      <PageHead
        wide
        title={title}
        trail={[
          { label: t('organisations.title'), to: '/organisations' },
          { label: name, to: home },
        ]}
        lede={<p>{t('organisations.contributions-lede')}</p>}
      />
      <LocalNav
        label={t('organisations.contribution-kinds')}
        items={[undefined, ...contributionKinds].map((each) => ({
          label: t(each ? `organisations.contributions.${each}` : 'organisations.contributions.all'),
          to: pathOf(each),
          current: each === kind,
        }))}
      />
      <div className="page contributions">
        <PagedRegister
          key={kind}
          query={contributionsQuery(id, kind, from(search))}
          failed={t('organisations.contributions-failed')}
          empty={
            <Empty title={t('organisations.no-contributions')}>
              <p>{t('organisations.no-contributions-explained')}</p>
            </Empty>
          }
          renderRow={(contribution) => <ContributionRow key={contribution.id} contribution={contribution} />}
          pathFrom={(cursor) => `${pathOf(kind)}${kind ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`}
        />
      </div>
    </>
  );
}
