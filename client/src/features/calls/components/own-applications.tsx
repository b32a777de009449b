import { useSuspenseQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { DatedRow, Register } from '../../../ui/register';
import { type OwnApplication, ownApplicationsQuery } from '../api';

/** What a person applied for, while there is something. */
export function OwnApplications() {
  const t = useT();
  const { data } = useSuspenseQuery(ownApplicationsQuery);
  if (data.length === 0) return null;
  return (
    <Section id="applications" title={t('calls.applications')} note={t('calls.own-note')}>
      <Register>
        {data.map((application) => (
          <OwnRow key={application.id} application={application} />
        ))}
      </Register>
    </Section>
  );
}

function OwnRow({ application }: { application: OwnApplication }) {
  const t = useT();
  const { id, callTitle, callLanguage, bodyTitle, closesAt, timeZone, state, answer, cancelReason, words } =
    application;
  const dates = useDates(timeZone);
  const standing = answer
    ? t(`calls.outcome.${answer.outcome}`)
    : t(`calls.own.${cancelReason === null ? state : 'cancelled'}`);
  return (
    <DatedRow
      date={dates.last(closesAt)}
      timeZone={timeZone}
      dateNote={t('calls.deadline')}
      title={callTitle}
      lang={callLanguage}
      to={`/applications/${id}`}
      facts={[standing, bodyTitle, words.organisation?.name]}
    />
  );
}
