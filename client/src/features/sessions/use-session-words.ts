import { contentLanguage } from '../../../../shared/vocabulary/languages';
import { useDates } from '../../lib/dates';
import { type Translate, useT } from '../../lib/i18n';
import type { SessionItem } from './api';

const minute = 60_000;

/** "2 hours", "45 minutes", "1 hour 30 minutes" */
export function durationText(t: Translate, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('sessions.minutes', { count: rest });
  return rest === 0 ? t('sessions.hours', { count: hours }) : t('sessions.hours-minutes', { hours, minutes: rest });
}

/** What is told of a session in few words: when, how long, in which languages, how many seats. */
export function useSessionWords(session: SessionItem) {
  const t = useT();
  const dates = useDates(session.timeZone);
  const { startsAt, endsAt, languages, capacity, seatsTaken, waiting } = session;
  const list = new Intl.ListFormat(t.intl, { type: 'conjunction' });
  const nameOf = (tag: string) => {
    const known = contentLanguage(tag);
    return known ? t(`vocabulary.language.${known}`) : tag;
  };
  return {
    dates,
    /** "Tuesday 24 November" */
    date: t('sessions.date', { weekday: weekday(t, startsAt, session.timeZone), day: dates.day(startsAt) }),
    time: dates.clockInZone(startsAt),
    lasts: durationText(t, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / minute)),
    languages: list.format(languages.map(nameOf)),
    seats: seatsText(t, { capacity, seatsTaken, waiting }),
  };
}

function weekday(t: Translate, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(t.intl, { weekday: 'long', timeZone }).format(new Date(instant));
}

function seatsText(
  t: Translate,
  { capacity, seatsTaken, waiting }: Pick<SessionItem, 'capacity' | 'seatsTaken' | 'waiting'>,
): string | null {
  if (capacity === null) return seatsTaken > 0 ? t('sessions.registered-count', { count: seatsTaken }) : null;
  if (seatsTaken < capacity) return t('sessions.seats-left', { count: capacity - seatsTaken, capacity });
  return waiting > 0 ? t('sessions.seats-waiting', { capacity, waiting }) : t('sessions.seats-full', { capacity });
}
