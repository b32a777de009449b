import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import {
  type DecisionReason,
  decisionReasonCodes,
  type ReportReason,
  reportReasons,
} from '../../../../shared/comments.js';
import {
  type ScreeningOutcome,
  screeningOutcomes,
  type ScreeningReason,
  screeningReasonCodes,
} from '../../../../shared/moderation.js';
import {
  type BreakoutMode,
  breakoutModes,
  type RoomAction,
  roomActions,
  roomLimits,
  type RoomMessageKind,
  roomMessageKinds,
  roomMessageLifecycle,
  type RoomMessageState,
} from '../../../../shared/rooms.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { RoomAuthorDto, RoomPollDto } from './room-state.dto.js';

const states = Object.keys(roomMessageLifecycle);

/** A decision about a message. */
export class DecideMessageDto {
  /** `keep` closes reports and leaves the message as it is. */
  @IsIn(roomActions)
  @ApiProperty({ enum: roomActions })
  action!: RoomAction;

  /** A breach for `hide`, `no-breach` for everything else, or `other` with an explanation. */
  @IsIn(decisionReasonCodes)
  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;

  /** Told to the author as it is written; needed for the reason `other`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.reason)
  explanation?: string;

  /** The state in which the moderator saw it: if it is another one by now, somebody was first. */
  @MayBeLeftOut()
  @IsIn(states)
  @ApiProperty({ enum: states, required: false })
  seenState?: RoomMessageState;
}

/** Where a decision is found again. */
export class MadeDecisionDto {
  id!: string;
}

/** What was decided about a message. */
export class RoomDecisionDto {
  id!: string;
  @ApiProperty({ enum: roomActions })
  action!: RoomAction;
  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;
  /** What the reason rests on. Regulation (EU) 2022/2065 art. 17(3)(d)-(e). */
  @ApiProperty({ enum: ['law', 'house-rule'] })
  ground!: 'law' | 'house-rule';
  explanation!: string;
  /** Who decided; empty when they have deleted their account. */
  by!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** A report about a message. */
export class ReportMessageDto {
  @IsIn(reportReasons)
  @ApiProperty({ enum: reportReasons })
  reason!: ReportReason;

  /** What moderators should know. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.reason)
  explanation?: string;
}

/** What somebody reported. Who did is nobody's business. */
export class OpenReportDto extends ReportMessageDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** What a check found. */
export class RoomFindingDto {
  @ApiProperty({ enum: screeningReasonCodes })
  reason!: ScreeningReason;
  @ApiProperty({ enum: screeningOutcomes })
  outcome!: ScreeningOutcome;
  /** The words it is about; empty when it is about all of them. */
  excerpt!: string;
}

/** What one may do about a message. */
export class ConsoleMessageCanDto {
  /** Nobody decides about their own words. */
  decide!: boolean;
}

/** A message as moderators see it. */
export class ConsoleMessageDto {
  id!: string;
  @ApiProperty({ enum: roomMessageKinds })
  kind!: RoomMessageKind;
  @ApiProperty({ enum: states })
  state!: RoomMessageState;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  parentId!: string | null;
  /** Null for announcements and harvests. */
  @ApiProperty({ type: RoomAuthorDto, nullable: true })
  author!: RoomAuthorDto | null;
  /** Sanitised HTML. */
  html!: string;
  /** BCP 47 tag. */
  lang!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  findings!: RoomFindingDto[];
  /** Reports that nobody has decided about. */
  reports!: OpenReportDto[];
  /** The last one. */
  @ApiProperty({ type: RoomDecisionDto, nullable: true })
  decision!: RoomDecisionDto | null;
  can!: ConsoleMessageCanDto;
}

/** What waits for moderators in a break-out room. */
export class ConsoleBreakoutDto {
  id!: string;
  name!: string;
  /** Messages that wait or were reported. */
  @ApiProperty({ type: 'integer' })
  waiting!: number;
}

/** What hosts and moderators see beside the room. */
export class ConsoleDto {
  /** Waiting for a moderator, oldest first; at most 200. */
  held!: ConsoleMessageDto[];
  /** Visible and reported, oldest first; at most 200. */
  reported!: ConsoleMessageDto[];
  /** Hidden, the last first; at most 50. */
  hidden!: ConsoleMessageDto[];
  /** Polls that are not open yet; for hosts. */
  drafts!: RoomPollDto[];
  /** Of a main room. */
  breakouts!: ConsoleBreakoutDto[];
  /** How people are to come into these; null before they are planned. */
  @ApiProperty({ enum: breakoutModes, nullable: true, type: 'string' })
  breakoutMode!: BreakoutMode | null;
}

/** Which people are asked for. */
export class PeopleQueryDto extends PageQueryDto {
  /** Part of a name. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.displayName)
  q?: string;
}

/** What one may do with a participant. */
export class RoomPersonCanDto {
  /** Mute and remove; hosts and moderators are neither muted nor removed. */
  sanction!: boolean;
}

/** Somebody who has joined. What concerns sanctions is told to hosts and moderators only. */
export class RoomPersonDto {
  id!: string;
  /** Empty when they have deleted their account. */
  name!: string;
  /** Stakeholder type, if they told. */
  @ApiProperty({ type: 'string', nullable: true })
  type!: string | null;
  /** Without an account. */
  isGuest!: boolean;
  /** Hosts and moderators. */
  helps!: boolean;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  breakoutId!: string | null;
  muted!: boolean;
  removed!: boolean;
  /** Why they are muted or removed; empty when they are not. */
  reason!: string;
  can!: RoomPersonCanDto;
}

/** People by name. */
export class RoomPeopleDto {
  items!: RoomPersonDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}

/** Why somebody is muted, removed or let back. */
export class SanctionDto {
  /** Told to them; needed for `mute` and `remove`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.reason)
  reason?: string;
}
