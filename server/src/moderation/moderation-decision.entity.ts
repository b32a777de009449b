import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentState, DecisionReason, ModerationAction } from '../../../shared/comments.js';
import type { QueueReason } from '../../../shared/moderation.js';

/** An item as it waited before it was decided on; a claim is not kept. */
export interface WaitedItem {
  because: QueueReason;
  /** ISO 8601. */
  since: string;
  priority: number;
  reportCount: number;
}

/** What a moderator decided about one revision of a comment. */
@Entity('moderation_decision')
export class ModerationDecision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  /** What the moderator saw. */
  @Column({ name: 'revision_id', type: 'uuid' })
  revisionId!: string;

  @Column({ type: 'text' })
  action!: ModerationAction;

  @Column({ type: 'text' })
  reason!: DecisionReason;

  @Column({ type: 'text' })
  ground!: 'law' | 'house-rule';

  /** What the moderator wrote to the author; may be empty. */
  @Column({ type: 'text' })
  explanation!: string;

  @Column({ name: 'previous_state', type: 'text' })
  previousState!: CommentState;

  @Column({ name: 'next_state', type: 'text' })
  nextState!: CommentState;

  /** The words after the decision; a redaction makes a revision of its own. */
  @Column({ name: 'next_revision_id', type: 'uuid' })
  nextRevisionId!: string;

  /** The item that this decision took off the desk, so that undoing puts it back. */
  @Column({ name: 'previous_item', type: 'jsonb', nullable: true })
  previousItem!: WaitedItem | null;

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy!: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy!: string | null;
}
