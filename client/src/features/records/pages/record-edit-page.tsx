import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, requireViewer } from '../../../lib/loader';
import { PageHead } from '../../../ui/page-parts';
import { sessionPaths } from '../../sessions/paths';
import { recordQuery } from '../api';
import { RecordForm } from '../components/record-form';
import '../records.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const id = args.params['sessionId'] ?? '';
  const record = await args.context.get(loaderServices).queryClient.ensureQueryData(recordQuery(id));
  if (!record.can.write) throw redirect(sessionPaths.record(id));
  return null;
}

/** Where a note-taker writes the record. */
export function Component() {
  const t = useT();
  const { sessionId = '' } = useParams();
  const { data: record } = useSuspenseQuery(recordQuery(sessionId));
  const { session } = record;
  usePage({ title: t('records.edit-title', { title: session.title }) });
  return (
    <>
      <PageHead
        title={t('records.edit-title', { title: session.title })}
        trail={[
          { label: session.title, to: sessionPaths.one(session.id) },
          { label: t('records.record'), to: sessionPaths.record(session.id) },
        ]}
        lede={<p>{t('records.edit-lede')}</p>}
      />
      <div className="page">
        <RecordForm record={record} />
      </div>
    </>
  );
}
