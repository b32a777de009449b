import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import {
  type LikenessReason,
  likenessReasons,
  organisationLimits,
  type OrganisationRole,
  organisationRoles,
} from '../../../../shared/organisations.js';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { OrganisationSummaryDto } from './organisation.dto.js';

/** The other organisation. */
export class OtherOrganisationDto {
  /** The one that turns out to be this one. */
  @IsUUID()
  otherId!: string;
}

/** Which organisation is this one too, and why staff think so. */
export class NewMergeDto extends OtherOrganisationDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(organisationLimits.mergeReason)
  reason!: string;
}

/** How many rows of a table refer to an organisation. */
export class MovedRowsDto {
  /** The table, such as `comment` or `seat_organisation`. */
  table!: string;
  rows!: number;
}

/** Someone who comes along. */
export class MovedPersonDto {
  name!: string;

  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;
}

/** What a merge would do. */
export class MergePreviewDto {
  stays!: OrganisationSummaryDto;

  /** The one whose address leads to the other from then on. */
  goes!: OrganisationSummaryDto;
  moves!: MovedRowsDto[];

  /** Members of the one that goes who are none of the one that stays. */
  people!: MovedPersonDto[];
}

/** An organisation that turned out to be this one. */
export class MergeDto {
  /** Its place in addresses, which leads here now. */
  slug!: string;

  /** The names it had, by language tag. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  names!: Record<string, string>;

  @ApiProperty({ enum: organisationStakeholderTypes })
  stakeholderType!: StakeholderType;

  mergedAt!: Date;

  /** Why; told to staff. */
  reason!: string | null;

  /** What came along; told to staff. */
  @ApiProperty({ type: [MovedRowsDto], nullable: true })
  moved!: MovedRowsDto[] | null;

  /** Name of who did it; told to staff. */
  by!: string | null;
}

/** What was merged into an organisation, the newest first. */
export class MergeListDto {
  items!: MergeDto[];
}

/** Which pairs that may be one. */
export class LikenessQueryDto extends PageQueryDto {
  /** Only those with this organisation. */
  @MayBeLeftOut()
  @IsUUID()
  organisationId?: string;
}

/** One of two that may be the same. */
export class LikeOrganisationDto {
  id!: string;
  slug!: string;
  name!: string;

  /** Language of `name`. */
  language!: string;

  createdAt!: Date;

  /** How many people belong to it. */
  members!: number;
  verified!: boolean;
}

/** Two that may be the same organisation. */
export class LikenessDto {
  @ApiProperty({ enum: likenessReasons })
  reason!: LikenessReason;

  first!: LikeOrganisationDto;
  second!: LikeOrganisationDto;
}

/** A page of pairs, the likeliest first. */
export class LikenessPageDto {
  items!: LikenessDto[];

  /** For `cursor`; null on the last page. */
  nextCursor!: string | null;
}

/** Two that are not the same. */
export class DismissLikenessDto {
  @IsUUID()
  firstId!: string;

  @IsUUID()
  secondId!: string;
}
