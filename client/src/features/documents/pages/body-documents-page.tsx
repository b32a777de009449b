import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { bodyDocumentsQuery, bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { DocumentEntries } from '../components/document-entries';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const slug = args.params['slug'] ?? '';
  return prepare(args.context, bodyQuery(slug), bodyDocumentsQuery(slug));
}

/** The texts of a body, its mandate among them, each with its versions and where they stand. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: documents } = useSuspenseQuery(bodyDocumentsQuery(slug));
  return (
    <ManageFrame slug={slug} part="documents" lede={<p>{t('bodies.part-lede.documents')}</p>}>
      <DocumentEntries documents={documents} />
    </ManageFrame>
  );
}
