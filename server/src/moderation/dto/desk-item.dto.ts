import { ApiProperty } from '@nestjs/swagger';
import {
  type ModerationAction,
  moderationActions,
  type ReportReason,
  reportReasons,
} from '../../../../shared/comments.js';
import { type BlockKind, blockKinds } from '../../../../shared/documents.js';
import {
  type CommentField,
  commentFields,
  type QueueReason,
  queueReasons,
  type ScreeningOutcome,
  screeningOutcomes,
  type ScreeningReason,
  screeningReasonCodes,
  type ScreeningStepName,
  screeningStepNames,
} from '../../../../shared/moderation.js';
import { CommentDto } from '../../comments/dto/comment.dto.js';
import { DecisionDto } from './decision.dto.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

/** The space an item stands in. */
export class DeskSpaceDto extends SpaceAddressDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;
}

/** The document an item stands in, and the version. */
export class DeskDocumentDto {
  id!: string;
  versionId!: string;
  versionNumber!: number;
  title!: string;
  language!: string;
}

/** The block an item stands on, in the moderator's language where it is translated. */
export class DeskBlockDto {
  id!: string;

  /** How people refer to it, such as "2.3". */
  number!: string;

  @ApiProperty({ enum: blockKinds })
  kind!: BlockKind;
  text!: string;
  language!: string;
}

/** Where an item stands. */
export class DeskPlaceDto {
  space!: DeskSpaceDto;
  document!: DeskDocumentDto | null;
  block!: DeskBlockDto | null;

  /** The comment it answers. */
  parent!: CommentDto | null;

  /** Visible comments of its thread. */
  threadSize!: number;
}

/** Words as they were written, which the places of findings and redactions refer to. */
export class SourceDto {
  body!: string;
  suggestion!: string | null;
}

/** What a check found. */
export class FindingDto {
  @ApiProperty({ enum: screeningStepNames })
  step!: ScreeningStepName;

  @ApiProperty({ enum: screeningOutcomes })
  outcome!: ScreeningOutcome;

  @ApiProperty({ enum: screeningReasonCodes })
  reason!: ScreeningReason;

  /** Null when it is about the comment as a whole. */
  @ApiProperty({ enum: commentFields, nullable: true })
  field!: CommentField | null;

  /** UTF-16 code units from the start of the field. */
  start!: number | null;
  end!: number | null;
  excerpt!: string;

  /** Whether it is about the words as they are now. */
  current!: boolean;
}

/** What a reader said. Who it was is nobody's business here. */
export class DeskReportDto {
  @ApiProperty({ enum: reportReasons })
  reason!: ReportReason;
  explanation!: string;
  language!: string;
  at!: Date;

  /** Whether it is about the words as they are now. */
  current!: boolean;
}

/** Who handles an item. */
export class ClaimDto {
  by!: string;

  /** Whether it is the one who asks. */
  mine!: boolean;
  at!: Date;

  /** When it goes back to the desk by itself. */
  until!: Date;
}

/** What became of everything else the author said in the same consultation. */
export class AuthorHistoryDto {
  /** Comments that readers see, with or without passages taken out. */
  visible!: number;

  /** Comments that wait for a moderator or for the author. */
  waiting!: number;
  hidden!: number;

  /** Comments out of which moderators took passages. */
  redacted!: number;
}

/** What the asking moderator may do with an item now; another's claim stands in the way, except for leads. */
export class DeskItemCanDto {
  claim!: boolean;
  decide!: boolean;
}

/** A comment with everything a moderator needs to decide about it. */
export class DeskItemDto {
  comment!: CommentDto;
  source!: SourceDto;

  /** What the last redaction replaced; null when nothing was taken out. */
  original!: SourceDto | null;
  place!: DeskPlaceDto;

  /** Why it waits; null when it does not. */
  @ApiProperty({ enum: queueReasons, nullable: true })
  because!: QueueReason | null;
  since!: Date | null;
  findings!: FindingDto[];

  /** Reports that wait for a decision, oldest first. */
  reports!: DeskReportDto[];
  claim!: ClaimDto | null;
  history!: AuthorHistoryDto;

  /** Decisions about it, newest first, those taken back included. */
  decisions!: DecisionDto[];

  /** To be sent back as `seenDecisionId` with a decision. */
  lastDecisionId!: string | null;

  /** What its state takes. */
  @ApiProperty({ enum: moderationActions, isArray: true })
  actions!: ModerationAction[];
  can!: DeskItemCanDto;
}
