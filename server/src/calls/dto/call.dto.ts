import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type BodyKind, bodyKinds } from '../../../../shared/bodies.js';
import {
  type CallKind,
  callKinds,
  type CallState,
  callStates,
  type FileRule,
  fileRules,
} from '../../../../shared/calls.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { CallTextDto, CriterionTextDto, OfferedSeatsDto } from './write-call.dto.js';

/** A call as a list shows it. */
export class CallItemDto {
  id!: string;

  @ApiProperty({ enum: callKinds })
  kind!: CallKind;

  @ApiProperty({ enum: callStates })
  state!: CallState;

  title!: string;

  /** Language of the title. */
  language!: string;

  bodySlug!: string;
  bodyTitle!: string;

  /** Language of the body's title. */
  bodyLanguage!: string;

  @ApiProperty({ enum: bodyKinds })
  bodyKind!: BodyKind;

  /** The first instant after the deadline. */
  closesAt!: Date;

  /** Of the body. */
  timeZone!: string;

  seats!: OfferedSeatsDto[];
}

/** Open calls, soonest closing first. */
export class CallPageDto {
  items!: CallItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What the reader may do with the calls of a body. */
export class BodyCallsCanDto {
  /** Prepare a call. */
  create!: boolean;
}

/** The calls of a body, newest first. */
export class BodyCallPageDto extends CallPageDto {
  can!: BodyCallsCanDto;
}

/** Which calls; 20 on a page when not said. */
export class CallQueryDto extends PageQueryDto {}

/** Something applications are judged by. */
export class CriterionDto {
  id!: string;
  weight!: number;
  name!: string;
  description!: string;

  /** Language of the words. */
  language!: string;
}

/** How many applied, of a kind. */
export class CountDto {
  /** The code of the kind; null for those who did not say. */
  @ApiProperty({ type: String, nullable: true })
  value!: string | null;

  /** Null where it is too small to be told. */
  @ApiProperty({ type: Number, nullable: true })
  count!: number | null;
}

/** How many applied, and of what kind, so that nobody can be made out. */
export class CallStatisticsDto {
  /** Null where there were too few to tell. */
  @ApiProperty({ type: Number, nullable: true })
  total!: number | null;

  memberType!: CountDto[];
  country!: CountDto[];
  level!: CountDto[];
  gender!: CountDto[];
}

/** What the reader may do with a call. */
export class CallCanDto {
  prepare!: boolean;
  edit!: boolean;
  open!: boolean;
  extend!: boolean;
  assess!: boolean;
  cancel!: boolean;
  decide!: boolean;
  nameAssessors!: boolean;
  handle!: boolean;
  apply!: boolean;
}

/** A call for applications. */
export class CallDto extends CallItemDto {
  text!: string;

  @ApiProperty({ enum: fileRules })
  fileRule!: FileRule;

  maxScore!: number;
  criteria!: CriterionDto[];

  @ApiProperty({ type: Date, nullable: true })
  openedAt!: Date | null;

  /** When the answers were sent, or the call was taken back. */
  @ApiProperty({ type: Date, nullable: true })
  decidedAt!: Date | null;

  cancelReason!: string;

  /** Last day of the reserve list, `YYYY-MM-DD` in the time zone of the body. */
  @ApiProperty({ type: String, nullable: true })
  reserveUntil!: string | null;

  /** Published with the decision. */
  @ApiProperty({ type: CallStatisticsDto, nullable: true })
  statistics!: CallStatisticsDto | null;

  /** The reader's application, if there is one. */
  @ApiProperty({ type: String, nullable: true })
  ownApplicationId!: string | null;

  /** Organisations the reader may apply for. */
  organisations!: NamedOrganisationDto[];

  /** Whether the reader was asked to assess. */
  isAssessor!: boolean;

  /** How many applied; for those who handle applications. */
  @ApiProperty({ type: Number, nullable: true })
  applications!: number | null;

  /** For `If-Match`. */
  version!: number;

  can!: CallCanDto;
}

/** What the team wrote of a criterion. */
@ApiExtraModels(CriterionTextDto)
export class CriterionSettingsDto {
  weight!: number;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CriterionTextDto) } })
  texts!: Record<string, CriterionTextDto>;
}

/** A call in all its languages, as the forms of its team hold it. */
@ApiExtraModels(CallTextDto)
export class CallSettingsDto {
  id!: string;

  @ApiProperty({ enum: callKinds })
  kind!: CallKind;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CallTextDto) } })
  texts!: Record<string, CallTextDto>;

  defaultLanguage!: string;

  /** The deadline as it is written: the last day, or day and time. */
  closes!: string;

  maxScore!: number;

  @ApiProperty({ enum: fileRules })
  fileRule!: FileRule;

  seats!: OfferedSeatsDto[];
  criteria!: CriterionSettingsDto[];

  /** For `If-Match`. */
  version!: number;
}

/** Someone who assesses, and how far they are. */
export class AssessorDto {
  /** Null for a former participant. */
  @ApiProperty({ type: String, nullable: true })
  personId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  /** Whether they have said where they have a conflict of interest. */
  hasDeclared!: boolean;

  /** How many applications they left to others. */
  recused!: number;

  /** How many assessments they sent. */
  sent!: number;
}

/** The assessors of a call. */
export class AssessorListDto {
  items!: AssessorDto[];
}
