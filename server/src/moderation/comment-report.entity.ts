import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportReason } from '../../../shared/comments.js';
import type { ReportOutcome } from '../../../shared/moderation.js';

/** A reader's notice about a comment. Regulation (EU) 2022/2065 art. 16. */
@Entity('comment_report')
export class CommentReport {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  /** The words the reader saw. */
  @Column({ name: 'revision_id', type: 'uuid' })
  revisionId!: string;

  /** Null for readers without an account. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'guest_id', type: 'uuid', nullable: true })
  guestId!: string | null;

  /** Where a reader without an account wants to hear the outcome. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Language in which the reader is told. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  reason!: ReportReason;

  @Column({ type: 'text' })
  explanation!: string;

  /** Keyed hash of the code with which the reader follows the report. */
  @Column({ name: 'receipt_hash', type: 'bytea', unique: true })
  receiptHash!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Null while nobody has decided. */
  @Column({ type: 'text', nullable: true })
  outcome!: ReportOutcome | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'decision_id', type: 'uuid', nullable: true })
  decisionId!: string | null;
}
