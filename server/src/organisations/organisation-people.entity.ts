import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationRole } from '../../../shared/organisations.js';

/** Someone who belongs to an organisation. */
@Entity('organisation_member')
export class OrganisationMember {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: OrganisationRole;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt!: Date;

  /** A role until a day, whatever their own is. */
  @Column({ name: 'delegated_role', type: 'text', nullable: true })
  delegatedRole!: OrganisationRole | null;

  /** The last day of it, `YYYY-MM-DD`. */
  @Column({ name: 'delegated_until', type: 'date', nullable: true })
  delegatedUntil!: string | null;

  @Column({ name: 'delegated_by', type: 'uuid', nullable: true })
  delegatedBy!: string | null;
}

/** What a member has who stands in for nobody. */
export const notDelegated = { delegatedRole: null, delegatedUntil: null, delegatedBy: null };

/** A place offered to whoever reads mail at an address. */
@Entity('organisation_invitation')
export class OrganisationInvitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** In small letters. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  role!: OrganisationRole;

  /** Of the token in the link; null until the mail leaves. */
  @Column({ name: 'token_hash', type: 'bytea', nullable: true, unique: true })
  tokenHash!: Buffer | null;

  @Column({ name: 'invited_by', type: 'uuid' })
  invitedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ name: 'accepted_by', type: 'uuid', nullable: true })
  acceptedBy!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
