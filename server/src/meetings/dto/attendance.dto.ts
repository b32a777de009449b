import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { bodyLimits, type SeatRole, seatRoles } from '../../../../shared/bodies.js';
import { type Attendance, attendances, meetingReplies, type MeetingReply } from '../../../../shared/meetings.js';

/** What a member says beforehand. */
export class ReplyDto {
  @IsIn(meetingReplies)
  @ApiProperty({ enum: meetingReplies })
  reply!: MeetingReply;
}

/** Whether those on one seat came. */
export class SeatAttendanceDto {
  @IsUUID()
  seatId!: string;

  /** Null when it is not known. */
  @ValidateIf((_, value) => value !== null)
  @IsIn(attendances)
  @ApiProperty({ enum: attendances, nullable: true })
  attendance!: Attendance | null;
}

/** Who came; seats that are not named stay as they are. */
export class KeepAttendanceDto {
  @IsArray()
  @ArrayMaxSize(bodyLimits.seats)
  @ValidateNested({ each: true })
  @Type(() => SeatAttendanceDto)
  seats!: SeatAttendanceDto[];
}

/** An organisation that holds a seat. */
export class AttendingOrganisationDto {
  name!: string;

  /** Language of the name. */
  language!: string;
}

/** Someone who sits on a seat, by the name the reader may know. */
export class AttendingPersonDto {
  name!: string;

  /** `holder` or `alternate`. */
  sitting!: string;
}

/** A seat that is held on the day of the meeting. */
export class AttendingSeatDto {
  seatId!: string;

  @ApiProperty({ enum: seatRoles })
  role!: SeatRole;

  /** What they said beforehand; null for readers who are neither members nor team. */
  @ApiProperty({ enum: meetingReplies, nullable: true })
  reply!: MeetingReply | null;

  /** As the team wrote it down. */
  @ApiProperty({ enum: attendances, nullable: true })
  attendance!: Attendance | null;

  organisations!: AttendingOrganisationDto[];
  people!: AttendingPersonDto[];
}

/** What the reader may do with the list. */
export class AttendanceCanDto {
  keep!: boolean;
}

/** Who comes and who came. */
export class AttendanceDto {
  members!: AttendingSeatDto[];

  /** They take part and do not decide. */
  observers!: AttendingSeatDto[];

  can!: AttendanceCanDto;
}
