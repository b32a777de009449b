import { type ReadingKeys, useReadingKeys } from '../use-reading-keys';

/** The single keys of the reading page, which come once the page is alive. */
export function SingleKeys({ keys, current }: { keys: ReadingKeys; current: string | null }) {
  useReadingKeys(keys, current);
  return null;
}
