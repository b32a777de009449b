import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { recordLimits } from '../../../../shared/records.js';
import { sessionLimits } from '../../../../shared/sessions.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

/** What was noted under an agenda item. */
export class WriteNotesDto {
  @IsUUID()
  itemId!: string;

  /** Limited Markdown. */
  @IsString()
  @MaxLength(recordLimits.notes)
  text!: string;
}

/** A decision. */
export class WriteDecisionDto {
  /** The agenda item it was taken under; null or left out when under none. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  itemId?: string | null;

  /** Plain text. */
  @IsString()
  @MaxLength(recordLimits.decision)
  @Matches(/\S/)
  text!: string;
}

/** All that a note-taker writes; what is left out of a list is removed. */
export class WriteRecordDto {
  /** Language of all of it. */
  @IsContentLanguage()
  language!: string;

  /** Limited Markdown. */
  @IsString()
  @MaxLength(recordLimits.summary)
  summary!: string;

  @IsArray()
  @ArrayMaxSize(sessionLimits.items)
  @ValidateNested({ each: true })
  @Type(() => WriteNotesDto)
  notes!: WriteNotesDto[];

  @IsArray()
  @ArrayMaxSize(recordLimits.decisions)
  @ValidateNested({ each: true })
  @Type(() => WriteDecisionDto)
  decisions!: WriteDecisionDto[];
}
