import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { type AnswerStatus, answerStatuses } from '../../../../shared/comments.js';
import { responseLimits } from '../../../../shared/responses.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

const scopes = ['comment', 'thread'] as const;

/** An answer as it is written. */
export class WriteAnswerDto {
  /** Whether it answers the comment alone or everything said under it too. */
  @IsIn(scopes)
  @ApiProperty({ enum: scopes })
  scope!: 'comment' | 'thread';

  @IsIn(answerStatuses)
  @ApiProperty({ enum: answerStatuses })
  status!: AnswerStatus;

  /** The reason, in limited Markdown. */
  @IsString()
  @MinLength(1)
  @MaxLength(responseLimits.answer)
  body!: string;

  /** BCP 47 tag of the reason. */
  @IsString()
  @MaxLength(35)
  language!: string;

  /** The version where the result can be read. */
  @MayBeLeftOut()
  @IsUUID()
  versionId?: string;

  /** The passage of that version. */
  @MayBeLeftOut()
  @IsUUID()
  blockId?: string;
}

/** Which drafts become public together; all of the consultation's when none is named. */
export class PublishAnswersDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID('all', { each: true })
  answerIds?: string[];
}

/** An official answer. */
export class AnswerDto {
  id!: string;
  commentId!: string;
  @ApiProperty({ enum: scopes })
  scope!: 'comment' | 'thread';
  @ApiProperty({ enum: answerStatuses })
  status!: AnswerStatus;
  /** The reason as sanitised HTML. */
  bodyHtml!: string;
  /** The reason as it was written; only for those who answer. */
  body!: string | null;
  language!: string;
  versionId!: string | null;
  /** Number of that version, for the link. */
  versionNumber!: number | null;
  documentId!: string | null;
  blockId!: string | null;
  @ApiProperty({ enum: ['draft', 'published'] })
  state!: 'draft' | 'published';
  /** ISO 8601 instant. */
  publishedAt!: string | null;
  /** For `If-Match`. */
  version!: number;
}

/** How many drafts became public. */
export class PublishedAnswersDto {
  published!: number;
}

/** What was promised and what is still owed. */
export class AnswerProgressDto {
  /** ISO 8601 instant by which the answer was promised; null when none was. */
  dueAt!: string | null;
  /** Visible comments. */
  comments!: number;
  /** Those with an answer of their own or to their whole thread. */
  answered!: number;
  /** Those still waiting. */
  waiting!: number;
  /** Published answers by status. */
  byStatus!: Record<string, number>;
  /** Answers written and not yet published; null for those who do not answer. */
  drafts!: number | null;
}
