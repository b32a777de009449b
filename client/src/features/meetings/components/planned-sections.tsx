import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { KeptForm } from '../../planning/components/kept-form';
import { type Meeting, meetingQuery, meetingsKey } from '../api';
import { editMeeting } from '../manage-api';
import { changesFrom } from '../meeting-plan';
import { AgendaForm } from './agenda-form';
import { MeetingFields } from './meeting-fields';
import { LateReason } from './meeting-steps';

/** What a meeting says and its agenda, as long as they can be changed. */
export function PlannedSections({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { can } = meeting;
  return (
    <>
      {can.edit && (
        <Section id="about" title={t('meetings.about')}>
          <About meeting={meeting} />
        </Section>
      )}
      {can.setAgenda && (
        <Section id="agenda" title={t('meetings.agenda')} note={t('meetings.agenda-manage-note')}>
          <AgendaForm meeting={meeting} />
        </Section>
      )}
    </>
  );
}

/** The part of a meeting that its form holds. */
function saidOf({ title, language, series, note, place, startsAt, endsAt, timeZone, sessionId }: Meeting) {
  return { title, language, series, note, place, startsAt, endsAt, timeZone, sessionId };
}

/** What members are told of when it changes is told with the form. */
function About({ meeting }: { meeting: Meeting }) {
  const t = useT();
  return (
    <KeptForm
      kept={meeting}
      query={meetingQuery(meeting.id)}
      shownBy={[meetingsKey]}
      draftAt={`meeting:${meeting.id}`}
      label={t('meetings.about')}
      may={meeting.can.edit}
      part={saidOf}
      save={(api, values, seen) => editMeeting(api, seen, changesFrom(values))}
    >
      {(shown) => (
        <>
          <MeetingFields meeting={shown} language={shown.language} timeZone={shown.timeZone} />
          {shown.state === 'invited' && (
            <>
              <p>{t('meetings.change-told')}</p>
              <LateReason optional />
            </>
          )}
        </>
      )}
    </KeptForm>
  );
}
