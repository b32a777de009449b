import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { PageHead } from '../../../ui/page-parts';
import { Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
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
  const from = search.get('from') ?? undefined;
  const { pages, items, error, next, more, isPending, retry } = useList(organisationCommitments(organisation.id, from));
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
        {error && !pages && <ErrorState title={t('agreements.commitments-failed')} error={error} onRetry={retry} />}
        {!error && !pages && <Skeleton rows={3} />}
        {pages && items.length === 0 && (
          <Empty title={t('agreements.no-commitments')}>
            <p>{t('agreements.none-of-organisation')}</p>
          </Empty>
        )}
        {items.length > 0 && (
          <Rows label={title}>
            {items.map((item) => (
              <CommitmentRow key={item.id} item={item} />
            ))}
          </Rows>
        )}
        {next && (
          <ShowMore
            shown={items.length}
            pending={isPending}
            onMore={more}
            href={`${path}/commitments?from=${encodeURIComponent(next)}`}
          />
        )}
      </div>
    </>
  );
}
