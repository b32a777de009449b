import type { PollChoice, PollKind } from '../../shared/rooms.js';
import { readChoice } from '../../server/src/rooms/poll-choices.js';
import { tallyOf } from '../../server/src/rooms/poll-tallies.js';

const poll = (kind: PollKind) => ({
  kind,
  language: 'nl',
  options: kind === 'words' || kind === 'scale' ? [] : [{ id: '1' }, { id: '2' }, { id: '3' }],
  steps: kind === 'scale' ? 5 : null,
});
const count = (kind: PollKind, ...choices: [choice: PollChoice, votes: number][]) =>
  tallyOf(
    poll(kind),
    choices.map(([choice, votes]) => ({ choice, votes })),
  );

describe('the results of a poll', () => {
  it('name every option, also those that nobody chose', () => {
    expect(count('single', [['2'], 3])).toEqual({ 1: 0, 2: 3, 3: 0 });
    expect(count('several', [['1', '2'], 2], [['2'], 1])).toEqual({ 1: 2, 2: 3, 3: 0 });
    expect(count('scale', [4, 2], [5, 1])).toEqual({ 1: 0, 2: 0, 3: 0, 4: 2, 5: 1 });
  });

  it('give the first of a ranking of three three points, the last one', () => {
    expect(count('ranking', [['1', '2', '3'], 2], [['3', '1', '2'], 1])).toEqual({ 1: 8, 2: 5, 3: 5 });
  });

  it('put the same words together, in the spelling that most used', () => {
    const words = count('words', ['fietspad', 2], ['Fietspad', 5], ['fietspad!', 1], ['Café', 1], ['cafe\u0301', 1]);
    expect(words).toEqual({ Fietspad: 8, Café: 2 });
  });

  it('show the words that were said most, and no endless list', () => {
    const many = Array.from({ length: 300 }, (_, index): [string, number] => [`word ${index}`, index + 1]);
    const shown = count('words', ...many);
    expect(Object.keys(shown)).toHaveLength(100);
    expect(shown['word 299']).toBe(300);
    expect(shown['word 0']).toBeUndefined();
  });

  it('take words that mean something to a program as words', () => {
    expect(JSON.stringify(count('words', ['__proto__', 1], ['constructor', 2]))).toBe(
      '{"constructor":2,"__proto__":1}',
    );
  });
});

describe('a vote', () => {
  it.each<[PollKind, PollChoice, PollChoice]>([
    ['single', ['2'], ['2']],
    ['several', ['3', '1'], ['1', '3']],
    ['ranking', ['3', '1', '2'], ['3', '1', '2']],
    ['scale', 5, 5],
    ['words', '  a safe \n crossing ', 'a safe crossing'],
  ])('in a poll of the kind %s can be %j', (kind, choice, kept) => {
    expect(readChoice(poll(kind), choice)).toEqual(kept);
  });

  it.each<[PollKind, unknown]>([
    ['single', []],
    ['single', ['1', '2']],
    ['single', ['4']],
    ['single', '1'],
    ['single', [1]],
    ['several', []],
    ['several', ['1', '1']],
    ['ranking', ['1', '2']],
    ['ranking', ['1', '2', '2']],
    ['scale', 0],
    ['scale', 6],
    ['scale', 2.5],
    ['scale', '3'],
    ['words', ' \n '],
    ['words', 'a'.repeat(81)],
    ['words', ['a']],
    ['words', null],
    ['words', { toString: 1 }],
  ])('in a poll of the kind %s cannot be %j', (kind, choice) => {
    expect(() => readChoice(poll(kind), choice as PollChoice)).toThrow('validation-failed');
  });
});
