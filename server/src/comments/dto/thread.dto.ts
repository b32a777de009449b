import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsUUID } from 'class-validator';
import { type CommentSort, commentSorts, type Stance, stances } from '../../../../shared/comments.js';
import { type ProblemCode } from '../../../../shared/problems.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { CommentDto } from './comment.dto.js';
import { AsContentLanguage } from './words.js';

/** Which comments of an activity: those at the top of their threads, or the direct replies to one. */
export class ThreadQueryDto extends PageQueryDto {
  /** Only on this document, its blocks included. */
  @MayBeLeftOut()
  @IsUUID()
  documentId?: string;

  /** Only on this block. */
  @MayBeLeftOut()
  @IsUUID()
  blockId?: string;

  /** Only on the document, or the activity, as a whole. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  whole?: boolean;

  /** Direct replies to this comment, sorted by time only: oldest first unless `sort` is `newest`. */
  @MayBeLeftOut()
  @IsUUID()
  parentId?: string;

  /** `newest` when left out. */
  @MayBeLeftOut()
  @IsIn(commentSorts)
  @ApiProperty({ enum: commentSorts, required: false })
  sort?: CommentSort;

  @MayBeLeftOut()
  @IsIn(stances)
  @ApiProperty({ enum: stances, required: false })
  stance?: Stance;

  /** Only those with, or without, an official answer. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  answered?: boolean;

  /** Only what was said in this organisation's name. */
  @MayBeLeftOut()
  @IsUUID()
  organisationId?: string;

  @MayBeLeftOut()
  @AsContentLanguage()
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages, required: false })
  language?: ContentLanguage;

  /** Only what appeared after this instant, ISO 8601. */
  @MayBeLeftOut()
  @Type(() => Date)
  @IsDate()
  since?: Date;
}

/** The first replies to a comment; more with `parentId` and this cursor. */
export class RepliesDto {
  items!: CommentDto[];
  nextCursor!: string | null;
}

/** A comment with its first replies. */
export class ThreadDto extends CommentDto {
  replies!: RepliesDto;
}

/** What the asking actor may do here. */
export class ThreadCanDto {
  comment!: boolean;
}

/** A page of comments. */
export class ThreadPageDto {
  items!: ThreadDto[];
  nextCursor!: string | null;

  /** Visible comments of the place, replies included, whatever the filter. */
  total!: number;
  can!: ThreadCanDto;

  /** The code that says why commenting is not possible now; null when it is. */
  @ApiProperty({ type: String, nullable: true })
  whyNot!: ProblemCode | null;
}

/** A comment where it stands: with those above it, from the top of the thread. */
export class PermalinkDto extends ThreadDto {
  ancestors!: CommentDto[];
  /** Number of the version its place is in; null when it is about no block. */
  versionNumber!: number | null;
}
