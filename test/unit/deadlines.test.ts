import {
  addDays,
  addWeeks,
  addWorkingDays,
  closingWallClock,
  consultationPresets,
  endOfDay,
  isCalendarDate,
  isTimeZone,
  wallClock,
  zonedDateTime,
} from '../../shared/deadlines.js';
import { holidayCalendar } from '../../shared/holidays.js';

const noHolidays = new Set<string>();

describe('the last day of a period', () => {
  it('is the same day of the week, so a period keeps its length across the change to summer time', () => {
    expect(addWeeks('2027-03-01', 12)).toBe('2027-05-24');
    expect(addWeeks('2027-10-25', 4)).toBe('2027-11-22');
    expect(addWeeks('2027-01-04', -1)).toBe('2026-12-28');
  });

  it('passes the end of a month, a year and a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  });

  it('says of every usual length where it comes from, and which one is only custom', () => {
    const unconfirmed = Object.entries(consultationPresets).filter(([, preset]) => !preset.confirmed);
    expect(unconfirmed.map(([type]) => type)).toEqual(['internet-consultation']);
    expect(Object.values(consultationPresets).every((preset) => preset.basis.length > 0)).toBe(true);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-3-1', '01-03-2027', '', '2027-03-01T00:00'])(
    'refuses %j as a date',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => addWeeks(text, 1)).toThrow(RangeError);
      expect(() => endOfDay(text, 'Europe/Brussels')).toThrow(RangeError);
    },
  );
});

describe('working days', () => {
  it('pass over Saturday and Sunday, and do not count the day one starts from', () => {
    expect(addWorkingDays('2027-03-05', 1, noHolidays)).toBe('2027-03-08');
    expect(addWorkingDays('2027-03-06', 1, noHolidays)).toBe('2027-03-08');
    expect(addWorkingDays('2027-03-01', 20, noHolidays)).toBe('2027-03-29');
    expect(addWorkingDays('2027-03-06', 0, noHolidays)).toBe('2027-03-06');
  });

  it('can be counted back, from a meeting to the last day for inviting to it', () => {
    expect(addWorkingDays('2027-03-29', -20, noHolidays)).toBe('2027-03-01');
    expect(addWorkingDays('2027-03-08', -1, noHolidays)).toBe('2027-03-05');
  });

  it('pass over holidays, also on the other side of the new year', () => {
    expect(addWorkingDays('2026-12-23', 1, holidayCalendar('EU'))).toBe('2027-01-04');
    expect(addWorkingDays('2026-12-23', 2, holidayCalendar('NL'))).toBe('2026-12-28');
    expect(addWorkingDays('2027-03-25', 1, holidayCalendar('BE'))).toBe('2027-03-26');
    expect(addWorkingDays('2027-03-25', 1, holidayCalendar('NL'))).toBe('2027-03-30');
  });

  it('come in whole numbers', () => {
    expect(() => addWorkingDays('2027-03-05', 1.5, noHolidays)).toThrow(RangeError);
  });
});

