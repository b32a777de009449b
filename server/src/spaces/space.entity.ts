import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsultationType } from '../../../shared/deadlines.js';
import type { SpaceState, SpaceKind, Visibility } from '../../../shared/spaces.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';

/** Where people work on something together. */
@Entity('space')
export class Space {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: SpaceKind;

  /** Name in addresses; it stays the same when the title changes. */
  @Column({ type: 'text', unique: true })
  slug!: string;

  /** What has been recorded; `effectiveState` says what holds at an instant. */
  @Column({ type: 'text' })
  state!: SpaceState;

  @Column({ type: 'text', default: 'public' })
  visibility!: Visibility;

  /** The type of consultation whose usual period filled in the first dates; null for a body. */
  @Column({ type: 'text', nullable: true })
  preset!: ConsultationType | null;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'default_language', type: 'text' })
  defaultLanguage!: string;

  @Column({ name: 'owner_organisation_id', type: 'uuid', nullable: true })
  ownerOrganisationId!: string | null;

  @Column({ type: 'text', array: true, default: '{}' })
  levels!: GovernanceLevel[];

  @Column({ type: 'text', array: true, default: '{}' })
  territories!: string[];

  @Column({ name: 'policy_fields', type: 'text', array: true, default: '{}' })
  policyFields!: PolicyField[];

  @Column({ name: 'stakeholder_types', type: 'text', array: true, default: '{}' })
  stakeholderTypes!: StakeholderType[];

  /** First start of the phases; follows them. */
  @Column({ name: 'opens_at', type: 'timestamptz', nullable: true })
  opensAt!: Date | null;

  /** Last end of the phases; follows them. */
  @Column({ name: 'closes_at', type: 'timestamptz', nullable: true })
  closesAt!: Date | null;

  /** By when the answer was promised. */
  @Column({ name: 'answer_due_at', type: 'timestamptz', nullable: true })
  answerDueAt!: Date | null;

  @Column({ name: 'submitted_by', type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  /** Why the reviewer sent the draft back; empty once it is submitted again. */
  @Column({ name: 'review_note', type: 'text', default: '' })
  reviewNote!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'announced_at', type: 'timestamptz', nullable: true })
  announcedAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
