import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';

/** Which organisations. */
export class OrganisationQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(organisationStakeholderTypes)
  @ApiPropertyOptional({ enum: organisationStakeholderTypes })
  type?: StakeholderType;

  @IsOptional()
  @IsIn(governanceLevels)
  @ApiPropertyOptional({ enum: governanceLevels })
  level?: GovernanceLevel;

  /** NUTS code: organisations that work in it, in a part of it, or in something it is part of. */
  @IsOptional()
  @Matches(/^[A-Z]{2}[0-9A-Z]{0,3}$/)
  territory?: string;

  /** Only those staff vouch for, or only the others. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  verified?: boolean;

  /** Beginnings of words in a name, in any language. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
