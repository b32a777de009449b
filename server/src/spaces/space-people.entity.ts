import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TeamRole } from '../../../shared/spaces.js';

/** A role of a person in a space's team; a person may have several. */
@Entity('space_team')
export class TeamMember {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: TeamRole;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;
}

/** A person of the audience `members`; experts are of `expert-group` too. */
@Entity('space_member')
export class SpaceMember {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'boolean', default: false })
  expert!: boolean;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt!: Date;
}

/** An organisation whose members are of the audience `invited`. */
@Entity('space_invited_organisation')
export class InvitedOrganisation {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'invited_at', type: 'timestamptz' })
  invitedAt!: Date;
}

/** Someone who wants to hear of a space. */
@Entity('space_follow')
export class SpaceFollow {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'timestamptz' })
  since!: Date;
}

/** When a person last looked at a space, for "since your last visit". */
@Entity('space_visit')
export class SpaceVisit {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;

  /** The end of the visit before this one. */
  @Column({ name: 'previous_at', type: 'timestamptz', nullable: true })
  previousAt!: Date | null;
}
