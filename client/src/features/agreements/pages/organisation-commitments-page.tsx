import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { organisationQuery } from '../../organisations/api';
import { organisationCommitments } from '../api';
import { CommitmentRow } from '../components/commitment-row';
import '../agreements.css';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const { queryClient } = context.get(loaderServices);
  const { id } = await queryClient.ensureQueryData(organisationQuery(params['slug'] ?? ''));
  const from = new URL(request.url).searchParams.get('from') ?? undefined;
  await prepareList(context, organisationCommitments(id, from));
  return null;
}

/** What one organisation promised, in every body the reader may read about. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(slug));
  const title = t('agreements.commitments-of', { name: organisation.name });
  usePage({ title });
  const path = `/organisations/${slug}`;
  return (
    <>
      <PageHead
        title={title}
        trail={[
          { label: t('organisations.title'), to: '/organisations' },
          { label: organisation.name, to: path },
        ]}
      />
      <div className="page">
        <PagedRegister
          query={organisationCommitments(organisation.id, search.get('from') ?? undefined)}
          failed={t('agreements.commitments-failed')}
          empty={
            <Empty title={t('agreements.no-commitments')}>
              <p>{t('agreements.none-of-organisation')}</p>
            </Empty>
          }
          label={title}
          renderRow={(item) => <CommitmentRow key={item.id} item={item} />}
          pathFrom={(cursor) => `${path}/commitments?from=${encodeURIComponent(cursor)}`}
        />
      </div>
    </>
  );
}
