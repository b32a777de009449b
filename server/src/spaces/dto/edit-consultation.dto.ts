import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type ConsultationType, consultationTypes } from '../../../../shared/deadlines.js';
import { spaceLimits, visibilities, type Visibility } from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { HasLanguageKeys, IsContentLanguage, IsNamedZone, IsPlannedTime, IsTerritory } from './codes.js';

/** What a consultation says of itself in one language. */
export class ConsultationTextDto {
  @IsString()
  @MaxLength(spaceLimits.title)
  @Matches(/\S/)
  title!: string;

  /** What it is about, in plain words. */
  @IsString()
  @MaxLength(spaceLimits.summary)
  summary!: string;

  /** What people are asked. */
  @IsString()
  @MaxLength(spaceLimits.question)
  question!: string;
}

/** What is to change; what is not named stays as it is. */
export class EditConsultationDto {
  /** All texts by language: a language that is left out is removed. The main language must be there. */
  @IsOptional()
  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => ConsultationTextDto)
  @ApiPropertyOptional({ type: 'object', additionalProperties: { $ref: getSchemaPath(ConsultationTextDto) } })
  texts?: Map<string, ConsultationTextDto>;

  /** Main language. */
  @IsOptional()
  @IsContentLanguage()
  defaultLanguage?: string;

  @IsOptional()
  @IsArray()
  @IsIn(governanceLevels, { each: true })
  @ApiProperty({ enum: governanceLevels, isArray: true, required: false })
  levels?: GovernanceLevel[];

  /** NUTS codes of the places it is about. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(spaceLimits.codes)
  @IsTerritory({ each: true })
  territories?: string[];

  @IsOptional()
  @IsArray()
  @IsIn(policyFields, { each: true })
  @ApiProperty({ enum: policyFields, isArray: true, required: false })
  policyFields?: PolicyField[];

  /** Whom it wants to hear above all. */
  @IsOptional()
  @IsArray()
  @IsIn(stakeholderTypes, { each: true })
  @ApiProperty({ enum: stakeholderTypes, isArray: true, required: false })
  stakeholderTypes?: StakeholderType[];

  @IsOptional()
  @IsIn(visibilities)
  @ApiProperty({ enum: visibilities, required: false })
  visibility?: Visibility;

  /** IANA name. Phases keep what clocks show. Only before opening. */
  @IsOptional()
  @IsNamedZone()
  timeZone?: string;

  @IsOptional()
  @IsIn(consultationTypes)
  @ApiProperty({ enum: consultationTypes, required: false })
  preset?: ConsultationType;

  /** By when an answer is promised: a date, or a date and time, in the time zone; not before closing. */
  @IsOptional()
  @IsPlannedTime()
  answerDue?: string;

  /** The organisation that asks; null for none of the register. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  @ApiProperty({ type: 'string', nullable: true, required: false })
  ownerOrganisationId?: string | null;
}
