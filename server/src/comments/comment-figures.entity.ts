import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Figures of one comment; no row means nothing to count. */
@Entity('comment_count')
export class CommentCount {
  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  /** Set at the top of a thread only, for lists that sort by a figure. */
  @Column({ name: 'activity_id', type: 'uuid', nullable: true })
  activityId!: string | null;

  /** Set at the top of a thread only. */
  @Column({ name: 'place_id', type: 'uuid', nullable: true })
  placeId!: string | null;

  /** Visible comments below, at any depth. */
  @Column({ type: 'integer', default: 0 })
  descendants!: number;

  @Column({ type: 'integer', default: 0 })
  supports!: number;
}

/** Visible comments of a place, spread over slots; the figure is the sum. */
@Entity('comment_tally')
export class CommentTally {
  @PrimaryColumn({ name: 'activity_id', type: 'uuid' })
  activityId!: string;

  /** The smallest place: block, document or activity. */
  @PrimaryColumn({ name: 'place_id', type: 'uuid' })
  placeId!: string;

  @PrimaryColumn({ type: 'smallint' })
  slot!: number;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  @Column({ name: 'block_id', type: 'uuid', nullable: true })
  blockId!: string | null;

  @Column({ type: 'integer' })
  visible!: number;
}

/** A person stands behind someone else's comment. */
@Entity('support')
export class Support {
  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
