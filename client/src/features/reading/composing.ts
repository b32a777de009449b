import type { Passage } from './passage';

/** What the reader is about to write, and where. */
export interface Composing {
  blockId: string;
  passage: Passage | null;
  suggesting: boolean;
}
