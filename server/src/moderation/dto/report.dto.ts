import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsEmail, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { accountLimits } from '../../../../shared/accounts.js';
import {
  type DecisionReason,
  decisionReasonCodes,
  type ModerationAction,
  moderationActions,
  type ReportReason,
  reportReasons,
} from '../../../../shared/comments.js';
import { moderationLimits, type ReportOutcome, reportOutcomes } from '../../../../shared/moderation.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsEmail } from '../../accounts/dto/normalise.js';
import { AsWords } from '../../comments/dto/words.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

/** A reader's notice about a comment. Regulation (EU) 2022/2065 art. 16(2). */
export class ReportCommentDto {
  @IsIn(reportReasons)
  @ApiProperty({ enum: reportReasons })
  reason!: ReportReason;

  /** Why, in the reader's own words. */
  @AsWords()
  @IsString()
  @MinLength(moderationLimits.reportMin)
  @MaxLength(moderationLimits.report)
  explanation!: string;

  /** The reader says that they believe in good faith that this is right. */
  @Equals(true)
  goodFaith!: boolean;

  /** Where a reader without an account wants to get the receipt and the outcome; without it the code shows both. */
  @MayBeLeftOut()
  @AsEmail()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email?: string;
}

/** A report was received. */
export class ReportReceiptDto {
  /** Shown once: it tells what became of the report. */
  receiptCode!: string;
}

/** The code of a report. */
export class ReportCodeDto {
  /** As it was shown, in any case and spacing. */
  @IsString()
  @MaxLength(100)
  code!: string;
}

/** The decision that closed a report. */
export class ReportDecisionDto {
  @ApiProperty({ enum: moderationActions })
  action!: ModerationAction;

  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;

  @ApiProperty({ enum: ['law', 'house-rule'] })
  ground!: 'law' | 'house-rule';
}

/** A report as the one who made it follows it. */
export class FollowedReportDto {
  space!: SpaceAddressDto;
  commentId!: string;

  @ApiProperty({ enum: reportReasons })
  reason!: ReportReason;
  explanation!: string;
  createdAt!: Date;

  /** Null while a moderator still has to decide. */
  @ApiProperty({ enum: reportOutcomes, nullable: true })
  outcome!: ReportOutcome | null;
  closedAt!: Date | null;

  /** Null while it is open, and when the author took the comment back first. */
  decision!: ReportDecisionDto | null;
}
