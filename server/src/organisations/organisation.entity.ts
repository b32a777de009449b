import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { OrganisationSize } from '../../../shared/vocabulary/organisation-sizes.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import type { TargetGroup } from '../../../shared/vocabulary/target-groups.js';

/** An organisation of the register. Its names are rows of their own, one per language. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Its place in addresses; stays when the name changes. */
  @Column({ type: 'text', unique: true })
  slug!: string;

  @Column({ name: 'stakeholder_type', type: 'text' })
  stakeholderType!: StakeholderType;

  @Column({ type: 'text', nullable: true })
  size!: OrganisationSize | null;

  @Column({ type: 'text', array: true, default: [] })
  levels!: GovernanceLevel[];

  /** NUTS codes of the edition `nutsVersion`. */
  @Column({ type: 'text', array: true, default: [] })
  territories!: string[];

  @Column({ name: 'nuts_version', type: 'text', default: '2024' })
  nutsVersion!: string;

  /** Whom it reaches or speaks for. */
  @Column({ name: 'target_groups', type: 'text', array: true, default: [] })
  targetGroups!: TargetGroup[];

  @Column({ type: 'text', array: true, default: [] })
  themes!: PolicyField[];

  /** Tags of the languages it works in. */
  @Column({ type: 'text', array: true, default: [] })
  languages!: string[];

  /** How many people or organisations it says it speaks for. */
  @Column({ type: 'integer', nullable: true })
  represents!: number | null;

  @Column({ name: 'register_number', type: 'text', nullable: true })
  registerNumber!: string | null;

  @Column({ name: 'register_number_well_formed', type: 'boolean', nullable: true })
  registerNumberWellFormed!: boolean | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Column({ name: 'verified_by', type: 'uuid', nullable: true })
  verifiedBy!: string | null;

  /** The last day staff vouch for, `YYYY-MM-DD`. */
  @Column({ name: 'verified_until', type: 'date', nullable: true })
  verifiedUntil!: string | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
