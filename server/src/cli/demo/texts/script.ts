import type { DecisionReason } from '../../../../../shared/comments.js';
import type { PollChoice, PollKind, PollResults } from '../../../../../shared/rooms.js';
import type { StakeholderType } from '../../../../../shared/vocabulary/stakeholder-types.js';

/** What happens in a room, one thing after the other. */
export type Script = Cue[];

/** Somebody says something, or the host or a moderator does something. */
export type Cue = Line | Lead;

/** Something said or asked. */
export interface Line {
  /** A name from the list of those who come. */
  by: string;
  /** Most do so in Dutch. */
  language?: 'en' | 'uk';
  body: string;
  question?: true;
  /** What the script calls it. */
  as?: string;
  /** The line it answers. */
  to?: string;
  /** How many react to it; `support` is for questions. */
  support?: number;
  agree?: number;
  thanks?: number;
  applause?: number;
}

/** What the host does, or a moderator, or a reader of a report. */
export type Lead =
  /** An item of the agenda comes into focus, by its place. */
  | { does: 'focus'; item: number }
  | { does: 'announce'; body: string }
  | { does: 'pin' | 'spotlight' | 'shortlist'; line: string }
  /** Without words: it was answered aloud. */
  | { does: 'answer'; line: string; words?: string }
  | { does: 'merge'; line: string; into: string }
  | { does: 'hide'; line: string; reason: DecisionReason; explanation: string }
  | { does: 'report'; line: string; by: string; explanation: string }
  | { does: 'open'; poll: DemoPoll }
  /** The poll that was opened last. */
  | { does: 'close' }
  | { does: 'raise'; who: string[] }
  | { does: 'first'; who: string; note: string }
  | { does: 'word'; to: string; seconds?: number }
  | { does: 'spoken' }
  | { does: 'break'; rooms: DemoBreakout[] };

/** A poll, and how often each choice was made. */
export interface DemoPoll {
  kind: PollKind;
  question: string;
  language: 'nl' | 'en';
  options?: string[];
  steps?: number;
  anonymous?: boolean;
  results?: PollResults;
  votes: [choice: PollChoice, times: number][];
}

/** A break-out room: who goes there, what they say, and what one of them writes down. */
export interface DemoBreakout {
  name: string;
  people: string[];
  said: Line[];
  noteTaker: string;
  harvest: { mainPoints: string; agreements: string; differences: string; proposal: string; language: 'nl' | 'en' };
}

/** Who comes to a session: people of the demonstration by their name, everyone else as a guest. */
export interface Attendee {
  name: string;
  type?: StakeholderType;
}
