import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdviceRequestState } from '../../../shared/opinions.js';

/** An authority or another organisation asks a body for its opinion. */
@Entity('advice_request')
export class AdviceRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  question!: string;

  /** Of title and question. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'asked_by_organisation_id', type: 'uuid' })
  askedByOrganisationId!: string;

  /** The consultation or body it is about, where it is about one on this platform. */
  @Column({ name: 'about_space_id', type: 'uuid', nullable: true })
  aboutSpaceId!: string | null;

  @Column({ name: 'about_document_id', type: 'uuid', nullable: true })
  aboutDocumentId!: string | null;

  /** Until when members say what they think; exclusive. */
  @Column({ name: 'contribute_until', type: 'timestamptz' })
  contributeUntil!: Date;

  /** By when the opinion is wanted. */
  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  /** Whether everyone who may read the opinions reads the contributions, once the time for them is over. */
  @Column({ name: 'contributions_public', type: 'boolean' })
  contributionsPublic!: boolean;

  @Column({ type: 'text' })
  state!: AdviceRequestState;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** What one member says on a request. */
@Entity('advice_contribution')
export class AdviceContribution {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId!: string;

  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  /** Who wrote it; readers see the name that is written on the seat. */
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** Limited Markdown. */
  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'changed_at', type: 'timestamptz', nullable: true })
  changedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
