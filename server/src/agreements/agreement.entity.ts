import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementKind, AgreementState, PartyRole } from '../../../shared/agreements.js';

/** A pact or charter of a body; its text is a document with versions. */
@Entity('agreement')
export class Agreement {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  kind!: AgreementKind;

  @Column({ type: 'text' })
  state!: AgreementState;

  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  /** Days on which the parties look at it again, `YYYY-MM-DD`. */
  @Column({ type: 'text', array: true, default: '{}' })
  reviews!: string[];

  /** When signatures were asked for first. */
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** An organisation that is asked to sign an agreement. */
@Entity('agreement_party')
export class AgreementParty {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  role!: PartyRole;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;
}

/** A signature of a party under one published version. It stays when it is withdrawn. */
@Entity('agreement_signature')
export class AgreementSignature {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'party_id', type: 'uuid' })
  partyId!: string;

  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  /** SHA-256 of the version's canonical text, in hexadecimal. */
  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy!: string | null;

  /** Empty once the account is gone. */
  @Column({ name: 'signer_name', type: 'text' })
  signerName!: string;

  /** What the person who signed is in the organisation. */
  @Column({ name: 'signer_function', type: 'text' })
  signerFunction!: string;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt!: Date;

  @Column({ type: 'text', default: '' })
  reservation!: string;

  /** Language of the function and the reservation. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true })
  withdrawnBy!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawal_reason', type: 'text', default: '' })
  withdrawalReason!: string;

  /** Language of the reason. */
  @Column({ name: 'withdrawal_language', type: 'text', nullable: true })
  withdrawalLanguage!: string | null;
}
