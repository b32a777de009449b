import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stance } from '../../../shared/comments.js';
import type { DiffRow } from './suggestion-diff.js';

/** What a comment said before. */
@Entity('comment_revision')
export class CommentRevision {
  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  /** From 1. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'body_html', type: 'text' })
  bodyHtml!: string;

  @Column({ type: 'text', nullable: true })
  suggestion!: string | null;

  @Column({ name: 'suggestion_diff', type: 'jsonb', nullable: true })
  suggestionDiff!: DiffRow[] | null;

  @Column({ type: 'text' })
  stance!: Stance;

  @Column({ type: 'text' })
  language!: string;

  /** Number of the redaction that keeps it for the team alone. */
  @Column({ name: 'sealed_by', type: 'integer', nullable: true })
  sealedBy!: number | null;

  @Column({ name: 'made_by', type: 'text' })
  madeBy!: 'author' | 'team';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
