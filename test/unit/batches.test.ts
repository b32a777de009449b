import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Batches } from '../../server/src/kernel/batches/batches.js';

/** Doubles numbers, noting which were done in one go; fails at thirteen. */
function doubling(takes: (numbers: number[]) => Promise<unknown> = () => sleep(5)) {
  const goes: number[][] = [];
  const work = async (_: string, numbers: number[]) => {
    goes.push(numbers);
    await takes(numbers);
    if (numbers.includes(13)) throw new Error('unlucky');
    return numbers.map((number) => number * 2);
  };
  const batches = new Batches<number, number>(work, { patience: 20, oneByOne: true });
  return { goes, ask: (number: number) => batches.add('', number) };
}

it('answers those who ask at the same moment in one go, each with their own answer', async () => {
  const { goes, ask } = doubling();
  expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
  expect(goes).toEqual([[1, 2, 3]]);
});

it('takes those who ask meanwhile with the next go', async () => {
  const { goes, ask } = doubling();
  const first = ask(1);
  await sleep(1);
  expect(await Promise.all([first, ask(2), ask(3)])).toEqual([2, 4, 6]);
  expect(goes).toEqual([[1], [2, 3]]);
});

it('makes each request alone when they fail together, so that only the one at fault fails', async () => {
  const { goes, ask } = doubling();
  const results = await Promise.allSettled([1, 13, 3].map(ask));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(goes).toEqual([[1, 13, 3], [1], [13], [3]]);
  expect(await ask(4)).toBe(8);
});

it('lets nobody wait for long behind one that takes its time', async () => {
  const slow = Promise.withResolvers<void>();
  const { ask } = doubling((numbers) => (numbers.includes(1) ? slow.promise : sleep(1)));
  const first = ask(1);
  await sleep(1);
  expect(await ask(2)).toBe(4);
  slow.resolve();
  expect(await first).toBe(2);
});

it('does each batch in the context of the first who waited for it, where that is asked for', async () => {
  const story = new AsyncLocalStorage<string>();
  const told = async (_: string, numbers: number[]) => numbers.map(() => story.getStore() ?? 'none');
  const inContext = new Batches<number, string>(told, { every: 20, inContext: true });
  const apart = new Batches<number, string>(told);
  const ask = (name: string, batches: Batches<number, string>) => story.run(name, () => batches.add('', 1));

  expect(await Promise.all([ask('past', inContext), ask('past', apart)])).toEqual(['past', 'none']);
  // This one waits behind the batch before.
  expect(await ask('present', inContext)).toBe('present');
});
