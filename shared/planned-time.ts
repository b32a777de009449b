import { closingWallClock, endOfDay, isCalendarDate, wallClock, zonedDateTime } from './deadlines.js';

/**
 * How people write when a period starts or ends: a date (`2027-03-01`) or a date and time (`2027-03-01T09:00`), meant in
 * the time zone of the consultation. A start on a date is its first instant, an end on a date its last.
 */

/** Whether the text is a date or a date and time that exists. */
export function isPlannedTime(text: string): boolean {
  if (isCalendarDate(text)) return true;
  try {
    zonedDateTime(text, 'UTC');
    return true;
  } catch {
    return false;
  }
}

/**
 * The first instant of a period that starts then.
 * @throws RangeError if it is no planned time or the zone is unknown
 */
export function startInstant(text: string, timeZone: string): Date {
  return zonedDateTime(isCalendarDate(text) ? `${text}T00:00` : text, timeZone);
}

/**
 * The first instant after a period that ends then. "Until 23:59" includes that minute, as on every notice, so it means
 * the end of the day.
 * @throws RangeError if it is no planned time or the zone is unknown
 */
export function endInstant(text: string, timeZone: string): Date {
  const [date = '', time] = text.split('T');
  return time === undefined || time === '23:59' ? endOfDay(date, timeZone) : zonedDateTime(text, timeZone);
}

/** A start as it would be written: the date alone when it is the first instant of that day. */
export function writtenStart(instant: Date, timeZone: string): string {
  const shown = wallClock(instant, timeZone);
  const date = shown.slice(0, 10);
  return startInstant(date, timeZone).getTime() === instant.getTime() ? date : shown;
}

/** An end as it would be written: the date alone when it is the end of that day. */
export function writtenEnd(instant: Date, timeZone: string): string {
  const date = lastDay(instant, timeZone);
  return endOfDay(date, timeZone).getTime() === instant.getTime() ? date : wallClock(instant, timeZone);
}

/** The date of the last moment before this end. */
export function lastDay(end: Date, timeZone: string): string {
  return closingWallClock(end, timeZone).slice(0, 10);
}
