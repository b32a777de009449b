import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { meetingLimits } from '../../../../shared/meetings.js';
import { type BodyKind, bodyKinds } from '../../../../shared/bodies.js';
import {
  exchangeLimits,
  type ForumLinkState,
  forumLinkStates,
  type ResultDirection,
  resultDirections,
  type ResultKind,
  resultKinds,
  type ResultSource,
  resultSources,
  type ResultState,
  resultStates,
} from '../../../../shared/exchange.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

/** An address on this platform, or elsewhere on the web. Browsers take a backslash for a slash. */
export const address = /^(\/(?![/\\])\S*|https?:\/\/\S+)$/;

/** The body one wants to feed. */
export class NamedParentDto {
  /** Id or slug. */
  @IsString()
  @MaxLength(exchangeLimits.line)
  parent!: string;
}

/** A body that is named, as the reader may know it. */
export class NamedBodyDto {
  id!: string;
  slug!: string;

  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  title!: string;

  /** Language of the title. */
  language!: string;
}

/** A body above or below. */
export class ForumLinkDto {
  body!: NamedBodyDto;

  @ApiProperty({ enum: forumLinkStates })
  state!: ForumLinkState;

  askedAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt!: Date | null;
}

export class ExchangeCanDto {
  /** Ask for experience, and choose themes to hear of. */
  ask!: boolean;

  /** Name a parent, accept lower forums, answer what they hand up, prepare agenda consultations. */
  keep!: boolean;
}

/** What the exchange of a body consists of for this reader. */
export class ExchangeDto {
  can!: ExchangeCanDto;

  /** Whether the reader may see who sits where. */
  hasRoster!: boolean;

  /** Requests that are open. */
  openRequests!: number;

  /** Agenda consultations that are open now. */
  openAgendas!: number;

  /** Results of lower forums that wait for an answer. */
  waitingResults!: number;

  /** The forum it feeds: asked for or declined ones are for the team. */
  @ApiProperty({ type: ForumLinkDto, nullable: true })
  parent!: ForumLinkDto | null;

  /** The forums that feed it; those that ask to are for the team. */
  children!: ForumLinkDto[];
}

/** What is handed up. */
export class WrittenResultDto {
  @IsIn(resultKinds)
  @ApiProperty({ enum: resultKinds })
  kind!: ResultKind;

  @IsString()
  @MaxLength(exchangeLimits.text)
  @Matches(/\S/)
  text!: string;

  @IsContentLanguage()
  language!: string;

  @IsIn(resultSources)
  @ApiProperty({ enum: resultSources })
  source!: ResultSource;

  /** Address of the meeting, record or text it comes from. */
  @IsOptional()
  @Matches(address)
  @MaxLength(exchangeLimits.link)
  @ApiPropertyOptional({ type: String, nullable: true })
  sourcePath?: string | null;

  /** The result of a lower forum that this one hands on. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  basedOnId?: string | null;
}

/** A result is taken onto the agenda. */
export class TakeResultDto {
  /** The agenda consultation it becomes part of. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  consultationId?: string | null;

  /** Address of the agenda item, once it has one. */
  @IsOptional()
  @Matches(address)
  @MaxLength(exchangeLimits.link)
  @ApiPropertyOptional({ type: String, nullable: true })
  agendaPath?: string | null;
}

/** Where the agenda item stands. */
export class AgendaPlaceDto {
  /** Address on this platform or elsewhere; null takes it away. */
  @IsOptional()
  @Matches(address)
  @MaxLength(exchangeLimits.link)
  @ApiProperty({ type: String, nullable: true })
  agendaPath!: string | null;
}

/** The point on the agenda of a meeting that a result becomes. */
export class MeetingPlaceDto {
  /** A meeting of the forum that received it, planned or called. */
  @IsUUID()
  meetingId!: string;

  /** What it is called on the agenda, for everyone who reads the meetings. */
  @IsString()
  @MaxLength(meetingLimits.itemTitle)
  @Matches(/\S/)
  title!: string;

  /** Minutes planned for it. */
  @IsInt()
  @Min(1)
  @Max(meetingLimits.itemMinutes)
  minutes!: number;
}

/** An answer, or why something is declined. */
export class ForumReasonDto {
  @IsString()
  @MaxLength(exchangeLimits.text)
  @Matches(/\S/)
  reason!: string;

  /** Language of the reason. */
  @IsContentLanguage()
  language!: string;
}

export class ResultCanDto {
  take!: boolean;
  answer!: boolean;
  decline!: boolean;
  place!: boolean;
  handOn!: boolean;
  withdraw!: boolean;
}

/** The point on the agenda of a meeting that a result became. */
export class ResultPointDto {
  /** What it is called on the agenda. */
  title!: string;

  /** Of the title and of the name of the meeting. */
  language!: string;

  meetingId!: string;

  /** What the meeting is called. */
  meeting!: string;

  startsAt!: Date;

  /** IANA name of the zone in which the meeting is. */
  timeZone!: string;
}

/** One forum on the way of a result, and what it did with it. */
export class ResultStepDto {
  id!: string;

  /** The forum that received it; null where it is not for the reader. */
  @ApiProperty({ type: NamedBodyDto, nullable: true })
  to!: NamedBodyDto | null;

  @ApiProperty({ enum: resultStates })
  state!: ResultState;

  /** What it was handed on as; the same words where nothing was changed. */
  text!: string;
  language!: string;

  /** The answer, or why it was declined. */
  reason!: string;

  @ApiProperty({ type: String, nullable: true })
  reasonLanguage!: string | null;

  /** Address of an agenda item that is no point of a meeting here. */
  @ApiProperty({ type: String, nullable: true })
  agendaPath!: string | null;

  /** The point it became; null without one, and where the reader may not read the meeting. */
  @ApiProperty({ type: ResultPointDto, nullable: true })
  point!: ResultPointDto | null;

  handedUpAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  takenAt!: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt!: Date | null;
}

/** What a forum handed up, with what became of it there and further up. */
export class ResultDto {
  id!: string;

  @ApiProperty({ enum: resultKinds })
  kind!: ResultKind;

  @ApiProperty({ enum: resultSources })
  source!: ResultSource;

  @ApiProperty({ type: String, nullable: true })
  sourcePath!: string | null;

  /** Null where it is not for the reader. */
  @ApiProperty({ type: NamedBodyDto, nullable: true })
  from!: NamedBodyDto | null;

  /** The forum it was handed up to, and what came after, as far as the reader may know it. */
  steps!: ResultStepDto[];

  /** For `If-Match`. */
  version!: number;
  can!: ResultCanDto;
}

/** A page of results. */
export class ResultPageDto {
  items!: ResultDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which results. */
export class ResultQueryDto extends PageQueryDto {
  /** `up` for those it handed up, `received` for those handed up to it. */
  @IsIn(resultDirections)
  @ApiProperty({ enum: resultDirections })
  direction!: ResultDirection;

  @MayBeLeftOut()
  @IsIn(resultStates)
  @ApiPropertyOptional({ enum: resultStates })
  state?: ResultState;
}
