import type { Dates } from '../../lib/dates';

/** A calendar day in words, whatever the zone of the reader. */
export const dayOf = (dates: Dates, date: string): string => dates.day(`${date}T12:00:00Z`);
