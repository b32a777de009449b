import { readConfig } from '../../server/src/kernel/config/config.js';
import { UsualPeriods } from '../../server/src/spaces/usual-periods.js';

const periods = (settings: Record<string, string> = {}) =>
  new UsualPeriods(readConfig({ DATABASE_URL: 'postgres://user:password@database/consilia', ...settings }));

describe('the usual length of a consultation', () => {
  it.each([
    ['public-consultation', '2027-05-24'],
    ['call-for-evidence', '2027-03-29'],
    ['draft-act', '2027-03-29'],
    ['adopted-proposal', '2027-04-26'],
    ['internet-consultation', '2027-03-29'],
  ] as const)('follows its type: %s', (type, lastDay) => {
    expect(periods().lastDay(type, '2027-03-01')).toBe(lastDay);
  });

  it('is what the operator set, and says so', () => {
    const own = periods({ CONSULTATION_WEEKS: 'draft-act=6, public-consultation=10' });
    expect(own.lastDay('draft-act', '2027-03-01')).toBe('2027-04-12');
    expect(own.lastDay('call-for-evidence', '2027-03-01')).toBe('2027-03-29');
    expect(own.types()).toEqual(
      expect.arrayContaining([
        { type: 'draft-act', weeks: 6, source: 'operator' },
        { type: 'public-consultation', weeks: 10, source: 'operator' },
        { type: 'call-for-evidence', weeks: 4, source: 'rule' },
        { type: 'internet-consultation', weeks: 4, source: 'custom' },
      ]),
    );
  });

  it('is followed by the answer, in the weeks the operator set', () => {
    const closesAt = new Date('2027-03-29T21:59:00Z');
    expect(periods().answerDue(closesAt, 'Europe/Brussels')).toEqual(new Date('2027-05-24T22:00:00Z'));
    expect(periods({ ANSWER_WEEKS: '4' }).answerDue(closesAt, 'Europe/Brussels')).toEqual(
      new Date('2027-04-26T22:00:00Z'),
    );
  });
});
