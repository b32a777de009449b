/** Statistics that tell nothing about anyone in particular. */

/** How many people of a kind; null where the number is too small to be told. */
export interface Count {
  /** The code of the kind; null for those who did not say. */
  value: string | null;
  count: number | null;
}

/** Fewer than this are not told. */
export const smallestToldCount = 5;

/**
 * Counts with the small ones left out, so that none can be worked out from a total that is known either: whatever is left out
 * adds up to at least the smallest number told, and is never one kind alone. The largest come first.
 */
export function withoutSmallNumbers(counts: { value: string | null; count: number }[]): Count[] {
  const present = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const isTold = (shown: number) => {
    const left = present.slice(shown);
    return left.length === 0 || (left.length > 1 && sum(left) >= smallestToldCount);
  };
  const large = present.findIndex(({ count }) => count < smallestToldCount);
  let shown = large === -1 ? present.length : large;
  while (shown > 0 && !isTold(shown)) shown -= 1;
  return present
    .map(({ value, count }, at) => ({ value, count: at < shown ? count : null }))
    .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0) || order(a.value, b.value));
}

const sum = (counts: { count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);

/** By code where the size may not be told, so that the order does not tell it. */
const order = (a: string | null, b: string | null): number => (a ?? '~').localeCompare(b ?? '~', 'en');
