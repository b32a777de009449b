import type { ModerationAction } from './comments.js';

/** The words of moderation. */

/**
 * Why a comment waits on the desk: a check found something in it, it is among the first of a newcomer, the activity
 * publishes nothing unseen, the author sent it again after a request, a reader reported it, or a check marked what is
 * already public.
 */
export const queueReasons = [
  'held',
  'first-comment',
  'before-publication',
  'resubmitted',
  'reported',
  'marked',
] as const;
export type QueueReason = (typeof queueReasons)[number];

/** What a check does with what it finds: keep the comment back, or only point at the place. */
export const screeningOutcomes = ['hold', 'mark'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

/** What the checks find, by check. */
export const screeningReasons = {
  'moderation-mode': ['before-publication'],
  newcomer: ['first-comment'],
  length: ['no-words', 'shouting'],
  links: ['many-links', 'shortened-link', 'disguised-link'],
  repetition: ['own-words-again', 'same-words'],
  'blocked-terms': ['blocked-term'],
  'personal-data': ['email', 'phone', 'citizen-number', 'bank-account'],
} as const satisfies Record<string, readonly string[]>;
export type ScreeningStepName = keyof typeof screeningReasons;
export const screeningStepNames = Object.keys(screeningReasons) as ScreeningStepName[];
export type ScreeningReason = (typeof screeningReasons)[ScreeningStepName][number];
export const screeningReasonCodes = Object.values(screeningReasons).flat() as ScreeningReason[];

/** The part of a comment a finding or a redaction is about. */
export const commentFields = ['body', 'suggestion'] as const;
export type CommentField = (typeof commentFields)[number];

/** A stretch of a text, counted in UTF-16 code units as JavaScript does; `end` is the first one that is outside. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Actions that take something from the author, of which they get a statement of reasons. Regulation (EU) 2022/2065 art. 17. */
export const restrictingActions = ['hide', 'redact', 'return'] as const satisfies ModerationAction[];

/** Whether the action takes something from the author. */
export const restricts = (action: ModerationAction): boolean =>
  (restrictingActions as readonly ModerationAction[]).includes(action);

/** Actions that many comments can take at once; a redaction is about one text. */
export const bulkActions = ['release', 'hide', 'restore', 'return', 'keep'] as const satisfies ModerationAction[];

/** What became of a report; `withdrawn` when the author took the comment back before anyone decided. */
export const reportOutcomes = ['restricted', 'kept', 'withdrawn'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** The language tag of terms that hold in every language. ISO 639-3 `mul`. */
export const anyLanguage = 'mul';

export const moderationLimits = {
  /** Minutes an item stays with the moderator who claimed it. */
  claimMinutes: 10,
  /** Minutes in which a decision can be taken back. */
  undoMinutes: 10,
  /** Seconds before a decision is told by mail: a little longer than the page offers to take it back. */
  tellAfterSeconds: 15,
  /** Comments in one joint decision. */
  bulk: 100,
  /** Characters of what a moderator tells the author. */
  explanation: 2000,
  /** Characters of a report's explanation, at least and at most. Regulation (EU) 2022/2065 art. 16(2)(a) asks for substance. */
  reportMin: 10,
  report: 2000,
  /** Passages in one redaction. */
  spans: 50,
  /** Blocked terms of one language, and characters of each. */
  terms: 2000,
  term: 80,
  page: 30,
} as const;
