import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnchorOutcome } from '../../../shared/documents.js';

/** What publishing a version did to the place of a comment. */
@Entity('anchor_move')
export class AnchorMoveRecord {
  @PrimaryColumn({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @Column({ type: 'text' })
  outcome!: AnchorOutcome;

  @Column({ name: 'old_version_id', type: 'uuid' })
  oldVersionId!: string;

  @Column({ name: 'old_block_id', type: 'uuid' })
  oldBlockId!: string;

  @Column({ name: 'old_exact', type: 'text', nullable: true })
  oldExact!: string | null;

  @Column({ name: 'new_block_id', type: 'uuid', nullable: true })
  newBlockId!: string | null;

  @Column({ name: 'new_exact', type: 'text', nullable: true })
  newExact!: string | null;
}
