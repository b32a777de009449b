import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentVersionState, ImportFormat } from '../../../shared/documents.js';

/** One version of a document: a draft while people write it, and unchangeable once it is published. */
@Entity('document_version')
export class DocumentVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  /** From 1. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  state!: DocumentVersionState;

  /** BCP 47 tag of the language the blocks are written in. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  /** What the blocks were read from; null when they were written here. */
  @Column({ name: 'source_format', type: 'text', nullable: true })
  sourceFormat!: ImportFormat | null;

  @Column({ name: 'source_name', type: 'text', nullable: true })
  sourceName!: string | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** Counts changes of the draft, for `If-Match`. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
