import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type ConsultationType, consultationTypes } from '../../../../shared/deadlines.js';
import { spaceLimits } from '../../../../shared/spaces.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { HasLanguageKeys, IsNamedZone, IsPlannedTime } from './codes.js';
import { EditSpaceDto } from './edit-space.dto.js';

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
export class EditConsultationDto extends EditSpaceDto {
  /** All texts by language: a language that is left out is removed. The main language must be there. */
  @MayBeLeftOut()
  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => ConsultationTextDto)
  @ApiPropertyOptional({ type: 'object', additionalProperties: { $ref: getSchemaPath(ConsultationTextDto) } })
  texts?: Map<string, ConsultationTextDto>;

  /** Whom it wants to hear above all. */
  @MayBeLeftOut()
  @IsArray()
  @IsIn(stakeholderTypes, { each: true })
  @ApiProperty({ enum: stakeholderTypes, isArray: true, required: false })
  stakeholderTypes?: StakeholderType[];

  /** IANA name. Phases keep what clocks show. Only before opening. */
  @MayBeLeftOut()
  @IsNamedZone()
  timeZone?: string;

  @MayBeLeftOut()
  @IsIn(consultationTypes)
  @ApiProperty({ enum: consultationTypes, required: false })
  preset?: ConsultationType;

  /** By when an answer is promised: a date, or a date and time, in the time zone; not before closing. */
  @MayBeLeftOut()
  @IsPlannedTime()
  answerDue?: string;
}
