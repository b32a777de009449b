import { ApiProperty } from '@nestjs/swagger';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type VerificationMethod, verificationMethods } from '../../../../shared/organisations.js';
import { type OrganisationSize, organisationSizes } from '../../../../shared/vocabulary/organisation-sizes.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import { type TargetGroup, targetGroups } from '../../../../shared/vocabulary/target-groups.js';
import { WrittenTextDto } from './profile-text.dto.js';

/** An organisation in a list. */
export class OrganisationSummaryDto {
  id!: string;

  /** Its place in addresses. */
  slug!: string;

  /** In the reader's language, or in one it has. */
  name!: string;

  /** Language of `name`. */
  language!: string;

  @ApiProperty({ enum: organisationStakeholderTypes })
  stakeholderType!: StakeholderType;

  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  /** NUTS codes. */
  territories!: string[];

  /** Whether staff vouch for it. */
  verified!: boolean;
}

/** A page of the register. */
export class OrganisationPageDto {
  items!: OrganisationSummaryDto[];

  /** For `cursor`; null on the last page. */
  nextCursor!: string | null;
}

/** What the reader may do with an organisation. */
export class OrganisationCanDto {
  /** Change the profile. */
  edit!: boolean;

  /** Vouch for it, or no longer. */
  verify!: boolean;

  seeMembers!: boolean;

  /** Invite, give roles, remove. */
  manageMembers!: boolean;

  /** Contribute in its name. */
  speak!: boolean;

  leave!: boolean;

  /** Say that another organisation is the same as this one. */
  merge!: boolean;
}

const warnings = ['register-number-malformed'] as const;

/** An organisation. */
export class OrganisationDto extends OrganisationSummaryDto {
  /** All names by language tag. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  names!: Record<string, string>;

  @ApiProperty({ enum: organisationSizes, nullable: true, type: String })
  size!: OrganisationSize | null;

  /** Edition of NUTS that the territories are codes of. */
  nutsVersion!: string;

  /** Number in the Transparency Register, as normalised. */
  registerNumber!: string | null;

  website!: string | null;
  memberCount!: number;

  @ApiProperty({ enum: targetGroups, isArray: true })
  targetGroups!: TargetGroup[];

  @ApiProperty({ enum: policyFields, isArray: true })
  themes!: PolicyField[];

  /** Tags of the languages it works in. */
  languages!: string[];

  /** How many people or organisations it says it speaks for. */
  represents!: number | null;

  offers!: WrittenTextDto[];
  seeks!: WrittenTextDto[];

  /** How it knows whom it speaks for. */
  reach!: WrittenTextDto | null;

  verifiedAt!: Date | null;

  /** The last day staff vouch for, `YYYY-MM-DD`; null for ever or never. */
  verifiedUntil!: string | null;

  /** What staff looked at; null where they do not vouch. */
  @ApiProperty({ enum: verificationMethods, nullable: true, type: String })
  verifiedBy!: VerificationMethod | null;

  createdAt!: Date;

  /** For `If-Match` when changing it. */
  version!: number;

  /** What was accepted but may be a mistake; told to those who may change it. */
  @ApiProperty({ enum: warnings, isArray: true })
  warnings!: (typeof warnings)[number][];

  can!: OrganisationCanDto;
}
