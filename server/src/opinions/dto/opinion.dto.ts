import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { isCalendarDate } from '../../../../shared/deadlines.js';
import { documentLimits } from '../../../../shared/documents.js';
import {
  type OpinionKind,
  opinionKinds,
  type OpinionOwer,
  opinionOwers,
  type OpinionState,
  opinionStates,
} from '../../../../shared/opinions.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { BlockDto } from '../../documents/dto/block.dto.js';
import { isKnown } from '../../spaces/dto/codes.js';
import { RecommendationDto } from './advice.dto.js';
import { ShownMemberDto } from './member.dto.js';
import { OwnSeatDto, RoundDto } from './round.dto.js';

const IsDay = isKnown('isDay', isCalendarDate, 'a date');
/** To whom an opinion is addressed and what it answers. */
export class OpinionFrameDto {
  /** The request it answers; null for one of the body's own initiative. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  requestId?: string | null;

  /** Of the register; whoever asked, when it answers a request and nobody is named. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  addresseeOrganisationId?: string | null;
}

/** An opinion or a decision to be worked on. */
export class StartOpinionDto extends OpinionFrameDto {
  @IsIn(opinionKinds)
  @ApiProperty({ enum: opinionKinds })
  kind!: OpinionKind;

  @IsString()
  @MaxLength(documentLimits.title)
  @Matches(/\S/)
  title!: string;

  /** Language it is written in. */
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language!: ContentLanguage;
}

/** How an opinion is published. */
export class PublishOpinionDto {
  /** Last day for the addressee's answer, `YYYY-MM-DD` in the time zone of the body; none when not given. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  answerDueOn?: string | null;
}

/** How many recommendations there are, and how many have an answer. */
export class AnsweredDto {
  total!: number;
  answered!: number;
}

/** An opinion or a decision as a list shows it. */
export class OpinionItemDto {
  id!: string;

  @ApiProperty({ enum: opinionKinds })
  kind!: OpinionKind;

  @ApiProperty({ enum: opinionStates })
  state!: OpinionState;

  title!: string;

  /** Language of the title. */
  language!: string;

  /** Number of the body in `year`, once it is published. */
  @ApiProperty({ type: Number, nullable: true })
  number!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  year!: number | null;

  @ApiProperty({ type: NamedOrganisationDto, nullable: true })
  addressee!: NamedOrganisationDto | null;

  createdAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  publishedAt!: Date | null;

  /** By when the addressee answers. */
  @ApiProperty({ type: Date, nullable: true })
  answerDueAt!: Date | null;

  /** Whether that is past and something waits for an answer. */
  isOverdue!: boolean;

  recommendations!: AnsweredDto;

  /** Who owes the next step. */
  @ApiProperty({ enum: opinionOwers })
  owes!: OpinionOwer;

  /** By when; null when that is open. */
  @ApiProperty({ type: Date, nullable: true })
  owedBy!: Date | null;
}

/** What the reader may do with the opinions of a body. */
export class BodyOpinionsCanDto {
  start!: boolean;
}

/** A page of opinions and decisions, newest first. */
export class OpinionPageDto {
  items!: OpinionItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  can!: BodyOpinionsCanDto;
}

/** The text that is decided on, or was adopted. */
export class OpinionTextDto {
  /** Number of the version. */
  number!: number;

  title!: string;

  /** Language that was chosen: the reader's as far as there is a translation. */
  language!: string;

  /** In reading order. */
  blocks!: BlockDto[];
}

/** Why a member who did not agree did not. */
export class MinorityStatementDto {
  member!: ShownMemberDto;

  /** Sanitised HTML. */
  bodyHtml!: string;

  /** As it was written, for whoever may write it anew; null for everyone else. */
  @ApiProperty({ type: String, nullable: true })
  body!: string | null;

  language!: string;
  writtenAt!: Date;
}

/** What was asked, in short. */
export class AskedDto {
  id!: string;
  title!: string;
  question!: string;

  /** Language of title and question. */
  language!: string;

  askedBy!: NamedOrganisationDto;
  dueAt!: Date;
}

/** What the reader may do with an opinion now. */
export class OpinionCanDto {
  edit!: boolean;
  openObjections!: boolean;
  openVote!: boolean;
  withdraw!: boolean;
  object!: boolean;
  vote!: boolean;
  passVote!: boolean;
  stateMinority!: boolean;
  publish!: boolean;
  answer!: boolean;
}

/** An opinion or a decision as its page shows it. */
export class OpinionDto extends OpinionItemDto {
  spaceId!: string;

  /** For `If-Match`. */
  version!: number;

  /** The text with its versions and what members say about it; for those who work on it, null for everyone else. */
  @ApiProperty({ type: String, nullable: true })
  documentId!: string | null;

  /** The request it answers; null for one of the body's own initiative. */
  @ApiProperty({ type: AskedDto, nullable: true })
  request!: AskedDto | null;

  /** Null until a version is put to the members. */
  @ApiProperty({ type: OpinionTextDto, nullable: true })
  text!: OpinionTextDto | null;

  @ApiProperty({ type: Date, nullable: true })
  adoptedAt!: Date | null;

  /** Until when minority statements may be attached. */
  @ApiProperty({ type: Date, nullable: true })
  statementsUntil!: Date | null;

  /** SHA-256 of the published text as a file, in hexadecimal. */
  @ApiProperty({ type: String, nullable: true })
  fingerprint!: string | null;

  /** Newest first. */
  rounds!: RoundDto[];

  statements!: MinorityStatementDto[];

  recommendationList!: RecommendationDto[];

  /** The seats the reader sits on, and those whose vote was passed on to them. */
  ownSeats!: OwnSeatDto[];

  /** The other seats that decide, to whom a vote can be passed on while a vote allows it. */
  proxySeats!: ShownMemberDto[];

  can!: OpinionCanDto;
}
