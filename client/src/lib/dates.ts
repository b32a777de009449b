import { useMemo } from 'react';
import { type Translate, useT } from './i18n';
import { useHydrated, useNow } from './now';

/** An instant as the API sends it (ISO 8601) or as a date. */
export type Instant = string | Date;

/** Zones with a name of their own in the catalogues; others are named after their city. */
const namedZones = ['Europe/Brussels', 'Europe/Amsterdam', 'Europe/Luxembourg'] as const;
type NamedZone = (typeof namedZones)[number];

const formats = new Map<string, Intl.DateTimeFormat>();

function format(intl: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${intl} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(intl, options)));
  return known;
}

const asDate = (instant: Instant): Date => (typeof instant === 'string' ? new Date(instant) : instant);

/** Year, month and day of an instant on the calendar of a zone, as a day number. */
function dayNumber(instant: Instant, timeZone: string): number {
  const [year, month, date] = format('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(asDate(instant))
    .split('-')
    .map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date) / 86_400_000;
}

/** "14 March", with the year when it is not this one. */
export function day(t: Translate, instant: Instant, timeZone: string, now: Date): string {
  const year = format('en', { timeZone, year: 'numeric' });
  const sameYear = year.format(asDate(instant)) === year.format(now);
  return format(t.intl, { timeZone, day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(
    asDate(instant),
  );
}

/** "23:59" */
export function clock(t: Translate, instant: Instant, timeZone: string): string {
  return format(t.intl, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(asDate(instant));
}

/** "in 12 days", "tomorrow", "today", "3 days ago"; days of the calendar of the zone, not spans of 24 hours. */
export function relativeDay(t: Translate, instant: Instant, timeZone: string, now: Date): string {
  const days = dayNumber(instant, timeZone) - dayNumber(now, timeZone);
  return new Intl.RelativeTimeFormat(t.intl, { numeric: 'auto' }).format(days, 'day');
}

/** "Brussels time"; a zone is always named in words. */
export function zoneName(t: Translate, timeZone: string): string {
  if (namedZones.includes(timeZone as NamedZone)) return t(`dates.zone.${timeZone as NamedZone}`);
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return t('dates.zone.other', { city });
}

/** "23:59 Brussels time", and "(22:59 yours)" when the reader's clock shows another time. */
export function clockInZone(t: Translate, instant: Instant, timeZone: string, readerZone: string | null): string {
  const time = clock(t, instant, timeZone);
  const zone = zoneName(t, timeZone);
  if (readerZone === null) return t('dates.clock', { time, zone });
  const yours = clock(t, instant, readerZone);
  const sameDay = dayNumber(instant, timeZone) === dayNumber(instant, readerZone);
  if (yours === time && sameDay) return t('dates.clock', { time, zone });
  if (sameDay) return t('dates.clock-yours', { time, zone, yours });
  const yourDay = format(t.intl, { timeZone: readerZone, day: 'numeric', month: 'long' }).format(asDate(instant));
  return t('dates.clock-yours-day', { time, zone, yours, day: yourDay });
}

/**
 * The last minute of a period that ends at this instant: a period until 14 March ends when the 15th begins, and people say
 * 14 March, 23:59. A period that ends at another time of day ends when it says.
 */
export function lastMoment(instant: Instant, timeZone: string): Date {
  const end = asDate(instant);
  const atMidnight =
    format('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(end) === '00:00';
  return atMidnight ? new Date(end.getTime() - 60_000) : end;
}

/** Kinds of dates that are the end of something. */
const endings: ReadonlySet<string> = new Set(['closes', 'closed', 'answer-by']);

export const deadlineKinds = ['opens', 'closes', 'closed', 'answer-by', 'answered'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface Dates {
  /** "14 March" */
  day: (instant: Instant) => string;
  /** "23:59" */
  clock: (instant: Instant) => string;
  /** "14 March, 23:59 Brussels time (22:59 yours)" */
  moment: (instant: Instant) => string;
  /** "23:59 Brussels time (22:59 yours)" */
  clockInZone: (instant: Instant) => string;
  /** "in 12 days" */
  relative: (instant: Instant) => string;
  /** "closes 14 March, 23:59 Brussels time (22:59 yours), in 12 days" */
  deadline: (kind: DeadlineKind, instant: Instant) => string;
  /** The last minute of a period that ends at this instant. */
  last: (instant: Instant) => Date;
  /** How many days of the zone's calendar lie between now and then; negative when it is past. */
  daysUntil: (instant: Instant) => number;
}

/** Dates in the words of a language, on the calendar of a zone. */
export function createDates(t: Translate, timeZone: string, readerZone: string | null, now: Date): Dates {
  const moment = (instant: Instant) =>
    t('dates.moment', {
      day: day(t, instant, timeZone, now),
      clock: clockInZone(t, instant, timeZone, readerZone),
    });
  const relative = (instant: Instant) => relativeDay(t, instant, timeZone, now);
  return {
    day: (instant) => day(t, instant, timeZone, now),
    clock: (instant) => clock(t, instant, timeZone),
    clockInZone: (instant) => clockInZone(t, instant, timeZone, readerZone),
    moment,
    relative,
    deadline: (kind, instant) => {
      const shown = endings.has(kind) ? lastMoment(instant, timeZone) : instant;
      return t(`dates.${kind}`, { moment: moment(shown), relative: relative(shown) });
    },
    last: (instant) => lastMoment(instant, timeZone),
    daysUntil: (instant) => dayNumber(instant, timeZone) - dayNumber(now, timeZone),
  };
}

/** The zone dates are shown in where a space names none. */
export const platformZone = 'Europe/Brussels';

/** Dates for the reader; their own clock is added after hydration, since the server does not know it. */
export function useDates(timeZone: string = platformZone): Dates {
  const t = useT();
  const now = useNow();
  const hydrated = useHydrated();
  return useMemo(() => {
    const readerZone = hydrated ? new Intl.DateTimeFormat().resolvedOptions().timeZone : null;
    return createDates(t, timeZone, readerZone, now);
  }, [t, timeZone, now, hydrated]);
}
