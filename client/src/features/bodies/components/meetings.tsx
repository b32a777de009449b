import { useSuspenseQuery } from '@tanstack/react-query';
import { meetingPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { DatedRow, Register } from '../../../ui/register';
import type { SessionItem } from '../../sessions/api';
import { type Body, bodyMeetingsQuery, type MeetingItem } from '../api';
import { MeetingsPart } from './meetings-part';

/** When the body meets next, its live sessions that are no meetings, and the way to all of it. */
export function Meetings({ body, sessions }: { body: Body; sessions: SessionItem[] }) {
  const t = useT();
  const { data } = useSuspenseQuery(bodyMeetingsQuery(body));
  const shown = withoutMeetings(sessions, data);
  return (
    <div className="stack">
      {data.length > 0 && (
        <Register narrow>
          {data.map((meeting) => (
            <NextMeeting key={meeting.id} body={body} meeting={meeting} />
          ))}
        </Register>
      )}
      {shown.length > 0 && <MeetingsPart sessions={shown} slug={body.slug} />}
      {body.reads.includes('meetings') && (
        <p>
          <LinkButton to={`${spacePath(body)}/meetings`} icon="calendar">
            {t('bodies.all-meetings')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

/** The sessions that are not the rooms of these meetings. */
export function withoutMeetings(sessions: SessionItem[], meetings: MeetingItem[]): SessionItem[] {
  const rooms = new Set(meetings.map(({ sessionId }) => sessionId));
  return sessions.filter(({ id }) => !rooms.has(id));
}

function NextMeeting({ body, meeting }: { body: Body; meeting: MeetingItem }) {
  const { id, title, language, startsAt, timeZone, place } = meeting;
  const dates = useDates(timeZone);
  return (
    <DatedRow
      date={startsAt}
      timeZone={timeZone}
      dateNote={dates.relative(startsAt)}
      title={title}
      lang={language}
      to={meetingPath(body.slug, id)}
      facts={[
        dates.clockInZone(startsAt),
        place && (
          <span key="place" lang={language} dir="auto">
            {place}
          </span>
        ),
      ]}
    />
  );
}
