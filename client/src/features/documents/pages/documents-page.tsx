import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { consultationQuery, documentsQuery } from '../../consultations/api';
import { ManageFrame } from '../../planning/components/manage-frame';
import { NotNow } from '../../planning/components/not-now';
import { DocumentEntries } from '../components/document-entries';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const slug = args.params['slug'] ?? '';
  return prepare(args.context, consultationQuery(slug), documentsQuery(slug));
}

/** The texts of a consultation, each with its versions and where they stand. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: documents } = useSuspenseQuery(documentsQuery(slug));
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  return (
    <ManageFrame slug={slug} part="documents" lede={<p>{t('documents.lede')}</p>}>
      <DocumentEntries documents={documents}>{!documents.can.create && <NotNow of={consultation} />}</DocumentEntries>
    </ManageFrame>
  );
}
