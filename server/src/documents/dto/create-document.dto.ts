import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { documentLimits } from '../../../../shared/documents.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { FirstBlockDto } from './block.dto.js';

/** What comes with an uploaded file. */
export class ImportFieldsDto {
  /** Language of the text; found out from the text when not given. */
  @MayBeLeftOut()
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language?: ContentLanguage;

  /** Title; the one in the file when not given. */
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(documentLimits.title)
  title?: string;

  /** The activity in which people comment on it; the first of the consultation when not given. */
  @MayBeLeftOut()
  @IsUUID()
  activityId?: string;
}

/** A new document that is written here or comes from a script. */
export class CreateDocumentDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(documentLimits.title)
  title!: string;

  /** Language the text is written in. */
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language!: ContentLanguage;

  /** The activity in which people comment on it; the first of the consultation when not given. */
  @MayBeLeftOut()
  @IsUUID()
  activityId?: string;

  /** The text to start with, in reading order; none when not given. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(documentLimits.blocks)
  @ValidateNested({ each: true })
  @Type(() => FirstBlockDto)
  blocks?: FirstBlockDto[];
}
