/**
 * Periods of a consultation and the arithmetic of their ends. Dates are calendar dates (`YYYY-MM-DD`) without a zone;
 * an instant is a `Date`; a zone is an IANA name such as `Europe/Brussels`. Runs on both sides.
 */

/** A first value for a new consultation's period. */
export interface ConsultationPreset {
  /** Length of the period. */
  weeks: number;
  /** Where the length comes from, for the person who sets the dates. */
  basis: string;
  /** False when the length is customary and was not checked against a primary text. */
  confirmed: boolean;
}

/**
 * Usual periods per type of consultation. They fill a form and bind nobody, and an operator can set others
 * (`CONSULTATION_WEEKS`), because the frameworks they come from are revised from time to time.
 */
export const consultationPresets = {
  'public-consultation': { weeks: 12, basis: 'Better Regulation Guidelines', confirmed: true },
  'call-for-evidence': { weeks: 4, basis: 'Better Regulation Guidelines', confirmed: true },
  'draft-act': { weeks: 4, basis: 'Better Regulation Guidelines', confirmed: true },
  'adopted-proposal': { weeks: 8, basis: 'Better Regulation Guidelines', confirmed: true },
  'internet-consultation': { weeks: 4, basis: 'Dutch government practice', confirmed: false },
} as const satisfies Record<string, ConsultationPreset>;

export type ConsultationType = keyof typeof consultationPresets;
export const consultationTypes = Object.keys(consultationPresets) as ConsultationType[];

/** Other first values of a new consultation, each changeable where it is used. */
export const consultationDefaults = {
  /**
   * Weeks after closing in which a results statement is promised, unless the operator sets others (`ANSWER_WEEKS`).
   * COM(2021) 219, not checked against the text.
   */
  answerWeeks: 8,
  /** Working days between the invitation to a meeting and the meeting. COM(2002) 704. */
  meetingNoticeWorkingDays: 20,
  /** Months in which a moderation decision can be contested. Regulation (EU) 2022/2065 art. 20. */
  complaintMonths: 6,
} as const;

const day = 24 * 60 * 60 * 1000;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const wallClockPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a date that exists, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return datePattern.test(text) && toDate(Date.parse(`${text}T00:00Z`)) === text;
}

/**
 * The date `n` weeks later, or earlier when negative. The day a period starts from is not counted, so a period of weeks
 * ends on the same day of the week (Regulation (EEC, Euratom) No 1182/71 art. 3).
 * @throws RangeError if `date` is not a date
 */
export function addWeeks(date: string, n: number): string {
  return addDays(date, 7 * n);
}

/**
 * The date `n` calendar days later, or earlier when negative.
 * @throws RangeError if `date` is not a date
 */
export function addDays(date: string, n: number): string {
  return toDate(fromDate(date) + n * day);
}

/**
 * The date `n` working days later, or earlier when negative: Saturdays, Sundays and holidays are passed over, `date`
 * itself is not counted, and 0 gives `date` back.
 * @param holidays dates as `YYYY-MM-DD`; `holidayCalendar` gives those of a country in every year
 * @throws RangeError if `date` is not a date or `n` is not a whole number
 */
export function addWorkingDays(date: string, n: number, holidays: { has(date: string): boolean }): string {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`);
  let reached = addDays(date, 0);
  for (let left = Math.abs(n); left > 0;) {
    reached = addDays(reached, Math.sign(n));
    if (!isWeekend(reached) && !holidays.has(reached)) left -= 1;
  }
  return reached;
}

/**
 * The instant at which a period "until `date`" is over: 24:00 of that day, when the next day starts in the zone.
 * Exclusive: what arrives at this instant is late. Show it with `closingWallClock`, which says 23:59.
 * @throws RangeError if `date` is not a date or the zone is unknown
 */
export function endOfDay(date: string, timeZone: string): Date {
  return zonedDateTime(`${addDays(date, 1)}T00:00`, timeZone);
}

/**
 * The instant at which clocks in the zone show `shown` (`YYYY-MM-DDTHH:mm`). When clocks are set back and show it
 * twice, the first time counts; when they are set forward and skip it, the offset from before the change counts, so
 * 02:30 becomes 03:30. This is the rule of RFC 5545 §3.3.5, so that calendar files agree with us.
 * @throws RangeError if `shown` is no date and time or the zone is unknown
 */
export function zonedDateTime(shown: string, timeZone: string): Date {
  const date = wallClockPattern.exec(shown)?.[1];
  if (date === undefined || !isCalendarDate(date)) throw new RangeError(`Not a date and time: ${shown}`);
  const asUtc = Date.parse(`${shown}Z`);
  // No zone is further than a day from UTC, so a change of offset near this wall clock lies between these two.
  const before = offset(asUtc - day, timeZone);
  const after = offset(asUtc + day, timeZone);
  const isShownAt = (candidate: number) => offset(asUtc - candidate, timeZone) === candidate;
  return new Date(asUtc - (isShownAt(before) || !isShownAt(after) ? before : after));
}

/**
 * What clocks in the zone show at this instant, as `YYYY-MM-DDTHH:mm`.
 * @throws RangeError if the zone is unknown
 */
export function wallClock(instant: Date, timeZone: string): string {
  return toWallClock(instant.getTime() + offset(instant.getTime(), timeZone));
}

/**
 * The same for the end of a period: an end at midnight is shown as 23:59 of the day that ends, any other end as it is.
 * @throws RangeError if the zone is unknown
 */
export function closingWallClock(end: Date, timeZone: string): string {
  const shown = wallClock(end, timeZone);
  const justBefore = wallClock(new Date(end.getTime() - 1), timeZone);
  return justBefore.slice(0, 10) < shown.slice(0, 10) ? justBefore : shown;
}

/**
 * Whether this runtime knows the zone by that name. Bare offsets such as `+01:00` are not accepted: they know no summer
 * time.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** Milliseconds by which the zone's clocks are ahead of UTC at this instant. */
function offset(instant: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shownAsUtc = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shownAsUtc - Math.floor(instant / 1000) * 1000;
}

function fromDate(date: string): number {
  if (!isCalendarDate(date)) throw new RangeError(`Not a date: ${date}`);
  return Date.parse(`${date}T00:00Z`);
}

function toDate(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10);
}

function toWallClock(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 16);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(fromDate(date)).getUTCDay());
}
