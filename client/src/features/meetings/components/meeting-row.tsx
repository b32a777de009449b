import { useT } from '../../../lib/i18n';
import { DatedRow } from '../../../ui/register';
import type { MeetingItem } from '../api';
import { useMeetingWords } from '../use-meeting-words';
import { MeetingTag, MinutesTag } from './meeting-tags';

export interface MeetingRowProps {
  meeting: MeetingItem;
  to: string;
  level?: 'h2' | 'h3';
}

/** A meeting in a list: its day in the margin, where it is, and how far its minutes are. */
export function MeetingRow({ meeting, to, level }: MeetingRowProps) {
  const t = useT();
  const { dates, shown, time } = useMeetingWords(meeting);
  const { startsAt, timeZone, title, language, place, series, sessionId, minutes } = meeting;
  return (
    <DatedRow
      date={startsAt}
      timeZone={timeZone}
      dateNote={shown === 'invited' ? dates.relative(startsAt) : <MeetingTag state={shown} />}
      title={title}
      to={to}
      lang={language}
      level={level}
      facts={[
        time,
        place && (
          <span key="place" lang={language} dir="auto">
            {place}
          </span>
        ),
        sessionId && t('meetings.live-room'),
        series && (
          <span key="series" lang={language} dir="auto">
            {series}
          </span>
        ),
        minutes && <MinutesTag key="minutes" minutes={minutes} />,
      ]}
    />
  );
}
