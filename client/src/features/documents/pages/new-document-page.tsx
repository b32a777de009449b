import type { LoaderFunctionArgs } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { Section } from '../../../ui/page-parts';
import { ImportSteps } from '../components/import-steps';
import { TextHead } from '../components/text-head';
import { WriteForm } from '../components/write-form';
import { prepareSpace, useTextSpace } from '../text-space';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  return prepareSpace(args);
}

/** A first text: from a file, or written here. */
export function Component() {
  const t = useT();
  const space = useTextSpace();
  usePage({ title: t('documents.new') });
  return (
    <>
      <TextHead space={space} title={t('documents.new')} lede={<p>{t('documents.new-lede')}</p>} />
      <div className="page">
        <ImportSteps destination={{ space, documentId: null }} activities={space.activities}>
          <Section title={t('documents.write')} note={t('documents.write-note')}>
            <WriteForm space={space} />
          </Section>
        </ImportSteps>
      </div>
    </>
  );
}
