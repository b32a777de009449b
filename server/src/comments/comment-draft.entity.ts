import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftPlace, Stance } from '../../../shared/comments.js';
import type { Anchor } from '../../../shared/documents.js';

/** An unsent comment, one per person and place. */
@Entity('comment_draft')
export class CommentDraft {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'text' })
  place!: DraftPlace;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'activity_id', type: 'uuid' })
  activityId!: string;

  /** The document it will stand on, if any. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', nullable: true })
  suggestion!: string | null;

  @Column({ type: 'text' })
  stance!: Stance;

  /** Null when the author has not said. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  anchor!: Anchor | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** Counts the saves, so that another tab can be told apart. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
