import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { PositionRow } from '../../consultations/components/position-row';
import { latestPositionsQuery, ownPositions } from '../api';
import { PositionTag } from '../components/position-tag';
import '../positions.css';

const from = (search: URLSearchParams) => search.get('from') ?? undefined;

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { context, request } = args;
  await prepareList(context, ownPositions(from(new URL(request.url).searchParams)));
  return prepare(context, latestPositionsQuery);
}

/** The joint positions in which an organisation of one's own takes part. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const { data } = useSuspenseQuery(latestPositionsQuery);
  usePage({ title: t('positions.title') });
  const mayStart = data.startsFor.length > 0;
  const start = mayStart && (
    <LinkButton kind="primary" icon="plus" to="/positions/new">
      {t('positions.start')}
    </LinkButton>
  );
  return (
    <>
      <PageHead wide title={t('positions.title')} lede={<p>{t('positions.lede')}</p>}>
        <div className="cluster">{start}</div>
      </PageHead>
      <div className="page">
        <PagedRegister
          query={ownPositions(from(search))}
          failed={t('positions.failed')}
          pathFrom={(cursor) => `/positions?from=${encodeURIComponent(cursor)}`}
          empty={
            <Empty title={t('positions.none')}>
              <p>{t(mayStart ? 'positions.none-explained' : 'positions.none-to-start')}</p>
            </Empty>
          }
          renderRow={(item) => (
            <PositionRow key={item.id} level="h2" item={item}>
              <p>
                <PositionTag state={item.state} />
              </p>
            </PositionRow>
          )}
        />
      </div>
    </>
  );
}
