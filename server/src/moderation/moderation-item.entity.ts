import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QueueReason } from '../../../shared/moderation.js';

/** A comment that waits for a moderator. */
@Entity('moderation_item')
export class ModerationItem {
  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  because!: QueueReason;

  @Column({ type: 'timestamptz' })
  since!: Date;

  /** Higher comes first. */
  @Column({ type: 'integer' })
  priority!: number;

  /** Reports that nobody has decided on. */
  @Column({ name: 'report_count', type: 'integer', default: 0 })
  reportCount!: number;

  @Column({ name: 'claimed_by', type: 'uuid', nullable: true })
  claimedBy!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  /** The claim holds until then. */
  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;
}
