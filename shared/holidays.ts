import { addDays } from './deadlines.js';

/** Whose holidays: the Netherlands, Belgium, or the institutions of the Union in Brussels. */
export const holidayCountries = ['NL', 'BE', 'EU'] as const;
export type HolidayCountry = (typeof holidayCountries)[number];

/** A fixed day of the year (`MM-DD`), a number of days after Easter Sunday, or a rule of its own. */
type HolidayRule = string | number | ((year: number) => string);

const maundyThursday = -3;
const goodFriday = -2;
const easterMonday = 1;
const ascension = 39;
const dayAfterAscension = 40;
const whitMonday = 50;
const endOfYear = ['12-24', '12-25', '12-26', '12-27', '12-28', '12-29', '12-30', '12-31'];

const rules: Record<HolidayCountry, readonly HolidayRule[]> = {
  // Algemene termijnenwet art. 3(1) and (2). Days added by royal decree under art. 3(3) are not computable.
  NL: ['01-01', goodFriday, easterMonday, kingsDay, '05-05', ascension, whitMonday, '12-25', '12-26'],
  // The ten legal holidays of the royal decree of 18 April 1974.
  BE: ['01-01', easterMonday, '05-01', ascension, whitMonday, '07-21', '08-15', '11-01', '11-11', '12-25'],
  // The days that return in the Commission's yearly decision for staff in Brussels; that decision may still differ.
  EU: [
    '01-01',
    '01-02',
    maundyThursday,
    goodFriday,
    easterMonday,
    '05-01',
    '05-09',
    ascension,
    dayAfterAscension,
    whitMonday,
    '07-21',
    '08-15',
    '11-01',
    '11-02',
    ...endOfYear,
  ],
};

/**
 * Holidays of one year as `YYYY-MM-DD`, those in a weekend included. Days a government adds for a single year are
 * missing: pass a set of one's own to `addWorkingDays` where they matter. The Dutch King's Day is right from 2014.
 */
export function holidays(country: HolidayCountry, year: number): ReadonlySet<string> {
  return new Set(rules[country].map((rule) => dateOf(rule, year)).sort());
}

/** The holidays of every year, for `addWorkingDays` across the turn of a year. */
export function holidayCalendar(country: HolidayCountry): { has(date: string): boolean } {
  const years = new Map<number, ReadonlySet<string>>();
  return {
    has(date) {
      const year = Number(date.slice(0, 4));
      const known = years.get(year) ?? holidays(country, year);
      years.set(year, known);
      return known.has(date);
    },
  };
}

/**
 * Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher (valid for every year from 1583).
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const marchDays = h + l - 7 * m + 22;
  return addDays(`${year}-03-01`, marchDays - 1);
}

function dateOf(rule: HolidayRule, year: number): string {
  if (typeof rule === 'function') return rule(year);
  return typeof rule === 'number' ? addDays(easterSunday(year), rule) : `${year}-${rule}`;
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): string {
  const birthday = new Date(Date.UTC(year, 3, 27));
  return `${year}-04-${birthday.getUTCDay() === 0 ? 26 : 27}`;
}
