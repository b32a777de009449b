import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type MemberType, memberTypes } from '../../../../shared/bodies.js';
import { callLimits, type Outcome, outcomes } from '../../../../shared/calls.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { ApplicationWordsDto } from './application.dto.js';
import { CriterionDto } from './call.dto.js';
import { IsDay } from './write-call.dto.js';

/** A conflict of interest in an application. */
export class ConflictDto {
  @IsUUID()
  applicationId!: string;

  /** For the team. */
  @IsString()
  @MaxLength(callLimits.reason)
  @Matches(/\S/)
  reason!: string;
}

/** All conflicts of interest an assessor knows of; none is an answer too. */
export class DeclareConflictsDto {
  @IsArray()
  @ArrayMaxSize(callLimits.applications)
  @ValidateNested({ each: true })
  @Type(() => ConflictDto)
  conflicts!: ConflictDto[];
}

/** How an application does on one criterion. */
export class ScoreDto {
  @IsUUID()
  criterionId!: string;

  /** From 0 to the highest score of the call. */
  @IsInt()
  @Min(0)
  score!: number;

  @IsString()
  @MaxLength(callLimits.reason)
  reason!: string;
}

/** The scores of an application; a draft may have a part of them. */
export class WriteAssessmentDto {
  @IsArray()
  @ArrayMaxSize(callLimits.criteria)
  @ValidateNested({ each: true })
  @Type(() => ScoreDto)
  scores!: ScoreDto[];
}

/** How far an assessor is with an application; `recused` ones are never shown to them. */
const progress = ['to-do', 'begun', 'sent', 'recused'] as const;

/** An applicant, as much as an assessor may know before they declare their conflicts of interest. */
export class ApplicantDto {
  /** Of the application. */
  id!: string;
  name!: string;

  @ApiProperty({ type: NamedOrganisationDto, nullable: true })
  organisation!: NamedOrganisationDto | null;

  @ApiProperty({ enum: progress })
  progress!: (typeof progress)[number];
}

/** What an assessor has to do. */
export class AssessorTaskDto {
  callId!: string;
  callTitle!: string;
  callLanguage!: string;
  bodyTitle!: string;

  /** Whether they have said in which applications they have a conflict of interest. */
  hasDeclared!: boolean;

  /** Whether the assessment has begun and is not over. */
  isOpen!: boolean;

  /** Empty until the assessment begins. */
  applicants!: ApplicantDto[];
}

/** What one assessor thinks of an application. */
export class AssessmentDto {
  /** Null for a former participant. */
  @ApiProperty({ type: String, nullable: true })
  assessor!: string | null;

  scores!: ScoreDto[];

  /** On the scale of the call, each criterion by its weight. */
  total!: number;
}

/** The reader's own assessment. */
export class OwnAssessmentDto {
  scores!: ScoreDto[];

  @ApiProperty({ type: Date, nullable: true })
  sentAt!: Date | null;
}

/** What those who judge an application may do. */
export class JudgeCanDto {
  score!: boolean;
  seeScores!: boolean;
}

/** An application as those who judge it read it. */
export class JudgedApplicationDto {
  id!: string;
  callId!: string;
  callTitle!: string;
  callLanguage!: string;
  bodySlug!: string;
  bodyTitle!: string;
  maxScore!: number;
  criteria!: CriterionDto[];

  @ApiProperty({ type: ApplicationWordsDto })
  words!: ApplicationWordsDto;

  /** Null for those who do not assess it. */
  @ApiProperty({ type: OwnAssessmentDto, nullable: true })
  own!: OwnAssessmentDto | null;

  /** What the others sent; null until one may see it. */
  @ApiProperty({ type: AssessmentDto, isArray: true, nullable: true })
  others!: AssessmentDto[] | null;

  can!: JudgeCanDto;
}

/** An application among the others. What the reader may not see yet, or never, is null. */
export class RankedApplicationDto {
  id!: string;
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  publicName!: string | null;

  @ApiProperty({ type: NamedOrganisationDto, nullable: true })
  organisation!: NamedOrganisationDto | null;

  @ApiProperty({ enum: memberTypes, nullable: true })
  memberType!: MemberType | null;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  /** Whether the reader left it to others. */
  isRecused!: boolean;

  /** Whether the reader may read it and say what is to come of it. */
  isForReader!: boolean;

  /** How many sent an assessment. */
  @ApiProperty({ type: Number, nullable: true })
  assessments!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  mean!: number | null;

  /** Distance between the highest and the lowest total. */
  @ApiProperty({ type: Number, nullable: true })
  spread!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ enum: outcomes, nullable: true })
  outcome!: Outcome | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  reservePlace!: number | null;

  /** Whether this one is next when a seat of its type becomes free. */
  isNext!: boolean;
}

/** All applications of a call, the best first. */
export class RankingDto {
  maxScore!: number;

  /** Whether all scores are known to the reader, so that there are ranks. */
  isWhole!: boolean;

  items!: RankedApplicationDto[];
}

/** What is to come of an application. */
export class SettleDto {
  @IsIn(outcomes)
  @ApiProperty({ enum: outcomes })
  outcome!: Outcome;

  /** The applicant reads it. */
  @IsString()
  @MaxLength(callLimits.reason)
  @Matches(/\S/)
  reason!: string;

  /** Place on the reserve list, from 1, among those of its type; needed there alone. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  reservePlace?: number;
}

/** The term of a seat that became free. */
export class CallUpDto {
  /** First day, `YYYY-MM-DD` in the time zone of the body. */
  @IsDay()
  startsOn!: string;

  /** Last day. */
  @IsDay()
  endsOn!: string;
}

/** The seat someone was called to. */
export class CalledUpDto {
  seatId!: string;
}
