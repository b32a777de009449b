import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates, zoneName } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Phases } from '../../../ui/phases';
import { consultationQuery } from '../../consultations/api';
import { settingsQuery } from '../api';
import { ExtendForm } from '../components/extend-form';
import { ManageFrame } from '../components/manage-frame';
import { NotNow } from '../components/not-now';
import { PhasesForm } from '../components/phases-form';
import { PromiseForm } from '../components/promise-form';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadPlan(args);
  return null;
}

/** When it opens and closes, in phases; after opening, more time with a reason; and by when an answer is promised. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  const { can, timeZone } = settings;
  const zone = zoneName(t, timeZone);
  return (
    <ManageFrame slug={slug} part="dates" lede={<p>{t('planning.dates.lede', { zone })}</p>}>
      {!can.edit && (
        <div className="plan-note">
          <NotNow of={settings} />
        </div>
      )}
      <Section
        title={t('planning.dates.phases')}
        note={t(can.planPhases ? 'planning.dates.phases-note' : 'planning.dates.fixed-note', { zone })}
      >
        {can.planPhases ? <PhasesForm settings={settings} /> : <FixedPhases slug={slug} />}
      </Section>
      {can.extend && (
        <Section title={t('planning.dates.extend')} note={t('planning.dates.extend-note')}>
          <ExtendForm settings={settings} />
        </Section>
      )}
      <Section title={t('planning.dates.promise')} note={t('planning.dates.promise-note')}>
        <PromiseForm settings={settings} />
      </Section>
    </ManageFrame>
  );
}

/** The phases as everyone sees them, where they cannot be moved any more. */
function FixedPhases({ slug }: { slug: string }) {
  const t = useT();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const dates = useDates(consultation.timeZone);
  return (
    <Phases
      items={consultation.phases.map(({ name, language, startsAt, endsAt, isCurrent }) => ({
        name: <span lang={language}>{name}</span>,
        state: isCurrent ? 'now' : dates.daysUntil(endsAt) > 0 ? 'next' : 'done',
        when: t('consultations.from-to', {
          from: dates.moment(startsAt),
          to: dates.moment(new Date(Date.parse(endsAt) - 1)),
        }),
      }))}
    />
  );
}
