import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitmentStatus } from '../../../shared/agreements.js';

/** What an organisation promises within a body. */
@Entity('commitment')
export class Commitment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** The pact or charter it carries out. */
  @Column({ name: 'agreement_id', type: 'uuid', nullable: true })
  agreementId!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  language!: string;

  /** The text of this platform in which the measure stands. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  /** The passage of that text. */
  @Column({ name: 'block_id', type: 'uuid', nullable: true })
  blockId!: string | null;

  @Column({ name: 'measure_title', type: 'text', default: '' })
  measureTitle!: string;

  @Column({ name: 'measure_url', type: 'text', default: '' })
  measureUrl!: string;

  /** The last day, `YYYY-MM-DD` in the time zone of the body. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  /** The day it was due on when it was recorded as overdue. */
  @Column({ name: 'overdue_since', type: 'date', nullable: true })
  overdueSince!: string | null;

  /** Days on which it is looked at again. */
  @Column({ type: 'text', array: true, default: '{}' })
  reviews!: string[];

  @Column({ type: 'text' })
  status!: CommitmentStatus;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** A status a commitment came to, or what it said before it was written anew. */
@Entity('commitment_change')
export class CommitmentChange {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'commitment_id', type: 'uuid' })
  commitmentId!: string;

  @Column({ type: 'text' })
  status!: CommitmentStatus;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ type: 'text' })
  language!: string;

  /** Whether the party said so itself; else the team did. */
  @Column({ name: 'by_party', type: 'boolean' })
  byParty!: boolean;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @Column({ name: 'before_text', type: 'text', nullable: true })
  beforeText!: string | null;

  @Column({ name: 'before_language', type: 'text', nullable: true })
  beforeLanguage!: string | null;

  @Column({ name: 'before_due_on', type: 'date', nullable: true })
  beforeDueOn!: string | null;
}

/** Something that shows what came of a commitment: a page, or a file kept here. */
@Entity('commitment_evidence')
export class CommitmentEvidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'commitment_id', type: 'uuid' })
  commitmentId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ name: 'file_bytes', type: 'integer', nullable: true })
  fileBytes!: number | null;

  /** The day it is of, `YYYY-MM-DD`. */
  @Column({ name: 'dated_on', type: 'date' })
  datedOn!: string;

  @Column({ name: 'added_by', type: 'uuid', nullable: true })
  addedBy!: string | null;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;
}
