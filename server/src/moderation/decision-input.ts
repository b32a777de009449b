import { type DecisionReason, type ModerationAction } from '../../../shared/comments.js';
import { type CommentField, restricts } from '../../../shared/moderation.js';
import type { Violation } from '../../../shared/problems.js';
import { Problem } from '../kernel/http/problem.js';

/** What a moderator wants, and what they saw when they made up their mind. */
export interface DecisionInput {
  action: ModerationAction;
  reason: DecisionReason;
  explanation?: string;
  seenRevisionId: string;
  /** The last decision they saw; null when there was none, undefined when they do not say. */
  seenDecisionId?: string | null;
  /** What to take out, for `redact`. */
  spans?: { field?: CommentField; start: number; end: number }[];
}

/**
 * A restriction needs a breach, its opposite needs none, and some things need words of their own.
 * @throws Problem `validation-failed` with everything that does not fit
 */
export function assertReasoned({
  action,
  reason,
  explanation = '',
  spans = [],
}: Pick<DecisionInput, 'action' | 'reason' | 'explanation' | 'spans'>): void {
  const errors: Violation[] = [];
  const isBreach = reason !== 'no-breach';
  if (restricts(action) !== isBreach && reason !== 'other') errors.push({ pointer: '/reason', code: 'fitsAction' });
  if ((action === 'return' || reason === 'other') && explanation.trim() === '') {
    errors.push({ pointer: '/explanation', code: 'isNotEmpty' });
  }
  if ((action === 'redact') !== spans.length > 0) errors.push({ pointer: '/spans', code: 'fitsAction' });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}
