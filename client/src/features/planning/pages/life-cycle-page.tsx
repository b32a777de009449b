import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { consultationStates } from '../../../../../shared/spaces';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { Phases } from '../../../ui/phases';
import { consultationQuery, documentsQuery, progressQuery } from '../../consultations/api';
import { settingsQuery } from '../api';
import { Checklist } from '../components/checklist';
import { ManageFrame } from '../components/manage-frame';
import { NextSteps } from '../components/next-steps';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadPlan(args);
  return prepare(args.context, documentsQuery(slug), progressQuery(slug));
}

/** Where the consultation is in its life, what is missing before the next step, and the step itself. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  const isPlanned = settings.state === 'draft' || settings.state === 'in-review';
  return (
    <ManageFrame slug={slug} part="life-cycle" lede={<p>{t(`planning.stands.${settings.state}`)}</p>}>
      <Section title={t('planning.next')} note={t('planning.next-note')}>
        <NextSteps settings={settings} />
      </Section>
      {isPlanned && (
        <Section title={t('planning.needed')} note={t('planning.needed-note')}>
          <Checklist settings={settings} />
        </Section>
      )}
      <Section title={t('planning.life')} note={t('planning.life-note')}>
        <Life slug={slug} />
        <p>
          <LinkButton to={`/consultations/${slug}`} icon="show">
            {t('planning.see-page')}
          </LinkButton>
        </p>
      </Section>
    </ManageFrame>
  );
}

/** The states from the draft to the archive, with the dates that are known. */
function Life({ slug }: { slug: string }) {
  const t = useT();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const dates = useDates(consultation.timeZone);
  const { state, announcedAt, opensAt, closesAt, answerDueAt, answeredAt } = consultation;
  const lastMoment = (end: string) => dates.moment(new Date(Date.parse(end) - 1));
  const when: Partial<Record<typeof state, string | null>> = {
    announced: announcedAt && dates.day(announcedAt),
    open: opensAt && dates.moment(opensAt),
    closed: closesAt && lastMoment(closesAt),
    answered: answeredAt
      ? dates.day(answeredAt)
      : answerDueAt && t('consultations.answer-by', { day: dates.day(new Date(Date.parse(answerDueAt) - 1)) }),
  };
  const now = consultationStates.indexOf(state);
  return (
    <Phases
      items={consultationStates.map((each, at) => ({
        name: t(`ui.state.${each}`),
        state: at < now ? 'done' : at === now ? 'now' : 'next',
        when: when[each] ?? '',
      }))}
    />
  );
}
