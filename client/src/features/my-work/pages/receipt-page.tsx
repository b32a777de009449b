import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, viewerIn } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { askedQuery } from '../../records/api';
import { AskedOfMe } from '../../records/components/asked-of-me';
import { type Receipt, receiptCommentsQuery, receiptQuery } from '../api';
import { OwnComments } from '../components/own-comments';
import { ReceiptActions } from '../components/receipt-actions';
import { ReceiptForm } from '../components/receipt-form';
import '../my-work.css';

const from = (search: URLSearchParams) => search.get('cursor') ?? undefined;

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const receipt = await context.get(loaderServices).queryClient.ensureQueryData(receiptQuery);
  // Someone who is signed in takes it over first; then it stands among their own work.
  if (receipt && !receipt.claimed && !viewerIn(context))
    await Promise.all([
      prepare(context, askedQuery),
      prepareList(context, receiptCommentsQuery(from(new URL(request.url).searchParams))),
    ]);
  return null;
}

/** What a guest said, by the code they were given for it. */
export function Component() {
  const t = useT();
  const { data: receipt } = useSuspenseQuery(receiptQuery);
  usePage({ title: t('my-work.receipt.title') });
  if (receipt) return <Kept receipt={receipt} />;
  return (
    <>
      <PageHead title={t('my-work.receipt.title')} lede={<p>{t('my-work.receipt.lede')}</p>}>
        <ReceiptForm />
      </PageHead>
    </>
  );
}

/** The receipt this browser keeps. */
function Kept({ receipt }: { receipt: Receipt }) {
  const t = useT();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const client = useQueryClient();
  const mine = viewer !== null;
  return (
    <>
      <PageHead
        title={t('my-work.receipt.of', { name: receipt.displayName })}
        lede={<p>{t(mine ? 'my-work.receipt.take-over' : 'my-work.receipt.kept')}</p>}
      >
        {receipt.claimed && (
          <Notice title={t('my-work.receipt.claimed')}>
            <p>{t('my-work.receipt.claimed-explained')}</p>
          </Notice>
        )}
        <ReceiptActions receipt={receipt} />
      </PageHead>
      {!receipt.claimed && !mine && (
        <div className="page">
          <AskedOfMe onDecided={() => void client.invalidateQueries({ queryKey: receiptCommentsQuery().queryKey })} />
          <Section id="said" title={t('my-work.comments')} note={t('my-work.receipt.said-note')}>
            <OwnComments
              query={receiptCommentsQuery(from(search))}
              path="/receipt"
              first={<LinkButton to="/consultations">{t('my-work.find-consultation')}</LinkButton>}
            />
          </Section>
        </div>
      )}
    </>
  );
}
