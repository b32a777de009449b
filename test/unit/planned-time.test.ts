import * as fc from 'fast-check';
import { endInstant, isPlannedTime, startInstant, writtenEnd, writtenStart } from '../../shared/planned-time.js';

const brussels = 'Europe/Brussels';

describe('a period as people write it', () => {
  it('starts with the first instant of its first day and ends with the last of its last', () => {
    expect(startInstant('2027-03-01', brussels).toISOString()).toBe('2027-02-28T23:00:00.000Z');
    expect(endInstant('2027-05-24', brussels).toISOString()).toBe('2027-05-24T22:00:00.000Z');
  });

  it('can start and end at a time of day', () => {
    expect(startInstant('2027-03-01T09:00', brussels).toISOString()).toBe('2027-03-01T08:00:00.000Z');
    expect(endInstant('2027-05-24T17:00', brussels).toISOString()).toBe('2027-05-24T15:00:00.000Z');
  });

  it('until 23:59 includes the last minute', () => {
    expect(endInstant('2027-05-24T23:59', brussels)).toEqual(endInstant('2027-05-24', brussels));
  });

  it.each(['2027-02-30', '2027-03-01T24:00', '2027-03-01T09', '1 March', '', '2027-03-01T09:00Z'])(
    'is not %j',
    (text) => {
      expect(isPlannedTime(text)).toBe(false);
    },
  );

  it('is written back as it was read, in any zone and around changes of the clock', () => {
    const zones = fc.constantFrom(
      brussels,
      'Europe/Lisbon',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'UTC',
    );
    const minutes = fc
      .integer({ min: 0, max: 366 * 24 * 4 })
      .map((n) => new Date(Date.UTC(2027, 0, 1) + n * 15 * 60_000));
    fc.assert(
      fc.property(zones, minutes, (zone, instant) => {
        const start = startInstant(writtenStart(instant, zone), zone);
        const end = endInstant(writtenEnd(instant, zone), zone);
        // A time that clocks show twice is taken as the first one, an hour earlier.
        expect([0, 3_600_000]).toContain(instant.getTime() - start.getTime());
        expect([0, 3_600_000]).toContain(instant.getTime() - end.getTime());
      }),
    );
  });
});
