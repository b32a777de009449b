import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { spaceLimits, visibilities, type Visibility } from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage, IsTerritory } from './codes.js';

/** What can be changed of every space; what is not named stays as it is. */
export class EditSpaceDto {
  /** Main language. */
  @MayBeLeftOut()
  @IsContentLanguage()
  defaultLanguage?: string;

  @MayBeLeftOut()
  @IsArray()
  @IsIn(governanceLevels, { each: true })
  @ApiPropertyOptional({ enum: governanceLevels, isArray: true })
  levels?: GovernanceLevel[];

  /** NUTS codes of the places it is about. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(spaceLimits.codes)
  @IsTerritory({ each: true })
  territories?: string[];

  @MayBeLeftOut()
  @IsArray()
  @IsIn(policyFields, { each: true })
  @ApiPropertyOptional({ enum: policyFields, isArray: true })
  policyFields?: PolicyField[];

  @MayBeLeftOut()
  @IsIn(visibilities)
  @ApiPropertyOptional({ enum: visibilities })
  visibility?: Visibility;

  /** The organisation that asks or leads; null for none of the register. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  ownerOrganisationId?: string | null;
}
