import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { commentLimits, type Stance, stances } from '../../../../shared/comments.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AnchorDto } from './anchor.dto.js';
import { CommentSpaceDto } from './own-comments.dto.js';
import { AsContentLanguage } from './words.js';

/** What is being written. It is kept as it was typed, also where it could not be sent like that. */
export class SaveDraftDto {
  @IsString()
  @MaxLength(commentLimits.draft)
  body!: string;

  @IsOptional()
  @IsString()
  @MaxLength(commentLimits.draft)
  suggestion?: string | null;

  @MayBeLeftOut()
  @IsIn(stances)
  @ApiProperty({ enum: stances, required: false })
  stance?: Stance;

  @MayBeLeftOut()
  @AsContentLanguage()
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages, required: false })
  language?: ContentLanguage;

  /** Needed for a draft on a block. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AnchorDto)
  anchor?: AnchorDto | null;

  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  /** The version this text started from; left out, the last one to save wins. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  basedOn?: number;
}

/** A draft that was saved. */
export class SavedDraftDto {
  /** To be sent as `basedOn` next time. */
  version!: number;
}

/** An unsent comment. */
export class DraftDto {
  /** `activity:<id>`, `document:<id>`, `block:<id>`, `reply:<comment>` or `edit:<comment>`. */
  place!: string;
  space!: CommentSpaceDto;
  activityId!: string;
  documentId!: string | null;
  body!: string;
  suggestion!: string | null;

  @ApiProperty({ enum: stances })
  stance!: Stance;
  language!: string | null;
  anchor!: AnchorDto | null;
  organisationId!: string | null;
  updatedAt!: Date;
  version!: number;
}

/** Unsent comments, the last changed first. */
export class DraftListDto {
  items!: DraftDto[];
}
