import type { Block } from './api';

/** Somebody else was there first: how the words stand now, or null when they were taken out. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';

  constructor(readonly theirs: Block | null) {
    super('Somebody else changed these words meanwhile.');
  }
}
