import type { CommentState } from '../../../shared/comments.js';
import { DomainEvent, type EventData } from '../kernel/events/domain-event.js';
import type { Comment } from './comment.entity.js';

/** Where a comment stands, so that listeners need not ask. */
export type CommentEventData = {
  activityId: string;
  rootId: string;
  parentId: string | null;
  documentId: string | null;
  blockId: string | null;
  /** The state before; null for a new comment. Readers see a change only where one of the two is `visible`. */
  from: string | null;
  /** The state now. */
  to: string;
  revisionId: string;
};

type Told = Pick<
  Comment,
  'id' | 'spaceId' | 'activityId' | 'rootId' | 'parentId' | 'documentId' | 'blockId' | 'state' | 'revisionId'
>;

/** Something that happened to a comment; the subject is the comment. */
export abstract class CommentEvent extends DomainEvent<CommentEventData & EventData> {
  /** @param from the state before it happened; the same as now when that did not change */
  constructor(comment: Told, from: CommentState | null = comment.state) {
    super(comment.spaceId, comment.id, {
      activityId: comment.activityId,
      rootId: comment.rootId,
      parentId: comment.parentId,
      documentId: comment.documentId,
      blockId: comment.blockId,
      from,
      to: comment.state,
      revisionId: comment.revisionId,
    });
  }
}

/** Someone said something; it is visible or held. */
export class CommentPosted extends CommentEvent {
  static readonly type = 'comment.posted';
}

/** The author changed it. From `visible` to `held` when screening wants a moderator to look first. */
export class CommentEdited extends CommentEvent {
  static readonly type = 'comment.edited';
}

/** The author changed what the team had returned; it waits for a moderator again. */
export class CommentResubmitted extends CommentEvent {
  static readonly type = 'comment.resubmitted';
}

/** The author took it back. */
export class CommentWithdrawn extends CommentEvent {
  static readonly type = 'comment.withdrawn';
}

/** A moderator let it appear. */
export class CommentReleased extends CommentEvent {
  static readonly type = 'comment.released';
}

/** A moderator hid it from everyone but its author and the team. */
export class CommentHidden extends CommentEvent {
  static readonly type = 'comment.hidden';
}

/** A moderator showed it again. */
export class CommentRestored extends CommentEvent {
  static readonly type = 'comment.restored';
}

/** A moderator sent it back to its author with a request. */
export class CommentReturned extends CommentEvent {
  static readonly type = 'comment.returned';
}

/** A moderator took passages out of it; the words before are sealed. */
export class CommentRedacted extends CommentEvent {
  static readonly type = 'comment.redacted';
}

/** A moderator took back a decision of their team; state and words are those before it. */
export class CommentDecisionUndone extends CommentEvent {
  static readonly type = 'comment.decision-undone';
}

/** A person supports it. */
export class CommentSupported extends CommentEvent {
  static readonly type = 'comment.supported';
}

/** A person no longer supports it. */
export class CommentUnsupported extends CommentEvent {
  static readonly type = 'comment.unsupported';
}

/** It left the guest's receipt and is in a person's account now. */
export class CommentClaimed extends CommentEvent {
  static readonly type = 'comment.claimed';
}