describe('the end of a day', () => {
  it('is the instant at which the next day starts there', () => {
    expect(endOfDay('2027-03-14', 'Europe/Brussels').toISOString()).toBe('2027-03-14T23:00:00.000Z');
    expect(endOfDay('2027-07-14', 'Europe/Brussels').toISOString()).toBe('2027-07-14T22:00:00.000Z');
    expect(endOfDay('2027-03-14', 'Asia/Kathmandu').toISOString()).toBe('2027-03-14T18:15:00.000Z');
    expect(endOfDay('2027-12-31', 'UTC').toISOString()).toBe('2028-01-01T00:00:00.000Z');
  });

  it('makes days of 23 and 25 hours where clocks change', () => {
    expect(hoursOf('2027-03-28', 'Europe/Brussels')).toBe(23);
    expect(hoursOf('2027-10-31', 'Europe/Brussels')).toBe(25);
    expect(hoursOf('2027-03-14', 'America/New_York')).toBe(23);
    expect(hoursOf('2027-11-07', 'America/New_York')).toBe(25);
    expect(hoursOf('2027-04-04', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hoursOf('2027-03-28', 'Asia/Kathmandu')).toBe(24);
  });

  it('holds where clocks change at midnight itself', () => {
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(hoursOf('2018-11-04', 'America/Sao_Paulo')).toBe(23);
    expect(hoursOf('2018-02-17', 'America/Sao_Paulo')).toBe(25);
    expect(hoursOf('2027-10-30', 'America/Nuuk')).toBe(25);
  });

  it('is shown as 23:59 of the day that ends, also where the next day starts at 01:00', () => {
    expect(closingWallClock(endOfDay('2027-03-14', 'Europe/Brussels'), 'Europe/Brussels')).toBe('2027-03-14T23:59');
    expect(closingWallClock(endOfDay('2018-11-03', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('2018-11-03T23:59');
  });

  it('leaves an end in the middle of a day as it is', () => {
    const end = zonedDateTime('2027-03-14T17:00', 'Europe/Brussels');
    expect(closingWallClock(end, 'Europe/Brussels')).toBe('2027-03-14T17:00');
    expect(closingWallClock(endOfDay('2027-03-14', 'Europe/Brussels'), 'Europe/London')).toBe('2027-03-14T23:00');
  });

  function hoursOf(date: string, timeZone: string): number {
    return (endOfDay(date, timeZone).getTime() - endOfDay(addDays(date, -1), timeZone).getTime()) / 3_600_000;
  }
});

describe('a wall clock in a zone', () => {
  it.each([
    ['2027-01-15T09:30', 'Europe/Brussels', '2027-01-15T08:30:00.000Z'],
    ['2027-07-15T09:30', 'Europe/Brussels', '2027-07-15T07:30:00.000Z'],
    ['2027-03-28T01:59', 'Europe/Brussels', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', 'Europe/Brussels', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T03:00', 'Europe/Brussels', '2027-10-31T02:00:00.000Z'],
    ['2027-03-14T03:00', 'America/New_York', '2027-03-14T07:00:00.000Z'],
    ['2027-06-01T12:00', 'Asia/Kathmandu', '2027-06-01T06:15:00.000Z'],
    ['2027-06-01T12:00', 'Pacific/Kiritimati', '2027-05-31T22:00:00.000Z'],
    ['2027-06-01T12:00', 'Etc/GMT+12', '2027-06-02T00:00:00.000Z'],
  ])('%s in %s is %s, and back again', (shown, timeZone, instant) => {
    expect(zonedDateTime(shown, timeZone).toISOString()).toBe(instant);
    expect(wallClock(new Date(instant), timeZone)).toBe(shown);
  });

  it('that is skipped counts with the offset from before the change', () => {
    expect(zonedDateTime('2027-03-28T02:30', 'Europe/Brussels').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(zonedDateTime('2027-03-14T02:30', 'America/New_York').toISOString()).toBe('2027-03-14T07:30:00.000Z');
  });

  it('that is shown twice means the first time', () => {
    expect(zonedDateTime('2027-10-31T02:30', 'Europe/Brussels').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(zonedDateTime('2027-11-07T01:30', 'America/New_York').toISOString()).toBe('2027-11-07T05:30:00.000Z');
  });

  it.each([
    ['Europe/Brussels', '2027-03-28'],
    ['Europe/Brussels', '2027-10-31'],
    ['America/New_York', '2027-03-14'],
    ['America/New_York', '2027-11-07'],
    ['Australia/Lord_Howe', '2027-04-04'],
    ['Australia/Lord_Howe', '2027-10-03'],
    ['Africa/Casablanca', '2027-02-07'],
    ['Africa/Casablanca', '2027-03-14'],
  ])('in %s is found again through every half hour around %s', (timeZone, date) => {
    const start = Date.parse(`${addDays(date, -1)}T00:00Z`);
    for (let halfHour = 0; halfHour < 3 * 48; halfHour += 1) {
      const shown = wallClock(new Date(start + halfHour * 1_800_000), timeZone);
      expect(wallClock(zonedDateTime(shown, timeZone), timeZone)).toBe(shown);
    }
  });

  it.each(['2027-03-28', '2027-03-28T24:00', '2027-03-28T12:60', '2027-02-30T12:00', '2027-03-28T12:00Z', 'noon'])(
    'refuses %j',
    (shown) => {
      expect(() => zonedDateTime(shown, 'Europe/Brussels')).toThrow(RangeError);
    },
  );
});

describe('a time zone', () => {
  it.each(['Europe/Brussels', 'Europe/Amsterdam', 'UTC', 'America/Argentina/Ushuaia'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Brussels', 'Europe/Nowhere', '+01:00', '-0500', 'Europe/Brussels; drop'])('may not be %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it('that does not exist is refused instead of taken for UTC', () => {
    expect(() => endOfDay('2027-03-14', 'Europe/Nowhere')).toThrow(RangeError);
  });
});
