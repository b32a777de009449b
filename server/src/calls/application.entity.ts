import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gender, MemberType } from '../../../shared/bodies.js';
import type { ApplicationFileType, ApplicationState, InterestKind, Outcome } from '../../../shared/calls.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';

/** Something that others should know of someone who advises. */
export interface Interest {
  kind: InterestKind;
  text: string;
}

/** What a person, or an organisation by its representative, sends in answer to a call. */
@Entity('call_application')
export class Application {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'call_id', type: 'uuid' })
  callId!: string;

  /** Who applies, or speaks for the organisation; null once the account is deleted. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  state!: ApplicationState;

  /** Chosen by the client, so that starting twice makes one. */
  @Column({ name: 'client_key', type: 'uuid', unique: true })
  clientKey!: string;

  @Column({ name: 'receipt_code', type: 'text', unique: true })
  receiptCode!: string;

  /** Language it is written in. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'member_type', type: 'text', nullable: true })
  memberType!: MemberType | null;

  @Column({ type: 'text' })
  name!: string;

  /** The name the public is to read; who handles the application reads both. */
  @Column({ name: 'public_name', type: 'text', nullable: true })
  publicName!: string | null;

  /** NUTS code of a country. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  level!: GovernanceLevel | null;

  @Column({ type: 'text', nullable: true })
  gender!: Gender | null;

  @Column({ type: 'text', default: '' })
  motivation!: string;

  /** The CV, or what the organisation says of itself. */
  @Column({ type: 'text', default: '' })
  statement!: string;

  @Column({ type: 'jsonb', default: [] })
  interests!: Interest[];

  /** Whether they declare that there is nothing to declare. */
  @Column({ name: 'no_interests', type: 'boolean', default: false })
  noInterests!: boolean;

  @Column({ name: 'file_key', type: 'text', nullable: true })
  fileKey!: string | null;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ name: 'file_type', type: 'text', nullable: true })
  fileType!: ApplicationFileType | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Known to the team alone until the answers are sent. */
  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ name: 'outcome_reason', type: 'text', default: '' })
  outcomeReason!: string;

  /** Place on the reserve list, among those of its member type. */
  @Column({ name: 'reserve_place', type: 'integer', nullable: true })
  reservePlace!: number | null;

  /** The seat that came of it. */
  @Column({ name: 'seat_id', type: 'uuid', nullable: true })
  seatId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
