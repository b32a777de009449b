import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { KeptForm } from '../../planning/components/kept-form';
import { sessionPaths } from '../../sessions/paths';
import { attendanceQuery, type Meeting, meetingList, meetingQuery, meetingsKey } from '../api';
import { AgendaForm } from '../components/agenda-form';
import { AttendanceForm } from '../components/attendance-form';
import { ManagedFollowUp } from '../components/managed-follow-up';
import { ManagedPapers } from '../components/managed-papers';
import { MeetingFields } from '../components/meeting-fields';
import { MeetingNotices } from '../components/meeting-notices';
import { LateReason, MeetingSteps } from '../components/meeting-steps';
import { MeetingTag } from '../components/meeting-tags';
import { MinutesSteps } from '../components/minutes-steps';
import { bodyTextsQuery, editMeeting } from '../manage-api';
import { changesFrom } from '../meeting-plan';
import { meetingPaths } from '../paths';
import { useMeetingWords } from '../use-meeting-words';
import '../meetings.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  const { meetingId = '' } = args.params;
  const { queryClient } = args.context.get(loaderServices);
  const { can } = await queryClient.ensureQueryData(meetingQuery(meetingId));
  if (can.approve)
    await Promise.all(
      (['past', 'upcoming'] as const).map((when) => prepareList(args.context, meetingList(slug, when))),
    );
  return prepare(args.context, bodyTextsQuery(slug), attendanceQuery(meetingId));
}

/** One meeting as its team prepares it, keeps it and takes its minutes further. */
export function Component() {
  const t = useT();
  const { slug = '', meetingId = '' } = useParams();
  const client = useQueryClient();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  useLive(`space:${meeting.body.id}`, {
    'space.changed': () => void client.invalidateQueries({ queryKey: meetingsKey, refetchType: 'active' }),
  });
  const { state, minutes, can } = meeting;
  return (
    <ManageFrame slug={slug} part="meetings" title={meeting.title} lede={<Lede meeting={meeting} />}>
      <Section id="steps" title={t('meetings.next-step')} note={t(`meetings.next.${state}`)}>
        <div className="stack">
          <MeetingNotices meeting={meeting} />
          <MeetingSteps meeting={meeting} />
          <Links meeting={meeting} />
        </div>
      </Section>
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
      <Section id="papers" title={t('meetings.papers')} note={t('meetings.papers-note')}>
        <ManagedPapers meeting={meeting} />
      </Section>
      {can.keepAttendance && (
        <Section id="attendance" title={t('meetings.attendance')} note={t('meetings.attendance-manage-note')}>
          <AttendanceForm meetingId={meetingId} />
        </Section>
      )}
      {minutes && (
        <Section id="minutes" title={t('meetings.minutes')} note={t('meetings.minutes-note')}>
          <MinutesSteps meeting={meeting} />
        </Section>
      )}
      {(can.raise || meeting.carried.length > 0) && (
        <Section id="follow-up" title={t('meetings.to-do')} note={t('meetings.to-do-note')}>
          <ManagedFollowUp meeting={meeting} />
        </Section>
      )}
    </ManageFrame>
  );
}

function Lede({ meeting }: { meeting: Meeting }) {
  const { dates, shown, time } = useMeetingWords(meeting);
  return (
    <p>
      {dates.day(meeting.startsAt)}, {time} <MeetingTag state={shown} />
    </p>
  );
}

function Links({ meeting: { id, body, sessionId } }: { meeting: Meeting }) {
  const t = useT();
  return (
    <div className="cluster">
      <LinkButton icon="show" to={meetingPaths.one(body.slug, id)}>
        {t('meetings.see-page')}
      </LinkButton>
      {sessionId && (
        <LinkButton icon="users" to={sessionPaths.prepare(sessionId)}>
          {t('meetings.prepare-room')}
        </LinkButton>
      )}
    </div>
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
