import { addDays, wallClock } from '../../../shared/deadlines.js';

/** The days of the register are those of Brussels: delegations and verifications last until the end of one. */
export const registerZone = 'Europe/Brussels';

/** The day it is then, `YYYY-MM-DD`. */
export const registerDay = (instant: Date): string => wallClock(instant, registerZone).slice(0, 10);

/** Whether a last day lies from today on and not further than so many days ahead. */
export function isWithinDays(lastDay: string, now: Date, days: number): boolean {
  const today = registerDay(now);
  return lastDay >= today && lastDay <= addDays(today, days);
}
