import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import type { Meeting } from '../api';
import { AttendanceForm } from './attendance-form';
import { ManagedFollowUp } from './managed-follow-up';
import { ManagedPapers } from './managed-papers';
import { MinutesSteps } from './minutes-steps';

/** What the team keeps of a meeting: its papers, who came, the minutes and what is to be done. */
export function KeptSections({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { id, minutes, carried, can } = meeting;
  return (
    <>
      <Section id="papers" title={t('meetings.papers')} note={t('meetings.papers-note')}>
        <ManagedPapers meeting={meeting} />
      </Section>
      {can.keepAttendance && (
        <Section id="attendance" title={t('meetings.attendance')} note={t('meetings.attendance-manage-note')}>
          <AttendanceForm meetingId={id} />
        </Section>
      )}
      {minutes && (
        <Section id="minutes" title={t('meetings.minutes')} note={t('meetings.minutes-note')}>
          <MinutesSteps meeting={meeting} />
        </Section>
      )}
      {(can.raise || carried.length > 0) && (
        <Section id="follow-up" title={t('meetings.to-do')} note={t('meetings.to-do-note')}>
          <ManagedFollowUp meeting={meeting} />
        </Section>
      )}
    </>
  );
}
