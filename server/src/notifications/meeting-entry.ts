import { meetingEntry, type CalendarMeeting, meetingsProduct } from '../meetings/meeting-calendar.js';
import { calendarFile } from '../spaces/calendar-file.js';
import type { NoticeRow } from './compose-notice.js';

/** The meeting of a body that a notice is about, as its row is read. */
export type NoticeMeeting = Omit<CalendarMeeting, 'slug' | 'startsAt' | 'endsAt'> & {
  startsAt: string;
  endsAt: string;
  timeZone: string;
};

const withEntry = ['meeting-invited', 'meeting-moved', 'meeting-cancelled'];

/** The entry for a calendar that goes with a mail about when a meeting is. */
export function meetingFile({ kind, meeting, space }: NoticeRow, baseUrl: string, now: Date): string | undefined {
  if (!meeting || !space || !withEntry.includes(kind)) return undefined;
  const { startsAt, endsAt } = meeting;
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), slug: space.slug };
  return calendarFile([meetingEntry({ ...meeting, ...times }, baseUrl)], { product: meetingsProduct, now });
}
