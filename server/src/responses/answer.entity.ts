import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerStatus } from '../../../shared/comments.js';

/** The official word on a comment, or on the whole thread under it. */
@Entity('answer')
export class Answer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @Column({ type: 'text' })
  scope!: 'comment' | 'thread';

  @Column({ type: 'text' })
  status!: AnswerStatus;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'version_id', type: 'uuid', nullable: true })
  versionId!: string | null;

  @Column({ name: 'block_id', type: 'uuid', nullable: true })
  blockId!: string | null;

  @Column({ type: 'text' })
  state!: 'draft' | 'published';

  @Column({ name: 'drafted_by', type: 'uuid' })
  draftedBy!: string;

  @Column({ name: 'drafted_at', type: 'timestamptz' })
  draftedAt!: Date;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
