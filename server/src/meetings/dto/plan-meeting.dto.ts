import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { meetingLimits } from '../../../../shared/meetings.js';
import { MayBeLeftOut, MustBeGiven } from '../../kernel/http/left-out.js';
import { PlannedTimesDto } from '../../sessions/dto/planned-times.dto.js';
import { IsContentLanguage, IsNamedZone, IsPlannedTime } from '../../spaces/dto/codes.js';

/** What of a meeting is to change; what is not named stays as it is. */
export class EditMeetingDto extends PlannedTimesDto {
  /** Name of the series it belongs to; empty for the body's own. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.series)
  series?: string;

  /** Language of title, note and agenda. */
  @MayBeLeftOut()
  @IsContentLanguage()
  language?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.title)
  @Matches(/\S/)
  title?: string;

  /** What is said beside the agenda. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.note)
  note?: string;

  /** IANA name; that of the body when a new meeting does not say. */
  @MayBeLeftOut()
  @IsNamedZone()
  timeZone?: string;

  /** Where it is; may be empty when it has a live session. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.place)
  place?: string;

  /** Gives it a live session where it has none. */
  @MayBeLeftOut()
  @IsBoolean()
  liveRoom?: boolean;

  /** Why a new time is told later than the rules of the body ask. Everyone who reads the meeting reads it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.reason)
  lateReason?: string;
}

/** A new meeting; what is not named has a first value. */
export class PlanMeetingDto extends EditMeetingDto {
  @MustBeGiven()
  @IsContentLanguage()
  declare language: string;

  @MustBeGiven()
  @IsString()
  @MaxLength(meetingLimits.title)
  @Matches(/\S/)
  declare title: string;

  @MustBeGiven()
  @IsPlannedTime()
  @Matches(/T/)
  declare starts: string;

  @MustBeGiven()
  @IsPlannedTime()
  @Matches(/T/)
  declare ends: string;

  /** A live session of the body that is planned already; the meeting then takes its time. */
  @MayBeLeftOut()
  @IsUUID()
  sessionId?: string;
}

/** Where the new meeting is. */
export class PlannedMeetingDto {
  id!: string;
}

/** A point as it is to be. */
export class PlannedPointDto {
  /** Of a point that is there, which then changes; a new one has none. */
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  @IsString()
  @MaxLength(meetingLimits.itemTitle)
  @Matches(/\S/)
  title!: string;

  /** Minutes planned for it. */
  @IsInt()
  @Min(1)
  @Max(meetingLimits.itemMinutes)
  minutes!: number;

  /** Who presents it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.presenter)
  presenter?: string;

  /** A document of the body. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  documentId?: string | null;

  /** Address of something else that is under discussion: a path of this platform, or `https`. */
  @MayBeLeftOut()
  @MaxLength(meetingLimits.link)
  @Matches(/^(?:|\/[^/\\\s]\S*|https:\/\/\S+)$/)
  link?: string;
}

/** The whole agenda, in its order. */
export class MeetingAgendaDto {
  @IsArray()
  @ArrayMaxSize(meetingLimits.items)
  @ValidateNested({ each: true })
  @Type(() => PlannedPointDto)
  items!: PlannedPointDto[];
}

/** The invitation. */
export class InviteDto {
  /** Why the notice is shorter than the rules of the body ask; needed when it is. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.reason)
  lateReason?: string;
}

/** Calls a meeting off. */
export class CancelMeetingDto {
  /** For everyone who was invited to read. */
  @IsString()
  @MaxLength(meetingLimits.reason)
  @Matches(/\S/)
  reason!: string;
}

/** Where the draft of the minutes is. */
export class DraftedMinutesDto {
  documentId!: string;
}

/** Which meeting approved minutes. */
export class ApproveMinutesDto {
  /** A later meeting of the body that has begun. */
  @IsUUID()
  meetingId!: string;
}
