import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Rows } from '../../../ui/rows';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import '../../planning/planning.css';
import { callQuery } from '../api';
import { DecideForm } from '../components/decide-form';
import { RankedRow } from '../components/ranked-row';
import { rankingQuery, rulesQuery } from '../manage-api';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  const id = args.params['callId'] ?? '';
  return prepare(args.context, callQuery(id), rankingQuery(id), rulesQuery(slug));
}

/** How the applications of a call do, what is to come of each, and the way to answer them all. */
export function Component() {
  const t = useT();
  const { slug = '', callId = '' } = useParams();
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const { data: ranking } = useSuspenseQuery(rankingQuery(callId));
  return (
    <ManageFrame
      slug={slug}
      part="calls"
      title={t('calls.applications')}
      lede={
        <p>
          <Link to={`/bodies/${slug}/manage/calls/${callId}`} lang={call.language} dir="auto">
            {call.title}
          </Link>
        </p>
      }
    >
      <Section title={t('calls.ranking')} note={t('calls.ranking-note', { max: ranking.maxScore })}>
        <div className="stack">
          {!ranking.isWhole && <Notice icon="hide" title={t('calls.not-whole')} />}
          {ranking.items.length === 0 ? (
            <Empty title={t('calls.no-applications')}>
              <p>{t('calls.no-applications-explained')}</p>
            </Empty>
          ) : (
            <>
              <Rows label={t('calls.applications')}>
                {ranking.items.map((row) => (
                  <RankedRow key={row.id} row={row} call={call} />
                ))}
              </Rows>
              <p>
                <a href={`/api/v1/calls/${callId}/ranking.csv`} download>
                  {t('calls.take-away')}
                </a>
              </p>
            </>
          )}
        </div>
      </Section>
      {call.can.decide && (
        <Section title={t('calls.decide')} note={t('calls.decide-note')}>
          <DecideForm call={call} />
        </Section>
      )}
    </ManageFrame>
  );
}
