import type { ReactNode } from 'react';
import type { components } from '../../../../../shared/api/schema';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { newDocumentPath } from '../paths';
import { useTextSpace } from '../text-space';
import '../documents.css';
import { DocumentEntry } from './document-entry';

export interface DocumentEntriesProps {
  documents: components['schemas']['DocumentListDto'];
  /** Why they cannot be changed, where that is so. */
  children?: ReactNode;
}

/** The texts of a space for its team, each with its versions and where they stand. */
export function DocumentEntries({ documents: { items, can }, children }: DocumentEntriesProps) {
  const t = useT();
  const space = useTextSpace();
  const add = can.create && (
    <LinkButton kind="primary" icon="plus" to={newDocumentPath(space)}>
      {t('documents.add')}
    </LinkButton>
  );
  return (
    <div className="texts">
      {children}
      {items.length === 0 ? (
        <Empty title={t('documents.empty')} action={add}>
          <p>{t('documents.empty-note')}</p>
        </Empty>
      ) : (
        <>
          <ol role="list" className="texts-list">
            {items.map((document) => (
              <DocumentEntry key={document.id} space={space} document={document} />
            ))}
          </ol>
          {add && <p>{add}</p>}
        </>
      )}
    </div>
  );
}
