import { dayIn, monthAfter, monthFrom, weeksOf } from '../../client/src/features/sessions/month.js';

describe('a month of a calendar', () => {
  it('has weeks that begin on Monday, and nothing for the days of its neighbours', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]?.slice(0, 2)).toEqual(['2026-11-30', null]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  });

  it('is four weeks in a February that begins on a Monday', () => {
    expect(weeksOf('2027-02').map((week) => week[0])).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
  });

  it('has neighbours across the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  it.each(['2026-13', 'soon', null])('is this one when the address says %s', (text) => {
    expect(monthFrom(text)).toBe(new Date().toISOString().slice(0, 7));
  });

  it('places what happens on the day of its own zone', () => {
    expect(dayIn('2026-11-30T23:30:00Z', 'Europe/Brussels')).toBe('2026-12-01');
    expect(dayIn('2026-11-30T23:30:00Z', 'Europe/Lisbon')).toBe('2026-11-30');
  });
});
