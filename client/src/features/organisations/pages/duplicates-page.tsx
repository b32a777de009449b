import type { LoaderFunctionArgs } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { LikenessRow } from '../components/likeness-row';
import { duplicatesQuery } from '../merge-api';
import '../organisations.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  await prepareList(args.context, duplicatesQuery());
  return null;
}

/** For staff: organisations that may be registered twice. */
export function Component() {
  const t = useT();
  const title = t('organisations.duplicates');
  usePage({ title });
  return (
    <>
      <PageHead
        wide
        title={title}
        trail={[{ label: t('organisations.title'), to: '/organisations' }]}
        lede={<p>{t('organisations.duplicates-lede')}</p>}
      />
      <div className="page">
        <PagedRegister
          query={duplicatesQuery()}
          failed={t('organisations.duplicates-failed')}
          empty={
            <Empty title={t('organisations.no-duplicates')}>
              <p>{t('organisations.no-duplicates-explained')}</p>
            </Empty>
          }
          renderRow={(likeness) => (
            <LikenessRow key={`${likeness.first.id} ${likeness.second.id}`} likeness={likeness} />
          )}
        />
      </div>
    </>
  );
}
