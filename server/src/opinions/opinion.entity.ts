import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionKind, OpinionState } from '../../../shared/opinions.js';

/** An opinion or a decision of a body, from its first draft to what an authority does with it. */
@Entity('opinion')
export class Opinion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  kind!: OpinionKind;

  /** What it answers; null for one of the body’s own initiative. */
  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId!: string | null;

  /** The text, in as many versions as it takes. */
  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  @Column({ name: 'addressee_organisation_id', type: 'uuid', nullable: true })
  addresseeOrganisationId!: string | null;

  /** What has been recorded; `effectiveOpinionState` says what holds at an instant. */
  @Column({ type: 'text' })
  state!: OpinionState;

  /** The text that was adopted. */
  @Column({ name: 'version_id', type: 'uuid', nullable: true })
  versionId!: string | null;

  @Column({ name: 'adopted_at', type: 'timestamptz', nullable: true })
  adoptedAt!: Date | null;

  /** Until when minority statements may be attached. */
  @Column({ name: 'statements_until', type: 'timestamptz', nullable: true })
  statementsUntil!: Date | null;

  /** In the time zone of the body. */
  @Column({ type: 'integer', nullable: true })
  year!: number | null;

  /** Of the body in that year, from 1 without gaps. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** Of the published text; see `canonical`. */
  @Column({ type: 'text', nullable: true })
  fingerprint!: string | null;

  /** By when the addressee answers. */
  @Column({ name: 'answer_due_at', type: 'timestamptz', nullable: true })
  answerDueAt!: Date | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** Why members who did not agree did not. */
@Entity('minority_statement')
export class MinorityStatement {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'opinion_id', type: 'uuid' })
  opinionId!: string;

  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** Limited Markdown. */
  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
