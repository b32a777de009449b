import type { ConsultationState } from '../../shared/spaces.js';
import { inLanguage } from '../../server/src/spaces/in-language.js';
import { nextStepOf } from '../../server/src/spaces/next-step.js';
import { SharedReading } from '../../server/src/spaces/shared-reading.js';
import { timelineOf } from '../../server/src/spaces/timeline.js';

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const opensAt = day('2027-03-01');
const closesAt = day('2027-04-01');
const answerDueAt = day('2027-06-01');

describe('the next step', () => {
  const step = (state: ConsultationState, now = '2027-03-15') =>
    nextStepOf({ state, opensAt, closesAt, answerDueAt }, day(now));

  it.each<[ConsultationState, string, string, Date]>([
    ['draft', 'submit', 'team', opensAt],
    ['in-review', 'review', 'reviewer', opensAt],
    ['announced', 'open', 'clock', opensAt],
    ['open', 'contribute', 'everyone', closesAt],
    ['closed', 'analyse', 'team', answerDueAt],
    ['in-analysis', 'answer', 'team', answerDueAt],
  ])('of a consultation that is %s is to %s, owed by %s', (state, next, owedBy, at) => {
    expect(step(state)).toMatchObject({ step: next, owedBy, at });
  });

  it('is none when it is answered or archived', () => {
    expect([step('answered'), step('archived')]).toEqual([null, null]);
  });

  it('is overdue from the promised instant on', () => {
    expect(step('in-analysis', '2027-05-31')?.isOverdue).toBe(false);
    expect(step('in-analysis', '2027-06-01')?.isOverdue).toBe(true);
    expect(nextStepOf({ state: 'draft', opensAt: null, closesAt: null, answerDueAt: null }, opensAt)).toMatchObject({
      at: null,
      isOverdue: false,
    });
  });
});

describe('the timeline', () => {
  const phases = [{ id: 'a-phase', startsAt: opensAt, endsAt: closesAt }];
  const extensions = [
    { phaseId: 'a-phase', at: '2027-03-20T00:00:00Z', oldEndsAt: '', newEndsAt: '', reason: '', language: 'en' },
  ];
  const entries = (answeredAt: Date | null) =>
    timelineOf({ announcedAt: day('2027-02-01'), answerDueAt, answeredAt, extensions }, phases, day('2027-04-15')).map(
      ({ kind, isPast }) => [kind, isPast],
    );

  it('tells in order what was and what is to come', () => {
    expect(entries(null)).toEqual([
      ['announced', true],
      ['phase', true],
      ['extended', true],
      ['answer-due', false],
    ]);
  });

  it('shows the answer in place of its promise', () => {
    expect(entries(day('2027-04-10')).at(-1)).toEqual(['answered', true]);
  });
});

describe('a text in several languages', () => {
  const texts = { nl: 'Ronde', en: 'Round', fr: 'Tour' };

  it.each([
    ['fr', 'en', { text: 'Tour', language: 'fr' }],
    ['de', 'en', { text: 'Round', language: 'en' }],
    ['de', 'bg', { text: 'Ronde', language: 'nl' }],
  ])('wanted in %s with %s as the main one', (wanted, main, expected) => {
    expect(inLanguage(texts, wanted, main)).toEqual(expected);
  });

  it('is empty when there is none', () => {
    expect(inLanguage({}, 'en', 'nl')).toEqual({ text: '', language: '' });
  });
});

describe('readers who ask the same at the same moment', () => {
  it('share one answer, and the next one asks anew', async () => {
    const shared = new SharedReading<number>();
    let asked = 0;
    const ask = (key = 'a list') => shared.read(key, () => Promise.resolve((asked += 1)));
    expect(await Promise.all([ask(), ask(), ask(), ask('another list')])).toEqual([1, 1, 1, 2]);
    expect(await ask()).toBe(3);
  });

  it('share a failure too, which is not kept either', async () => {
    const shared = new SharedReading<string>();
    const failing = () => shared.read('a list', () => Promise.reject(new Error('gone')));
    expect(await Promise.allSettled([failing(), failing()])).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    expect(await shared.read('a list', () => Promise.resolve('here again'))).toBe('here again');
  });
});
