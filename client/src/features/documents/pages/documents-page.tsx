import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { consultationQuery, documentsQuery } from '../../consultations/api';
import { ManageFrame } from '../../planning/components/manage-frame';
import { NotNow } from '../../planning/components/not-now';
import { DocumentEntry } from '../components/document-entry';
import { newDocumentPath } from '../paths';
import '../documents.css';

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
  const { items, can } = documents;
  const add = can.create && (
    <LinkButton kind="primary" icon="plus" to={newDocumentPath(slug)}>
      {t('documents.add')}
    </LinkButton>
  );
  return (
    <ManageFrame slug={slug} part="documents" lede={<p>{t('documents.lede')}</p>}>
      <div className="texts">
        {!can.create && <NotNow of={consultation} />}
        {items.length === 0 ? (
          <Empty title={t('documents.empty')} action={add}>
            <p>{t('documents.empty-note')}</p>
          </Empty>
        ) : (
          <>
            <ol role="list" className="texts-list">
              {items.map((document) => (
                <DocumentEntry key={document.id} slug={slug} document={document} />
              ))}
            </ol>
            {add && <p>{add}</p>}
          </>
        )}
      </div>
    </ManageFrame>
  );
}
