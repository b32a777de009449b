import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type ConsultationType, consultationTypes } from '../../../../shared/deadlines.js';
import {
  type ActivityKind,
  activityKinds,
  type ConsultationState,
  consultationStates,
  type TeamRole,
  teamRoles,
  type Visibility,
  visibilities,
} from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { AccessCellDto, CommentSettingsDto } from './activity.dto.js';
import { ConsultationCanDto, ReviewDto } from './consultation.dto.js';
import { ConsultationTextDto } from './edit-consultation.dto.js';

const byLanguage = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** A phase as the form of phases holds it. */
export class PhaseSettingsDto {
  id!: string;

  /** What it is called, by language. */
  @ApiProperty(byLanguage)
  names!: Record<string, string>;

  /** As one would write it: the first day, or the first moment. */
  starts!: string;

  /** The last day, or the moment it ends. */
  ends!: string;
  startsAt!: Date;
  endsAt!: Date;
}

/** An activity as its form holds it. */
export class ActivitySettingsDto {
  id!: string;

  @ApiProperty({ enum: activityKinds })
  kind!: ActivityKind;

  /** For `If-Match`. */
  version!: number;

  /** What it is called, by language. */
  @ApiProperty(byLanguage)
  titles!: Record<string, string>;

  settings!: CommentSettingsDto;
  cells!: AccessCellDto[];
}

/** A role in the team. */
export class TeamSettingsDto {
  personId!: string;

  /** Null for a former participant. */
  name!: string | null;

  @ApiProperty({ enum: teamRoles })
  role!: TeamRole;
}

/** A member. */
export class MemberSettingsDto {
  personId!: string;

  /** Null for a former participant. */
  name!: string | null;

  /** Whether the person is of the expert group too. */
  expert!: boolean;
}

/** An organisation that is invited. */
export class InvitedSettingsDto {
  organisationId!: string;
  name!: string;
}

/** A consultation as its team prepares it. */
export class ConsultationSettingsDto {
  id!: string;
  slug!: string;

  /** For `If-Match`. */
  version!: number;

  @ApiProperty({ enum: consultationStates })
  state!: ConsultationState;

  @ApiProperty({ enum: visibilities })
  visibility!: Visibility;

  @ApiProperty({ enum: consultationTypes })
  preset!: ConsultationType;

  timeZone!: string;
  defaultLanguage!: string;
  ownerOrganisationId!: string | null;

  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  /** NUTS codes. */
  territories!: string[];

  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];

  @ApiProperty({ enum: stakeholderTypes, isArray: true })
  stakeholderTypes!: StakeholderType[];

  /** By when an answer is promised, as one would write it; null without a promise. */
  answerDue!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ConsultationTextDto) } })
  texts!: Record<string, ConsultationTextDto>;

  phases!: PhaseSettingsDto[];
  activities!: ActivitySettingsDto[];
  team!: TeamSettingsDto[];
  members!: MemberSettingsDto[];
  invited!: InvitedSettingsDto[];
  review!: ReviewDto;
  can!: ConsultationCanDto;
}
