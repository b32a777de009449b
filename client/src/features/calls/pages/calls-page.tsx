import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { openCalls } from '../api';
import { CallRow } from '../components/call-row';
import '../calls.css';

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  await prepareList(context, openCalls(new URL(request.url).searchParams.get('from') ?? undefined));
  return null;
}

/** The open calls of all bodies, soonest closing first. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  usePage({ title: t('calls.title'), description: t('calls.lede') });
  return (
    <>
      <PageHead
        wide
        title={t('calls.title')}
        trail={[{ label: t('bodies.title'), to: '/bodies' }]}
        lede={<p>{t('calls.lede')}</p>}
      />
      <div className="page">
        <PagedRegister
          query={openCalls(search.get('from') ?? undefined)}
          failed={t('calls.load-failed')}
          empty={
            <Empty title={t('calls.none')} action={<LinkButton to="/bodies">{t('calls.find-bodies')}</LinkButton>}>
              <p>{t('calls.none-explained')}</p>
            </Empty>
          }
          renderRow={(call) => <CallRow key={call.id} call={call} named />}
          pathFrom={(cursor) => `/calls?from=${encodeURIComponent(cursor)}`}
        />
      </div>
    </>
  );
}
