import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import { type TargetGroup, targetGroups } from '../../../../shared/vocabulary/target-groups.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';

/** Which organisations. */
export class OrganisationFilterDto {
  @MayBeLeftOut()
  @IsIn(organisationStakeholderTypes)
  @ApiPropertyOptional({ enum: organisationStakeholderTypes })
  type?: StakeholderType;

  @MayBeLeftOut()
  @IsIn(governanceLevels)
  @ApiPropertyOptional({ enum: governanceLevels })
  level?: GovernanceLevel;

  /** NUTS code: organisations that work in it, in a part of it, or in something it is part of. */
  @MayBeLeftOut()
  @Matches(/^[A-Z]{2}[0-9A-Z]{0,3}$/)
  territory?: string;

  /** What they work on. */
  @MayBeLeftOut()
  @IsIn(policyFields)
  @ApiPropertyOptional({ enum: policyFields })
  theme?: PolicyField;

  /** Whom they reach or speak for. */
  @MayBeLeftOut()
  @IsIn(targetGroups)
  @ApiPropertyOptional({ enum: targetGroups })
  targetGroup?: TargetGroup;

  /** Only those staff vouch for, or only the others. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  verified?: boolean;

  /** Beginnings of words in a name, in any language. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** Which organisations, which page. */
export class OrganisationQueryDto extends IntersectionType(OrganisationFilterDto, PageQueryDto) {}

/** Which organisations are counted, and how finely the map is drawn. */
export class RegionQueryDto extends OrganisationFilterDto {
  /** Level of NUTS of the regions, 1 to 3; the next that has several when not given. Without a territory it is the countries. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3)
  grain?: number;
}
