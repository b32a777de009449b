import type { DecisionReason, ModerationAction, ReportReason } from '../../../shared/comments.js';
import type { ReportOutcome } from '../../../shared/moderation.js';
import { DomainEvent } from '../kernel/events/domain-event.js';

/** The checks found something in a comment. The subject is the comment, as it is of all events here unless said otherwise. */
export class CommentScreened extends DomainEvent<{ revisionId: string; held: boolean; reasons: string[] }> {
  static readonly type = 'comment.screened';
}

/** A reader reported a comment. */
export class CommentReported extends DomainEvent<{ reportId: string; reason: ReportReason }> {
  static readonly type = 'comment.reported';
}

/** What a moderator decided about a comment. Its author is told. */
export class ModerationDecided extends DomainEvent<{
  decisionId: string;
  action: ModerationAction;
  reason: DecisionReason;
  ground: 'law' | 'house-rule';
  revisionId: string;
}> {
  static readonly type = 'moderation.decided';
}

/** A decision was taken back; everything is as it was before it. Who was told of it is told again. */
export class ModerationUndone extends DomainEvent<{ decisionId: string; action: ModerationAction }> {
  static readonly type = 'moderation.undone';
}

/** A moderator took an item to their own hands. */
export class ItemClaimed extends DomainEvent<{ until: string }> {
  static readonly type = 'moderation.claimed';
}

/** A moderator gave an item back to the desk. */
export class ItemReleased extends DomainEvent<Record<string, never>> {
  static readonly type = 'moderation.claim-released';
}

/** A comment came to the desk for another reason than its first screening. */
export class ItemQueued extends DomainEvent<{ because: string }> {
  static readonly type = 'moderation.queued';
}

/** A report has its outcome. The subject is the report; its reader is told. */
export class ReportDecided extends DomainEvent<{
  commentId: string;
  /** Null when the author took the comment back. */
  decisionId: string | null;
  outcome: ReportOutcome;
}> {
  static readonly type = 'report.decided';
}

/** The decision that closed a report was taken back. The subject is the report. */
export class ReportReopened extends DomainEvent<{ commentId: string; decisionId: string }> {
  static readonly type = 'report.reopened';
}

/** Staff changed the terms of a language. The subject is made for the occasion; a list has no id. */
export class BlockedTermsChanged extends DomainEvent<{ language: string; terms: number }> {
  static readonly type = 'moderation.terms-changed';
}
