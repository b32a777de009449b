import * as fc from 'fast-check';
import { smallestToldCount, withoutSmallNumbers } from '../../shared/small-numbers.js';

const of = (...counts: number[]) => counts.map((count, at) => ({ value: `kind ${at}`, count }));
const told = (...counts: number[]) => withoutSmallNumbers(of(...counts)).map(({ count }) => count);

describe('numbers that are published', () => {
  it('are told when they are large', () => {
    expect(told(12, 5)).toEqual([12, 5]);
    expect(told()).toEqual([]);
  });

  it('take another with them when one alone is small, since the total tells what is missing', () => {
    expect(told(12, 7, 3)).toEqual([12, null, null]);
  });

  it('take another with them when those left out are so few together that their sum tells too much', () => {
    expect(told(12, 7, 2, 1)).toEqual([12, null, null, null]);
    expect(told(12, 7, 4, 3)).toEqual([12, 7, null, null]);
  });

  it('are all left out where there are few at all', () => {
    expect(told(4)).toEqual([null]);
    expect(told(2, 1)).toEqual([null, null]);
    expect(told(9, 1)).toEqual([null, null]);
  });

  it('never tell a small number, nor let one be worked out from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (counts) => {
        const shown = withoutSmallNumbers(of(...counts));
        const left = shown.filter(({ count }) => count === null);
        const sum = counts.reduce((all, count) => all + count, 0);
        const known = shown.reduce((all, { count }) => all + (count ?? 0), 0);
        expect(shown.every(({ count }) => count === null || count >= smallestToldCount)).toBe(true);
        const isWhole = left.length === 0;
        const isSafe = left.length > 1 && sum - known >= smallestToldCount;
        expect(isWhole || isSafe || sum < smallestToldCount || known === 0).toBe(true);
      }),
    );
  });

  it('stand in an order that does not tell the sizes of those left out', () => {
    const order = (a: number, b: number) =>
      withoutSmallNumbers([
        { value: 'b', count: a },
        { value: 'a', count: b },
      ]).map(({ value }) => value);
    expect(order(3, 2)).toEqual(order(2, 3));
  });
});
