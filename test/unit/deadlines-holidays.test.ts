import { easterSunday, holidayCalendar, holidays } from '../../shared/holidays.js';

describe('Easter Sunday', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});

describe('holidays', () => {
  it('of the Netherlands are those of the law on periods', () => {
    expect([...holidays('NL', 2027)]).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it("of the Netherlands move King's Day off a Sunday", () => {
    expect(holidays('NL', 2025).has('2025-04-26')).toBe(true);
    expect(holidays('NL', 2025).has('2025-04-27')).toBe(false);
    expect(holidays('NL', 2026).has('2026-04-27')).toBe(true);
  });

  it('of Belgium are ten', () => {
    expect([...holidays('BE', 2026)]).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('of the institutions agree, on weekdays, with the decision of 25 May 2021 for Brussels in 2023', () => {
    const onWeekdays = [...holidays('EU', 2023)].filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
    expect(onWeekdays).toEqual([
      '2023-01-02',
      '2023-04-06',
      '2023-04-07',
      '2023-04-10',
      '2023-05-01',
      '2023-05-09',
      '2023-05-18',
      '2023-05-19',
      '2023-05-29',
      '2023-07-21',
      '2023-08-15',
      '2023-11-01',
      '2023-11-02',
      '2023-12-25',
      '2023-12-26',
      '2023-12-27',
      '2023-12-28',
      '2023-12-29',
    ]);
  });

  it('of every year are in the calendar of a country', () => {
    const dutch = holidayCalendar('NL');
    expect(dutch.has('2026-04-06')).toBe(true);
    expect(dutch.has('2027-03-29')).toBe(true);
    expect(dutch.has('2027-04-06')).toBe(false);
  });
});
