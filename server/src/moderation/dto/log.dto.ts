import { ApiProperty } from '@nestjs/swagger';
import { type ReportReason, reportReasons } from '../../../../shared/comments.js';
import { type ScreeningReason, screeningReasonCodes } from '../../../../shared/moderation.js';
import { DecisionDto } from './decision.dto.js';

/** What can stand in the log of a comment. */
export const logKinds = [
  'posted',
  'edited',
  'resubmitted',
  'withdrawn',
  'screened',
  'reported',
  'claimed',
  'claim-released',
  'decided',
  'undone',
] as const;
export type LogKind = (typeof logKinds)[number];

/** Something that happened to a comment. */
export class LogEntryDto {
  id!: string;

  @ApiProperty({ enum: logKinds })
  kind!: LogKind;
  at!: Date;

  /** Who did it; null for the checks, for readers, for former participants and for whoever is not told. */
  by!: string | null;

  /** For `decided` and `undone`. */
  decision!: DecisionDto | null;

  /** For `screened`: what was found. */
  @ApiProperty({ enum: screeningReasonCodes, isArray: true })
  findings!: ScreeningReason[];

  /** For `screened`: whether it was kept back. */
  held!: boolean;

  /** For `reported`. */
  @ApiProperty({ enum: reportReasons, nullable: true })
  reportReason!: ReportReason | null;
}

/** Everything that happened to a comment that the asking person may know, oldest first. */
export class LogDto {
  items!: LogEntryDto[];
}
