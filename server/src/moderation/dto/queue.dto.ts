import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import {
  type ModerationAction,
  moderationActions,
  type ReportReason,
  reportReasons,
} from '../../../../shared/comments.js';
import {
  type QueueReason,
  queueReasons,
  type ScreeningReason,
  screeningReasonCodes,
} from '../../../../shared/moderation.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsContentLanguage } from '../../comments/dto/words.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { DeskItemDto, DeskSpaceDto } from './desk-item.dto.js';

/** All reasons an item can wait for: what a check found or a reader said. */
export const givenReasons = [...new Set([...screeningReasonCodes, ...reportReasons])];
export const claimStates = ['mine', 'others', 'nobody'] as const;

/** Which items of the queue. */
export class QueueQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsUUID()
  spaceId?: string;

  @MayBeLeftOut()
  @IsIn(queueReasons)
  @ApiProperty({ enum: queueReasons, required: false })
  because?: QueueReason;

  /** What a check found or a reader said. */
  @MayBeLeftOut()
  @IsIn(givenReasons)
  @ApiProperty({ enum: givenReasons, required: false })
  reason?: ScreeningReason | ReportReason;

  @MayBeLeftOut()
  @AsContentLanguage()
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages, required: false })
  language?: ContentLanguage;

  @MayBeLeftOut()
  @IsIn(claimStates)
  @ApiProperty({ enum: claimStates, required: false })
  claimed?: (typeof claimStates)[number];
}

/** How many wait for one reason. */
export class BecauseCountDto {
  @ApiProperty({ enum: queueReasons })
  because!: QueueReason;
  count!: number;
}

/** How many wait in one space. */
export class SpaceCountDto {
  space!: DeskSpaceDto;
  count!: number;
}

/** How many wait in one language. */
export class LanguageCountDto {
  language!: string;
  count!: number;
}

/** How many wait because of one finding or report reason. */
export class ReasonCountDto {
  @ApiProperty({ enum: givenReasons })
  reason!: ScreeningReason | ReportReason;
  count!: number;
}

/** How many items are in whose hands. */
export class ClaimCountsDto {
  mine!: number;
  others!: number;
  nobody!: number;
}

/** What waits, whatever the filter. */
export class QueueCountsDto {
  total!: number;

  /** Since when the oldest waits; null when nothing does. */
  oldestSince!: Date | null;
  because!: BecauseCountDto[];

  /** All spaces where the asking person moderates, those with most to do first. */
  spaces!: SpaceCountDto[];
  languages!: LanguageCountDto[];
  reasons!: ReasonCountDto[];
  claimed!: ClaimCountsDto;
}

/** How often something was decided. */
export class ActionCountDto {
  @ApiProperty({ enum: moderationActions })
  action!: ModerationAction;
  count!: number;
}

/** A page of the queue. */
export class QueuePageDto {
  items!: DeskItemDto[];
  nextCursor!: string | null;

  /** On the first page only; null on those after it. */
  counts!: QueueCountsDto | null;

  /** What the desk decided in the last 24 hours; on the first page only. */
  decided!: ActionCountDto[] | null;
}
