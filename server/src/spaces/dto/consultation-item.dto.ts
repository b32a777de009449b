import { ApiProperty } from '@nestjs/swagger';
import {
  type ActivityKind,
  activityKinds,
  type ConsultationState,
  consultationStates,
  type SpaceKind,
  spaceKinds,
} from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';

/** The organisation that asks. */
export class ConsultationOwnerDto {
  id!: string;
  slug!: string;

  /** In the reader's language where it has a name in that. */
  name!: string;

  /** Language of the name. */
  language!: string;
}

/** A consultation in a list. */
export class ConsultationItemDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;

  @ApiProperty({ enum: spaceKinds })
  kind!: SpaceKind;

  /** At this moment. */
  @ApiProperty({ enum: consultationStates })
  state!: ConsultationState;

  title!: string;
  summary!: string;

  /** Language of title and summary. */
  language!: string;

  opensAt!: Date | null;

  /** First instant at which it is closed. */
  closesAt!: Date | null;

  /** IANA name of the zone in which its dates are meant. */
  timeZone!: string;

  /** By when the answer was promised. */
  answerDueAt!: Date | null;

  answeredAt!: Date | null;
  owner!: ConsultationOwnerDto | null;

  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  /** NUTS codes. */
  territories!: string[];

  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];

  @ApiProperty({ enum: stakeholderTypes, isArray: true })
  stakeholderTypes!: StakeholderType[];

  /** What people do in it, as far as the reader may know. */
  @ApiProperty({ enum: activityKinds, isArray: true })
  activities!: ActivityKind[];

  /** Visible comments in the activities the reader may read. */
  commentCount!: number;

  /** Joint positions of organisations that were handed in to it; each counts once, however many signed it. */
  positionCount!: number;
}

/** A page of consultations. */
export class ConsultationPageDto {
  items!: ConsultationItemDto[];

  /** For the next page; null on the last. */
  nextCursor!: string | null;
}
