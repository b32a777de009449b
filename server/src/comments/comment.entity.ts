import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentState, Stance } from '../../../shared/comments.js';
import type { AnchorOutcome } from '../../../shared/documents.js';
import type { DiffRow } from './suggestion-diff.js';

/** What someone said, and where. Figures are in `CommentCount`, earlier words in `CommentRevision`. */
@Entity('comment')
export class Comment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'activity_id', type: 'uuid' })
  activityId!: string;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  /** The comment at the top of the thread: itself for a top-level comment. */
  @Column({ name: 'root_id', type: 'uuid' })
  rootId!: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  /** From the top of the thread down to the parent. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  ancestors!: string[];

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** Stays when a person takes over what they said as a guest. */
  @Column({ name: 'guest_id', type: 'uuid', nullable: true })
  guestId!: string | null;

  /** In whose name it was said; null when the author speaks for themselves. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  state!: CommentState;

  @Column({ type: 'text' })
  stance!: Stance;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'body_html', type: 'text' })
  bodyHtml!: string;

  @Column({ type: 'text', nullable: true })
  suggestion!: string | null;

  @Column({ name: 'suggestion_diff', type: 'jsonb', nullable: true })
  suggestionDiff!: DiffRow[] | null;

  /** The words as they are now. */
  @Column({ name: 'revision_id', type: 'uuid' })
  revisionId!: string;

  @Column({ name: 'revision_number', type: 'integer', default: 1 })
  revisionNumber!: number;

  @Column({ name: 'revised_at', type: 'timestamptz' })
  revisedAt!: Date;

  @Column({ name: 'revised_by', type: 'text', default: 'author' })
  revisedBy!: 'author' | 'team';

  @Column({ type: 'boolean', default: false })
  redacted!: boolean;

  /** The last change by the author. */
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Column({ name: 'edit_count', type: 'integer', default: 0 })
  editCount!: number;

  @Column({ name: 'version_id', type: 'uuid', nullable: true })
  versionId!: string | null;

  @Column({ name: 'block_id', type: 'uuid', nullable: true })
  blockId!: string | null;

  @Column({ name: 'quote_exact', type: 'text', nullable: true })
  quoteExact!: string | null;

  @Column({ name: 'quote_prefix', type: 'text', nullable: true })
  quotePrefix!: string | null;

  @Column({ name: 'quote_suffix', type: 'text', nullable: true })
  quoteSuffix!: string | null;

  @Column({ name: 'quote_start', type: 'integer', nullable: true })
  quoteStart!: number | null;

  @Column({ name: 'quote_end', type: 'integer', nullable: true })
  quoteEnd!: number | null;

  @Column({ name: 'anchor_outcome', type: 'text', default: 'kept' })
  anchorOutcome!: AnchorOutcome;

  /** Chosen by the sender; the same key never posts twice. */
  @Column({ name: 'client_key', type: 'uuid', unique: true })
  clientKey!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** When readers first saw it, which is later where a moderator looked at it before. */
  @Column({ name: 'appeared_at', type: 'timestamptz', nullable: true })
  appearedAt!: Date | null;
}
