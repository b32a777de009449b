import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { PageHead, Section } from '../../../ui/page-parts';
import { territoriesQuery } from '../../organisations/territories';
import '../../planning/planning.css';
import { judgedQuery } from '../api';
import { ApplicationWords } from '../components/application-words';
import { OthersScores } from '../components/others-scores';
import { ScoreForm } from '../components/score-form';
import '../calls.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const query = judgedQuery(args.params['applicationId'] ?? '');
  const { words } = await args.context.get(loaderServices).queryClient.ensureQueryData(query);
  return prepare(args.context, territoriesQuery(words.country ? [words.country] : []));
}

/** An application for those who judge it: what was sent, one's own scores, and then those of the others. */
export function Component() {
  const t = useT();
  const client = useQueryClient();
  const { applicationId = '' } = useParams();
  const query = judgedQuery(applicationId);
  const { data: judged } = useSuspenseQuery(query);
  const { words, callId, callTitle, bodySlug, own, others, can } = judged;
  const title = words.organisation?.name ?? words.name;
  usePage({ title });
  const back = own ? `/calls/${callId}/assessment` : `/bodies/${bodySlug}/manage/calls/${callId}/ranking`;
  return (
    <>
      <PageHead title={<bdi>{title}</bdi>} trail={[{ label: callTitle, to: back }]} />
      <div className="page">
        <Section title={t('calls.what-they-wrote')}>
          <ApplicationWords id={applicationId} words={words} />
        </Section>
        {own && (
          <Section title={t('calls.own-scores')} note={t('calls.own-scores-note')}>
            <ScoreForm
              key={String(can.score)}
              judged={judged}
              onKept={(next) => client.setQueryData(query.queryKey, next)}
            />
          </Section>
        )}
        {(own ?? others) && (
          <Section title={t('calls.others-scores')}>
            {others ? <OthersScores judged={judged} others={others} /> : <p>{t('calls.others-later')}</p>}
          </Section>
        )}
        <p>
          <LinkButton to={back} icon="arrow-start">
            {t('calls.back-to-list')}
          </LinkButton>
        </p>
      </div>
    </>
  );
}
