import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gender, MemberType, SeatRole, Sitting } from '../../../shared/bodies.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';

/** A place in a body for a term, held by people or by organisations, several of which may share it. */
@Entity('seat')
export class Seat {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'member_type', type: 'text' })
  memberType!: MemberType;

  @Column({ type: 'text' })
  role!: SeatRole;

  /** Orders the list: the place of the role, then the name. */
  @Column({ type: 'integer' })
  rank!: number;

  @Column({ name: 'sort_name', type: 'text' })
  sortName!: string;

  /** NUTS code of a country. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  level!: GovernanceLevel | null;

  @Column({ type: 'text', nullable: true })
  gender!: Gender | null;

  @Column({ type: 'text', default: '' })
  note!: string;

  /** First day of the term, `YYYY-MM-DD` in the time zone of the body. */
  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  /** Last day of the term; null for one without an end. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** An organisation that holds a seat. */
@Entity('seat_organisation')
export class SeatOrganisation {
  @PrimaryColumn({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;
}

/** Someone who sits on a seat. */
@Entity('seat_person')
export class SeatPerson {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  @Column({ type: 'text' })
  sitting!: Sitting;

  @Column({ type: 'text' })
  name!: string;

  /** The name the public reads, where the member chose another; the secretariat reads both. */
  @Column({ name: 'public_name', type: 'text', nullable: true })
  publicName!: string | null;

  /** The account, once there is one for the address. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** In small letters. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;
}
