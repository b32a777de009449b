import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { commentLimits } from '../../../../shared/comments.js';
import { anchorContext, documentLimits } from '../../../../shared/documents.js';

/** The words a comment is about, with those around them (W3C TextQuoteSelector). */
export class QuoteDto {
  @IsString()
  @MinLength(1)
  @MaxLength(commentLimits.quote)
  exact!: string;

  @IsString()
  @MaxLength(anchorContext)
  prefix!: string;

  @IsString()
  @MaxLength(anchorContext)
  suffix!: string;
}

/** Where the words stand: offsets in UTF-16 code units into the block's text (W3C TextPositionSelector). */
export class PositionDto {
  @IsInt()
  @Min(0)
  @Max(documentLimits.blockText)
  start!: number;

  @IsInt()
  @Min(1)
  @Max(documentLimits.blockText)
  end!: number;
}

/** A place in a text: a block of a version, or a passage of it. */
export class AnchorDto {
  @IsUUID()
  versionId!: string;

  @IsUUID()
  blockId!: string;

  /** The passage; left out for the whole block. */
  @IsOptional()
  @ValidateNested()
  @Type(() => QuoteDto)
  quote?: QuoteDto | null;

  /** Where the passage stood when it was selected; it is looked for by its words when left out. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PositionDto)
  position?: PositionDto | null;
}
