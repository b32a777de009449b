import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { Rows } from '../../../ui/rows';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { sessionPaths } from '../../sessions/paths';
import { attendanceQuery, filePaths, type Meeting, meetingQuery, meetingsKey } from '../api';
import { Agenda } from '../components/agenda';
import { AttendanceList } from '../components/attendance-list';
import { FollowUpRow } from '../components/follow-up-row';
import { MeetingNotices } from '../components/meeting-notices';
import { MeetingStatus } from '../components/meeting-status';
import { Minutes } from '../components/minutes';
import { Papers } from '../components/papers';
import { Reply } from '../components/reply';
import { meetingPaths } from '../paths';
import '../meetings.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', meetingId = '' } = params;
  const { queryClient } = context.get(loaderServices);
  await prepare(context, bodyQuery(slug), meetingQuery(meetingId));
  const { can } = await queryClient.ensureQueryData(meetingQuery(meetingId));
  return can.readAttendance ? prepare(context, attendanceQuery(meetingId)) : null;
}

/** One meeting of a body: when and where, about what, with which papers, who comes, and what was written down. */
export function Component() {
  const t = useT();
  const { slug = '', meetingId = '' } = useParams();
  const client = useQueryClient();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  useLive(`space:${meeting.body.id}`, {
    'space.changed': () => void client.invalidateQueries({ queryKey: meetingsKey }),
  });
  return (
    <BodyFrame
      slug={slug}
      part="meetings"
      title={meeting.title}
      lang={meeting.language}
      lede={<Lede meeting={meeting} />}
      actions={<Actions meeting={meeting} />}
      band={<MeetingStatus meeting={meeting} />}
    >
      <div className="stack body-activity">
        <MeetingNotices meeting={meeting} />
        {meeting.can.reply && <Reply meeting={meeting} />}
      </div>
      <Section id="agenda" title={t('meetings.agenda')} note={t('meetings.agenda-note')}>
        <Agenda meeting={meeting} />
      </Section>
      <Section id="papers" title={t('meetings.papers')} note={t('meetings.papers-note')}>
        <Papers meeting={meeting} />
      </Section>
      {meeting.can.readAttendance && (
        <Section id="attendance" title={t('meetings.attendance')} note={t('meetings.attendance-note')}>
          <AttendanceList meetingId={meetingId} />
        </Section>
      )}
      <Section id="minutes" title={t('meetings.minutes')}>
        <Minutes meeting={meeting} />
      </Section>
      {meeting.raised.length > 0 && (
        <Section id="follow-up" title={t('meetings.raised')} note={t('meetings.raised-note')}>
          <Rows label={t('meetings.raised')}>
            {meeting.raised.map((point) => (
              <FollowUpRow key={point.id} point={point} slug={slug} named={false} />
            ))}
          </Rows>
        </Section>
      )}
    </BodyFrame>
  );
}

function Lede({ meeting: { language, place, note, series } }: { meeting: Meeting }) {
  return (
    <div lang={language} dir="auto">
      {series && <p>{series}</p>}
      {place && <p>{place}</p>}
      {note && <p className="meeting-note">{note}</p>}
    </div>
  );
}

function Actions({ meeting: { id, body, sessionId, state, can } }: { meeting: Meeting }) {
  const t = useT();
  return (
    <div className="cluster">
      {sessionId && state !== 'cancelled' && (
        <LinkButton kind="primary" icon="users" to={sessionPaths.one(sessionId)}>
          {t('meetings.to-room')}
        </LinkButton>
      )}
      {state !== 'planned' && (
        <a className="button" href={filePaths.meeting(id)}>
          {t('meetings.to-calendar')}
        </a>
      )}
      {(can.keepAttendance || can.edit || can.handIn) && (
        <LinkButton icon="settings" to={meetingPaths.manageOne(body.slug, id)}>
          {t('meetings.manage')}
        </LinkButton>
      )}
    </div>
  );
}
