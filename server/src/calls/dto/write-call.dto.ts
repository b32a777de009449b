import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type MemberType, memberTypes } from '../../../../shared/bodies.js';
import { type CallKind, callKinds, callLimits, type FileRule, fileRules } from '../../../../shared/calls.js';
import { isCalendarDate } from '../../../../shared/deadlines.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { HasLanguageKeys, IsContentLanguage, isKnown, IsPlannedTime } from '../../spaces/dto/codes.js';
import { NamedPersonDto } from '../../spaces/dto/people.dto.js';

/** A date, `YYYY-MM-DD`. */
export const IsDay = isKnown('isDay', isCalendarDate, 'a date');

/** What a call says in one language. */
export class CallTextDto {
  @IsString()
  @MaxLength(callLimits.title)
  @Matches(/\S/)
  title!: string;

  /** Whom the body seeks and what they will do, in plain words. */
  @IsString()
  @MaxLength(callLimits.text)
  text!: string;
}

/** What a criterion says in one language. */
export class CriterionTextDto {
  @IsString()
  @MaxLength(callLimits.criterionName)
  @Matches(/\S/)
  name!: string;

  @IsString()
  @MaxLength(callLimits.criterionText)
  description!: string;
}

/** Something applications are judged by. */
@ApiExtraModels(CriterionTextDto)
export class WrittenCriterionDto {
  /** How much it counts beside the others. */
  @IsInt()
  @Min(1)
  @Max(callLimits.weight)
  weight!: number;

  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => CriterionTextDto)
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CriterionTextDto) } })
  texts!: Map<string, CriterionTextDto>;
}

/** Seats of one type. */
export class OfferedSeatsDto {
  @IsIn(memberTypes)
  @ApiProperty({ enum: memberTypes })
  memberType!: MemberType;

  @IsInt()
  @Min(1)
  @Max(callLimits.seats)
  seats!: number;
}

/** A call as the team writes it. */
@ApiExtraModels(CallTextDto)
export class WriteCallDto {
  @IsIn(callKinds)
  @ApiProperty({ enum: callKinds })
  kind!: CallKind;

  /** All texts by language. The main language must be there. */
  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => CallTextDto)
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CallTextDto) } })
  texts!: Map<string, CallTextDto>;

  /** Main language. */
  @IsContentLanguage()
  defaultLanguage!: string;

  /** Last day (`2027-03-31`), or day and time, in the time zone of the body. */
  @IsPlannedTime()
  closes!: string;

  /** The highest score; the lowest is 0. */
  @IsInt()
  @Min(1)
  @Max(callLimits.maxScore)
  maxScore!: number;

  /** Whether a file goes with an application. */
  @IsIn(fileRules)
  @ApiProperty({ enum: fileRules })
  fileRule!: FileRule;

  /** Each type once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(memberTypes.length)
  @ValidateNested({ each: true })
  @Type(() => OfferedSeatsDto)
  seats!: OfferedSeatsDto[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(callLimits.criteria)
  @ValidateNested({ each: true })
  @Type(() => WrittenCriterionDto)
  criteria!: WrittenCriterionDto[];
}

/** Where the new call is. */
export class CreatedCallDto {
  id!: string;
}

/** A later deadline. */
export class ExtendCallDto {
  /** Last day, or day and time, in the time zone of the body. */
  @IsPlannedTime()
  closes!: string;
}

/** Why a call is taken back. */
export class CancelCallDto {
  /** Applicants read it. */
  @IsString()
  @MaxLength(callLimits.reason)
  @Matches(/\S/)
  reason!: string;
}

/** All assessors of a call. */
export class NameAssessorsDto {
  @IsArray()
  @ArrayMaxSize(callLimits.assessors)
  @ValidateNested({ each: true })
  @Type(() => NamedPersonDto)
  members!: NamedPersonDto[];
}

/** How the answers are sent. */
export class DecideCallDto {
  /** First day of the terms, `YYYY-MM-DD` in the time zone of the body. */
  @IsDay()
  startsOn!: string;

  /** Length of a term. */
  @IsInt()
  @Min(1)
  @Max(120)
  termMonths!: number;

  /** Whether every other of those appointed comes for half of that, so that never all leave at once. */
  @IsBoolean()
  staggered!: boolean;

  /** Last day of the reserve list. */
  @MayBeLeftOut()
  @IsDay()
  reserveUntil?: string;
}
