import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  commentLimits,
  type CommentState,
  commentStates,
  type DecisionReason,
  decisionReasonCodes,
  type ModerationAction,
  moderationActions,
} from '../../../../shared/comments.js';
import { bulkActions, type CommentField, commentFields, moderationLimits } from '../../../../shared/moderation.js';
import { type ProblemCode, problems } from '../../../../shared/problems.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** Words to be taken out of a comment as it was written. */
export class SpanDto {
  /** `body` when left out. */
  @MayBeLeftOut()
  @IsIn(commentFields)
  @ApiProperty({ enum: commentFields, required: false })
  field?: CommentField;

  /** UTF-16 code units from the start of the field. */
  @IsInt()
  @Min(0)
  @Max(commentLimits.body)
  start!: number;

  /** The first code unit that stays. */
  @IsInt()
  @Min(1)
  @Max(commentLimits.body)
  end!: number;
}

/** Which reason holds, and what the author is told about it. */
export class ReasonDto {
  @IsIn(decisionReasonCodes)
  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;

  /** Told to the author as it is written; needed for `return` and for the reason `other`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(moderationLimits.explanation)
  explanation?: string;
}

/** A decision about one comment. */
export class DecideDto extends ReasonDto {
  @IsIn(moderationActions)
  @ApiProperty({ enum: moderationActions })
  action!: ModerationAction;

  /** The words the moderator saw, `revisionId` of the comment. */
  @IsUUID()
  seenRevisionId!: string;

  /**
   * The last decision the moderator saw, `lastDecisionId` of the item; null when there was none. Left out, a colleague's
   * decision about the same words in the last ten minutes stands in the way.
   */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ type: String, nullable: true, required: false })
  seenDecisionId?: string | null;

  /** What to take out; only for `redact`, and needed there. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(moderationLimits.spans)
  @ValidateNested({ each: true })
  @Type(() => SpanDto)
  spans?: SpanDto[];
}

/** One of several comments that are decided on together. */
export class SeenCommentDto {
  @IsUUID()
  commentId!: string;

  @IsUUID()
  seenRevisionId!: string;

  /** As for a single decision. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ type: String, nullable: true, required: false })
  seenDecisionId?: string | null;
}

/** One decision with one reason about several comments. */
export class DecideTogetherDto extends ReasonDto {
  @IsIn(bulkActions)
  @ApiProperty({ enum: bulkActions })
  action!: (typeof bulkActions)[number];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(moderationLimits.bulk)
  @ValidateNested({ each: true })
  @Type(() => SeenCommentDto)
  items!: SeenCommentDto[];
}

/** Decisions to be taken back together. */
export class UndoTogetherDto {
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(moderationLimits.bulk)
  decisionIds!: string[];
}

/** What a moderator decided. */
export class DecisionDto {
  id!: string;
  commentId!: string;

  @ApiProperty({ enum: moderationActions })
  action!: ModerationAction;

  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;

  /** What the reason rests on. Regulation (EU) 2022/2065 art. 17(3)(d)-(e). */
  @ApiProperty({ enum: ['law', 'house-rule'] })
  ground!: 'law' | 'house-rule';
  explanation!: string;

  /** The words that were decided about. */
  revisionId!: string;

  /** State of the comment after it. */
  @ApiProperty({ enum: commentStates })
  state!: CommentState;

  /** Who decided; null for whoever is not told. */
  by!: string | null;
  at!: Date;
  undoneAt!: Date | null;
  undoneBy!: string | null;

  /** Until when it can be taken back by whoever asks; null when it cannot. */
  undoUntil!: Date | null;
}

/** What came of one item of several. */
export class DecisionResultDto {
  /** The comment, or the decision that was to be taken back. */
  id!: string;

  /** Null when nothing was decided. */
  decision!: DecisionDto | null;

  /** Why nothing was decided; null when it was. */
  @ApiProperty({ enum: Object.keys(problems), nullable: true })
  problem!: ProblemCode | null;

  /** Values for the sentence of the problem, such as who decided first. */
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } })
  params!: Record<string, string | number>;
}

/** What came of each, in the order they were sent. */
export class DecisionResultsDto {
  items!: DecisionResultDto[];
}
