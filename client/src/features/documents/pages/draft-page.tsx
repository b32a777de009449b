import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { documentQuery } from '../api';
import { DraftEditor } from '../components/draft-editor';
import { TextHead } from '../components/text-head';
import { draftIn, loadDocument, loadVersion } from '../manage-loader';
import { documentsPath, readingPath } from '../paths';
import { type TextSpace, useTextSpace } from '../text-space';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { versions } = await loadDocument(args);
  const draft = draftIn(versions);
  if (draft) await loadVersion(args, draft);
  return null;
}

/** The version in work, paragraph by paragraph. */
export function Component() {
  const space = useTextSpace();
  const { documentId = '' } = useParams();
  return <DraftOf key={documentId} space={space} documentId={documentId} />;
}

function DraftOf({ space, documentId }: { space: TextSpace; documentId: string }) {
  const t = useT();
  const { data: text } = useSuspenseQuery(documentQuery(documentId));
  // Once it is published it is no draft any more, but the page stays until the next one is there.
  const [begun] = useState(() => draftIn(text.versions));
  const draft = begun ?? draftIn(text.versions);
  usePage({ title: t('documents.draft-title', { title: draft?.title ?? text.current?.title ?? '' }) });
  if (draft && text.can.edit) return <DraftEditor key={draft.id} space={space} document={text} draft={draft} />;
  return (
    <>
      <TextHead space={space} title={(text.current ?? draft)?.title} lang={(text.current ?? draft)?.language} />
      <div className="page texts">
        <Empty
          title={t(draft ? 'documents.draft-locked' : 'documents.no-draft')}
          action={
            draft ? (
              <LinkButton to={`${readingPath(space, documentId)}?version=${draft.number}`}>
                {t('documents.read-draft')}
              </LinkButton>
            ) : (
              <LinkButton to={documentsPath(space)}>{t('documents.to-texts')}</LinkButton>
            )
          }
        >
          <p>{t(draft ? 'documents.draft-locked-note' : 'documents.no-draft-note')}</p>
        </Empty>
      </div>
    </>
  );
}
