import type { Lifecycle } from './lifecycle.js';
import type { PollKind, PollTally } from './rooms.js';

/** The words of records: what is left of a live session for those who were not there. */

/** A record is written while it is a draft; once it is published it stays as it is. */
export const recordLifecycle = {
  draft: { write: 'draft', publish: 'published' },
  published: {},
} as const satisfies Lifecycle;
export type RecordState = keyof typeof recordLifecycle;
export const recordStates = Object.keys(recordLifecycle) as RecordState[];

/** Of the question to somebody whether what they said may become a comment. Who declined may change their mind. */
export const commentRequestLifecycle = {
  asked: { accept: 'accepted', decline: 'declined' },
  declined: { accept: 'accepted' },
  accepted: {},
} as const satisfies Lifecycle;
export type CommentRequestState = keyof typeof commentRequestLifecycle;
export const commentRequestStates = Object.keys(commentRequestLifecycle) as CommentRequestState[];

/** Formats in which a record can be taken away. */
export const recordFormats = ['md', 'pdf', 'json'] as const;
export type RecordFormat = (typeof recordFormats)[number];

export const recordLimits = {
  /** Characters. */
  summary: 10_000,
  notes: 10_000,
  decision: 1000,
  decisions: 100,
} as const;

/** A decision and the agenda item it was taken under, if under one. */
export interface RecordDecision {
  itemId: string | null;
  text: string;
}

/** A question as the record keeps it. Who asked is not told. */
export interface RecordQuestion {
  id: string;
  /** Sanitised. */
  html: string;
  /** BCP 47. */
  lang: string;
  /** ISO 8601. */
  at: string;
  /** The agenda item that was in focus. */
  itemId: string | null;
  supports: number;
  /** Questions that went up in it. */
  alike: number;
  answered: 'live' | 'written' | null;
  answerHtml: string | null;
  answerLang: string | null;
  answeredAt: string | null;
}

/** A poll as it was closed. */
export interface RecordPoll {
  id: string;
  kind: PollKind;
  question: string;
  lang: string;
  options: { id: string; text: string }[];
  steps: number | null;
  anonymous: boolean;
  itemId: string | null;
  /** How many voted. */
  base: number;
  tally: PollTally;
}

/** What a break-out room brought back. */
export interface RecordHarvest {
  id: string;
  html: string;
  lang: string;
}

/** How many came, by stakeholder type of those who told; nobody's name. */
export interface RecordAttendance {
  total: number;
  types: Record<string, number>;
  /** Messages and questions that stood in the main room at the end. */
  messages: number;
}

/** What the room itself contributes to the record. */
export interface RecordContents {
  questions: RecordQuestion[];
  polls: RecordPoll[];
  harvests: RecordHarvest[];
  attendance: RecordAttendance;
}
