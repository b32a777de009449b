import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsString, MaxLength, MinLength } from 'class-validator';
import { commentLimits, type Stance, stances } from '../../../../shared/comments.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { CommentDto } from './comment.dto.js';
import { AsWords } from './words.js';

const speakers = ['person', 'guest', ...stakeholderTypes] as const;

/** What to search for. */
export class SearchQueryDto extends PageQueryDto {
  /** Words that all occur, in any form; quotes keep words together, a minus leaves out. */
  @AsWords()
  @IsString()
  @MinLength(1)
  @MaxLength(commentLimits.search)
  q!: string;
}

/** A run of words around a match. */
export class ExcerptRowDto {
  text!: string;
  isMatch!: boolean;
}

/** A comment that was found. */
export class HitDto {
  comment!: CommentDto;

  /** The words around the match, as plain text. */
  excerpt!: ExcerptRowDto[];
}

/** Matches, the best first. Of very many only a thousand are ranked. */
export class HitPageDto {
  items!: HitDto[];
  nextCursor!: string | null;
}

/** Comments with one stance. */
export class StanceFigureDto {
  @ApiProperty({ enum: stances })
  stance!: Stance;
  comments!: number;
}

/** Comments in one language. */
export class LanguageFigureDto {
  language!: string;
  comments!: number;
}

/** Comments by who speaks: people for themselves, guests, and kinds of organisations. */
export class SpeakerFigureDto {
  @ApiProperty({ enum: speakers })
  speaker!: StakeholderType | 'person' | 'guest';
  comments!: number;
}

/** Who spoke in a consultation. Figures of comments, which are not votes: one person may have written many. */
export class CommentSummaryDto {
  /** What every figure is a part of: all visible comments, replies included. */
  comments!: number;
  byStance!: StanceFigureDto[];
  byLanguage!: LanguageFigureDto[];
  bySpeaker!: SpeakerFigureDto[];
}

/** Since when. */
export class SinceQueryDto {
  /** ISO 8601 instant. */
  @Type(() => Date)
  @IsDate()
  instant!: Date;
}

/** A comment that is new, by its place. */
export class NewCommentDto {
  commentId!: string;
  rootId!: string;
  parentId!: string | null;
  activityId!: string;
  documentId!: string | null;
  blockId!: string | null;
  appearedAt!: Date;
}

/** What appeared since an instant, one's own aside. */
export class NewCommentsDto {
  /** At most 1000. */
  count!: number;

  /** Whether there are more than were counted. */
  isMore!: boolean;

  /** The newest 200. */
  items!: NewCommentDto[];
}

/** Visible comments on one block, replies included. */
export class BlockCountDto {
  blockId!: string;
  count!: number;
}

/** Visible comments on a document. */
export class DocumentCommentCountsDto {
  total!: number;

  /** Those on the document as a whole. */
  whole!: number;
  blocks!: BlockCountDto[];
}
