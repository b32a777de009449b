import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { type AnchorOutcome, documentLimits } from '../../../../shared/documents.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** In which language to read. */
export class ReadVersionDto {
  /** BCP 47 tag; the reader's own language when not given. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(35)
  language?: string;
}

/** What changes of a draft; what is not given stays. */
export class ChangeDraftDto {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(documentLimits.title)
  title?: string;

  /** Language the text is written in. */
  @MayBeLeftOut()
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language?: ContentLanguage;
}

/** How many comments of each outcome. */
export class AnchorTotalsDto implements Record<AnchorOutcome, number> {
  /** The words are where they were. */
  'kept'!: number;
  /** The words stand elsewhere in the text now. */
  'moved'!: number;
  /** The words are not in the text any more. */
  'passage-removed'!: number;
  /** The words changed so much that a person should look. */
  'needs-look'!: number;
}

/** A version that was published. */
export class PublicationDto {
  versionId!: string;
  number!: number;
  publishedAt!: Date;
  /** What became of the places of open comments. */
  outcomes!: AnchorTotalsDto;
}
