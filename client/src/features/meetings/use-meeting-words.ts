import type { MeetingState } from '../../../../shared/meetings';
import { useDates } from '../../lib/dates';
import { useT } from '../../lib/i18n';
import { useNow } from '../../lib/now';
import type { MeetingItem } from './api';

/** How a meeting is shown: its state, or that it runs or that its time went by while nobody said that it was held. */
export type ShownState = MeetingState | 'now' | 'past';

type Dated = Pick<MeetingItem, 'state' | 'startsAt' | 'endsAt' | 'timeZone'>;

/** What is said of the time of a meeting, and where it stands at this minute. */
export function useMeetingWords({ state, startsAt, endsAt, timeZone }: Dated) {
  const t = useT();
  const now = useNow();
  const dates = useDates(timeZone);
  const sameDay = dates.day(startsAt) === dates.day(endsAt);
  const until = sameDay ? dates.clock(endsAt) : dates.moment(endsAt);
  const begun = new Date(startsAt) <= now;
  const over = new Date(endsAt) <= now;
  const shown: ShownState = state !== 'invited' || !begun ? state : over ? 'past' : 'now';
  return { dates, shown, over, time: t('meetings.time', { from: dates.clockInZone(startsAt), until }) };
}

/** A day that the API wrote as `YYYY-MM-DD`, as an instant that lies on that day from Honolulu to Auckland. */
export const noonOf = (day: string): string => `${day}T10:30:00Z`;
