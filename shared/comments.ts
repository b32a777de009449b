import type { Lifecycle } from './lifecycle.js';

/** The words of comments. */

export const commentLifecycle = {
  held: { release: 'visible', redact: 'visible', hide: 'hidden', return: 'returned', withdraw: 'withdrawn' },
  visible: { hide: 'hidden', hold: 'held', redact: 'visible', return: 'returned', withdraw: 'withdrawn' },
  hidden: { restore: 'visible', redact: 'visible', withdraw: 'withdrawn' },
  returned: { resubmit: 'held', release: 'visible', hide: 'hidden', withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle;
export type CommentState = keyof typeof commentLifecycle;
export const commentStates = Object.keys(commentLifecycle) as CommentState[];

/** Where the author stands; `none` when they do not say. */
export const stances = ['for', 'neutral', 'against', 'none'] as const;
export type Stance = (typeof stances)[number];

export const commentSorts = ['newest', 'oldest', 'most-discussed', 'most-supported'] as const;
export type CommentSort = (typeof commentSorts)[number];

export const commentLimits = {
  /** Characters of a comment's Markdown. */
  body: 5000,
  suggestion: 5000,
  displayName: 80,
  /** Characters of a draft: what is too long to send is kept all the same. */
  draft: 20_000,
  /** Characters of a quoted passage. */
  quote: 5000,
  /** Characters of a search. */
  search: 200,
  /** Comments on one page of a thread. */
  page: 20,
  pageMax: 100,
} as const;

/**
 * Where a text is being written, which is the key of its draft: `activity:<id>`, `document:<id>`, `block:<id>`,
 * `reply:<id of the comment answered>` or `edit:<id of the comment changed>`.
 */
export const draftPlaceKinds = ['activity', 'document', 'block', 'reply', 'edit'] as const;
export type DraftPlaceKind = (typeof draftPlaceKinds)[number];
export type DraftPlace = `${DraftPlaceKind}:${string}`;

/** The place of a new comment's draft. */
export function draftPlace(where: {
  activityId: string;
  documentId?: string | null;
  blockId?: string | null;
  parentId?: string | null;
}): DraftPlace {
  if (where.parentId) return `reply:${where.parentId}`;
  if (where.blockId) return `block:${where.blockId}`;
  return where.documentId ? `document:${where.documentId}` : `activity:${where.activityId}`;
}

/** What stands in the text where a passage was redacted; pages put their own word for it. */
export const redactionMark = '\uFFFC';

/** Why a comment may be restricted: a legal ground or a house rule. Regulation (EU) 2022/2065 art. 17(3)(d)-(e). */
export const decisionReasons = {
  'off-topic': 'house-rule',
  duplicate: 'house-rule',
  'personal-data': 'law',
  insult: 'house-rule',
  discrimination: 'law',
  threat: 'law',
  unlawful: 'law',
  advertising: 'house-rule',
  impersonation: 'house-rule',
  unreadable: 'house-rule',
  'minors-protection': 'law',
  'no-breach': 'house-rule',
  other: 'house-rule',
} as const;
export type DecisionReason = keyof typeof decisionReasons;
export const decisionReasonCodes = Object.keys(decisionReasons) as DecisionReason[];

/** What moderators decide about a comment. `release` publishes what was held; `keep` closes reports without a change. */
export const moderationActions = ['release', 'hide', 'restore', 'redact', 'return', 'keep'] as const;
export type ModerationAction = (typeof moderationActions)[number];

/** Why a reader reports a comment. */
export const reportReasons = [
  'off-topic',
  'personal-data',
  'insult',
  'discrimination',
  'threat',
  'advertising',
  'impersonation',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** The official word on a comment or thread. */
export const answerStatuses = ['taken-over', 'partly', 'not', 'already-covered', 'out-of-scope', 'later'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];
