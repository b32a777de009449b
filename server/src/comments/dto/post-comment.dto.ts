import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { accountLimits } from '../../../../shared/accounts.js';
import { commentLimits, type Stance, stances } from '../../../../shared/comments.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AnchorDto } from './anchor.dto.js';
import { AsContentLanguage, AsWords } from './words.js';

/** What a comment says. */
export class CommentWordsDto {
  /** Limited Markdown: paragraphs, emphasis, lists, quotes and links. May be empty beside a suggestion. */
  @AsWords()
  @IsString()
  @MaxLength(commentLimits.body)
  body!: string;

  /** Other words for the passage or block, as plain text. */
  @IsOptional()
  @AsWords()
  @IsString()
  @MinLength(1)
  @MaxLength(commentLimits.suggestion)
  suggestion?: string | null;

  /** Where the author stands; `none` when left out. */
  @MayBeLeftOut()
  @IsIn(stances)
  @ApiProperty({ enum: stances, required: false })
  stance?: Stance;

  /** Language of the words; found out from them when left out. */
  @MayBeLeftOut()
  @AsContentLanguage()
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages, required: false })
  language?: ContentLanguage;
}

/** How someone without an account wants to be called. */
export class GuestNameDto {
  @AsWords()
  @IsString()
  @MinLength(1)
  @MaxLength(commentLimits.displayName)
  displayName!: string;

  /** Where the receipt code and news about the comment go, if anywhere. */
  @MayBeLeftOut()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email?: string;
}

/** A new comment. Without a place it is about the whole activity. */
export class PostCommentDto extends CommentWordsDto {
  /** A key of the sender's own choice, or the header `Idempotency-Key`: sent again, it gives the first comment back. */
  @MayBeLeftOut()
  @IsUUID()
  clientKey?: string;

  /** The comment it answers; it then stands where that one stands. */
  @MayBeLeftOut()
  @IsUUID()
  parentId?: string;

  /** The document it is about as a whole. */
  @MayBeLeftOut()
  @IsUUID()
  documentId?: string;

  /** The block or passage it is about. */
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AnchorDto)
  anchor?: AnchorDto;

  /** The organisation in whose name it is said; only its representatives and administrators may. */
  @MayBeLeftOut()
  @IsUUID()
  organisationId?: string;

  /** Needed from someone who has neither an account nor a receipt. */
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => GuestNameDto)
  guest?: GuestNameDto;
}

/** A changed comment: what is left out stays, and `suggestion: null` takes the suggestion away. */
export class EditCommentDto {
  @MayBeLeftOut()
  @AsWords()
  @IsString()
  @MaxLength(commentLimits.body)
  body?: string;

  @IsOptional()
  @AsWords()
  @IsString()
  @MinLength(1)
  @MaxLength(commentLimits.suggestion)
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
}
