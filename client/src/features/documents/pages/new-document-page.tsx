import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { Section } from '../../../ui/page-parts';
import { consultationQuery } from '../../consultations/api';
import { ImportSteps } from '../components/import-steps';
import { TextHead } from '../components/text-head';
import { WriteForm } from '../components/write-form';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  return prepare(args.context, consultationQuery(args.params['slug'] ?? ''));
}

/** A first text: from a file, or written here. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const activities = consultation.activities.filter(({ kind }) => kind === 'comment');
  usePage({ title: t('documents.new') });
  return (
    <>
      <TextHead slug={slug} title={t('documents.new')} lede={<p>{t('documents.new-lede')}</p>} />
      <div className="page">
        <ImportSteps destination={{ slug, documentId: null }} activities={activities}>
          <Section title={t('documents.write')} note={t('documents.write-note')}>
            <WriteForm slug={slug} language={consultation.language} activities={activities} />
          </Section>
        </ImportSteps>
      </div>
    </>
  );
}
