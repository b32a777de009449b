import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { documentQuery } from '../api';
import { ImportSteps } from '../components/import-steps';
import { TextHead } from '../components/text-head';
import { loadDocument } from '../manage-loader';
import { useTextSpace } from '../text-space';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadDocument(args);
  return null;
}

/** A new version of a text, from a file. */
export function Component() {
  const t = useT();
  const space = useTextSpace();
  const { documentId = '' } = useParams();
  const { data: text } = useSuspenseQuery(documentQuery(documentId));
  const title = t('documents.new-version-from-file');
  usePage({ title });
  const inItsLanguage = (name: string) => <bdi lang={text.current?.language}>{name}</bdi>;
  return (
    <>
      <TextHead
        space={space}
        title={title}
        lede={
          <p>{t.rich('documents.new-version-lede', { title: text.current?.title ?? '' }, { text: inItsLanguage })}</p>
        }
      />
      <div className="page">
        <ImportSteps destination={{ space, documentId }} activities={[]} />
      </div>
    </>
  );
}
