import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentField, ScreeningOutcome, ScreeningReason, ScreeningStepName } from '../../../shared/moderation.js';

/** What a check found in one revision of a comment. */
@Entity('screening_finding')
export class ScreeningFinding {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @Column({ name: 'revision_id', type: 'uuid' })
  revisionId!: string;

  @Column({ type: 'text' })
  step!: ScreeningStepName;

  @Column({ type: 'text' })
  outcome!: ScreeningOutcome;

  @Column({ type: 'text' })
  reason!: ScreeningReason;

  /** The text it is about; null when it is about the comment as a whole. */
  @Column({ type: 'text', nullable: true })
  field!: CommentField | null;

  /** Where in that text, in UTF-16 code units. */
  @Column({ name: 'span_start', type: 'integer', nullable: true })
  start!: number | null;

  @Column({ name: 'span_end', type: 'integer', nullable: true })
  end!: number | null;

  /** The words it is about, as they were sent. */
  @Column({ type: 'text', default: '' })
  excerpt!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
