import type { AnswerStatus, Stance } from '../../../../../shared/comments.js';
import type { SpeakerName } from '../organisations.js';

/** What somebody says, and what others answer. */
export type Spoken = Words & ({ by: SpeakerName } | { guest: string });

interface Words {
  /** Of all who speak, most do so in Dutch. */
  language?: 'en' | 'fr' | 'de' | 'uk' | 'ar';
  stance?: Stance;
  /** Markdown. */
  body: string;
  /** Words of the Dutch text it is about; the whole block without them. */
  passage?: string;
  /** Other words for the passage. */
  instead?: string;
  /** What its author made of it afterwards. */
  rewritten?: string;
  /** The official word on the thread it begins. */
  answer?: { status: AnswerStatus; body: string };
  replies?: Spoken[];
}

/** What is said about the block at this position of the text. */
export interface SaidOfBlock {
  block: number;
  said: Spoken[];
}
