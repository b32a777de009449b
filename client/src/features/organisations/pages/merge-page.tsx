import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { problemOf } from '../../../lib/problems';
import { PageHead, Section } from '../../../ui/page-parts';
import { organisationQuery, organisationsQuery } from '../api';
import { FindOther } from '../components/find-other';
import { MergeForm } from '../components/merge-form';
import { mergePreviewQuery } from '../merge-api';
import '../organisations.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const search = new URL(args.request.url).searchParams;
  const { id, can } = await queryClient.ensureQueryData(organisationQuery(args.params['ref'] ?? ''));
  if (!can.merge) throw problemOf('forbidden');
  const q = search.get('q')?.trim();
  const other = search.get('with');
  if (other) {
    const { id: otherId } = await queryClient.ensureQueryData(organisationQuery(other));
    return prepare(args.context, mergePreviewQuery(id, otherId));
  }
  if (q) await prepareList(args.context, organisationsQuery({ q }));
  return null;
}

/** For staff: making one of two organisations that are the same. */
export function Component() {
  const t = useT();
  const { ref = '' } = useParams();
  const [search] = useSearchParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(ref));
  const other = search.get('with');
  const title = t('organisations.merge-title', { name: organisation.name });
  usePage({ title });
  return (
    <>
      <PageHead
        title={title}
        trail={[
          { label: t('organisations.title'), to: '/organisations' },
          { label: organisation.name, to: `/organisations/${organisation.slug}` },
        ]}
        lede={<p>{t('organisations.merge-lede', { name: organisation.name })}</p>}
      />
      <div className="page">
        <Section title={t('organisations.merge-other')}>
          <FindOther organisation={organisation} q={search.get('q')?.trim() ?? ''} />
        </Section>
        {other && <Merging organisationRef={ref} otherRef={other} />}
      </div>
    </>
  );
}

function Merging({ organisationRef, otherRef }: { organisationRef: string; otherRef: string }) {
  const t = useT();
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationRef));
  const { data: other } = useSuspenseQuery(organisationQuery(otherRef));
  const { data: preview } = useSuspenseQuery(mergePreviewQuery(organisation.id, other.id));
  return (
    <Section title={t('organisations.merge-what')} note={t('organisations.merge-note')}>
      <MergeForm preview={preview} />
    </Section>
  );
}
