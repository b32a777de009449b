import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Matches, MaxLength, IsOptional } from 'class-validator';
import { isCalendarDate } from '../../../../shared/deadlines.js';
import {
  type FollowUpCommand,
  followUpCommands,
  type FollowUpState,
  followUpStates,
  meetingLimits,
} from '../../../../shared/meetings.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { isKnown } from '../../spaces/dto/codes.js';

const IsDay = isKnown('isDay', isCalendarDate, 'a date');
/** What of a point is to change; what is not named stays as it is. */
export class ChangeFollowUpDto {
  /** What is to be done. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.followUp)
  @Matches(/\S/)
  text?: string;

  /** Who does it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.owner)
  owner?: string;

  /** `YYYY-MM-DD`; null for no date. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  dueOn?: string | null;

  /** What became of it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.followUp)
  outcome?: string;

  @MayBeLeftOut()
  @IsIn(followUpCommands)
  @ApiPropertyOptional({ enum: followUpCommands })
  command?: FollowUpCommand;
}

/** Something to be done. */
export class RaiseFollowUpDto {
  /** What is to be done. */
  @IsString()
  @MaxLength(meetingLimits.followUp)
  @Matches(/\S/)
  text!: string;

  /** Who does it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.owner)
  owner?: string;

  /** `YYYY-MM-DD`. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  dueOn?: string | null;

  /** The meeting at which it was agreed. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  meetingId?: string | null;
}

/** Where the new point is. */
export class RaisedDto {
  id!: string;
}

/** A meeting, named for a link to it. */
export class MeetingLinkDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;

  startsAt!: Date;
  timeZone!: string;
}

/** Something a meeting agreed to do. */
export class FollowUpDto {
  id!: string;

  /** Name of the series; empty for the body's own. */
  series!: string;

  @ApiProperty({ enum: followUpStates })
  state!: FollowUpState;

  text!: string;

  /** Language of the text. */
  language!: string;

  /** Who does it; may be empty. */
  owner!: string;

  /** `YYYY-MM-DD`, the last day. */
  @ApiProperty({ type: String, nullable: true })
  dueOn!: string | null;

  /** Open after its last day. */
  overdue!: boolean;

  /** What became of it. */
  outcome!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  closedAt!: Date | null;

  /** The meeting at which it was agreed; null where the reader may not read it. */
  @ApiProperty({ type: MeetingLinkDto, nullable: true })
  meeting!: MeetingLinkDto | null;

  /** For `If-Match`. */
  version!: number;
}

/** Which points; open ones first. */
export class FollowUpQueryDto extends PageQueryDto {
  /** All states when not given. */
  @MayBeLeftOut()
  @IsIn(followUpStates)
  @ApiPropertyOptional({ enum: followUpStates })
  state?: FollowUpState;
}

/** What the reader may do with the list. */
export class FollowUpCanDto {
  raise!: boolean;
}

/** A page of points. */
export class FollowUpPageDto {
  items!: FollowUpDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  can!: FollowUpCanDto;
}
