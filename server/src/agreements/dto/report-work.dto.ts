import { ApiProperty } from '@nestjs/swagger';
import { type AdviceVerdict, adviceVerdicts, type OpinionKind, opinionKinds } from '../../../../shared/opinions.js';
import { type ReportedMinutes, reportedMinutes } from '../report-work.query.js';

/** On how many seats, observers apart, somebody was at a meeting. */
export class ReportedAttendanceDto {
  present!: number;

  /** Seats for which somebody else came. */
  represented!: number;

  /** All that were held on that day. */
  seats!: number;
}

/** A meeting that was held in the period. */
export class ReportedMeetingDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;
  startsAt!: Date;
  timeZone!: string;

  /** For whoever may read who the members are. */
  @ApiProperty({ type: ReportedAttendanceDto, nullable: true })
  attendance!: ReportedAttendanceDto | null;

  /** How far its minutes were at the end of the period. */
  @ApiProperty({ enum: reportedMinutes })
  minutes!: ReportedMinutes;

  /** The last day for publishing them, `YYYY-MM-DD`. */
  minutesDueOn!: string;
}

/** A name in a language. */
export class ReportedNameDto {
  name!: string;
  language!: string;
}

/** An opinion or a decision that was published in the period. */
export class ReportedOpinionDto {
  id!: string;

  @ApiProperty({ enum: opinionKinds })
  kind!: OpinionKind;

  year!: number;
  number!: number;
  title!: string;

  /** Language of the title. */
  language!: string;
  publishedAt!: Date;

  @ApiProperty({ type: ReportedNameDto, nullable: true })
  addressee!: ReportedNameDto | null;

  /** What the addressee had said of each recommendation by the end of the period; null where it had not. */
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...adviceVerdicts], nullable: true } })
  verdicts!: (AdviceVerdict | null)[];

  /** Whether the day for answers was over then, and an answer missing. */
  isOverdue!: boolean;
}
