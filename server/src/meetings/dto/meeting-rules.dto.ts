import { IsInt, Max, Min } from 'class-validator';
import { meetingLimits } from '../../../../shared/meetings.js';

/** What a body's rules of procedure ask around its meetings, in calendar days. */
export class SetMeetingRulesDto {
  /** Between the invitation and the meeting. */
  @IsInt()
  @Min(0)
  @Max(meetingLimits.days)
  noticeDays!: number;

  /** Before the meeting, by which its papers are there. */
  @IsInt()
  @Min(0)
  @Max(meetingLimits.days)
  papersDays!: number;

  /** After the meeting, by which its minutes are published. */
  @IsInt()
  @Min(0)
  @Max(meetingLimits.days)
  minutesDays!: number;
}

/** What the reader may do with the rules. */
export class MeetingRulesCanDto {
  edit!: boolean;
}

/** The rules as they hold now. */
export class MeetingRulesDto {
  noticeDays!: number;
  papersDays!: number;
  minutesDays!: number;

  /** For `If-Match`; 0 as long as the body has set none and the first values hold. */
  version!: number;

  can!: MeetingRulesCanDto;
}
