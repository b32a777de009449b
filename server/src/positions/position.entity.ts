import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mandate, PositionState } from '../../../shared/positions.js';

/** A paragraph, which keeps its id while its words change. */
export interface Paragraph {
  id: string;
  text: string;
}

/** A text that several organisations write, sign and hand in together. */
@Entity('position')
export class Position {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  state!: PositionState;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'jsonb' })
  paragraphs!: Paragraph[];

  /** SHA-256 of the canonical text, in hexadecimal. */
  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** The consultation or the body it was handed in to. */
  @Column({ name: 'space_id', type: 'uuid', nullable: true })
  spaceId!: string | null;

  @Column({ name: 'handed_in_by', type: 'uuid', nullable: true })
  handedInBy!: string | null;

  @Column({ name: 'handed_in_at', type: 'timestamptz', nullable: true })
  handedInAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** An organisation whose people write, read and comment. */
@Entity('position_organisation')
export class PositionOrganisation {
  @PrimaryColumn({ name: 'position_id', type: 'uuid' })
  positionId!: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt!: Date;
}

/** What somebody of a taking-part organisation says of the draft. */
@Entity('position_comment')
export class PositionComment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'position_id', type: 'uuid' })
  positionId!: string;

  /** Null for the whole. */
  @Column({ name: 'paragraph_id', type: 'uuid', nullable: true })
  paragraphId!: string | null;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

/** A signature of an organisation under one text. It stays when it is withdrawn. */
@Entity('position_signature')
export class PositionSignature {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'position_id', type: 'uuid' })
  positionId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** Of the text that was signed. */
  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'text' })
  mandate!: Mandate;

  /** How many members were asked, where they were. */
  @Column({ name: 'members_asked', type: 'integer', nullable: true })
  membersAsked!: number | null;

  /** The paragraphs it signs; null for the whole text. */
  @Column({ name: 'paragraph_ids', type: 'uuid', nullable: true, array: true })
  paragraphIds!: string[] | null;

  @Column({ type: 'text', default: '' })
  reservation!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy!: string | null;

  /** Empty once the account is gone. */
  @Column({ name: 'signer_name', type: 'text' })
  signerName!: string;

  @Column({ name: 'signer_function', type: 'text' })
  signerFunction!: string;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawal_reason', type: 'text', default: '' })
  withdrawalReason!: string;

  @Column({ name: 'withdrawal_language', type: 'text', nullable: true })
  withdrawalLanguage!: string | null;
}
