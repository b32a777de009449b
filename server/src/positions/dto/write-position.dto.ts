import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type Mandate, mandates, positionLimits } from '../../../../shared/positions.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

/** A paragraph as it is written; one that was there before keeps its id. */
export class WrittenParagraphDto {
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  @IsString()
  @MaxLength(positionLimits.paragraph)
  @Matches(/\S/)
  text!: string;
}

/** A text as it is written. */
export class WrittenPositionDto {
  @IsString()
  @MaxLength(positionLimits.title)
  @Matches(/\S/)
  title!: string;

  @IsContentLanguage()
  language!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(positionLimits.paragraphs)
  @ValidateNested({ each: true })
  @Type(() => WrittenParagraphDto)
  paragraphs!: WrittenParagraphDto[];
}

/** A new joint position, and who starts it. */
export class StartPositionDto extends WrittenPositionDto {
  @IsUUID()
  organisationId!: string;
}

/** Where the new joint position is. */
export class StartedPositionDto {
  id!: string;
}

/** What somebody says of the draft. */
export class WrittenRemarkDto {
  /** For which organisation one speaks. */
  @IsUUID()
  organisationId!: string;

  /** The paragraph it is about; null for the whole. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  paragraphId?: string | null;

  @IsString()
  @MaxLength(positionLimits.comment)
  @Matches(/\S/)
  body!: string;

  @IsContentLanguage()
  language!: string;
}

/** What a person who speaks for an organisation signs. */
export class SignPositionDto {
  @IsUUID()
  organisationId!: string;

  /** Of the text that was read. */
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  /** On whose decision. */
  @IsIn(mandates)
  @ApiProperty({ enum: mandates })
  mandate!: Mandate;

  /** How many members were asked; only when they were. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(positionLimits.members)
  @ApiPropertyOptional({ type: Number, nullable: true })
  membersAsked?: number | null;

  /** The paragraphs it signs; null for the whole text. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(positionLimits.paragraphs)
  @IsUUID(undefined, { each: true })
  @ApiPropertyOptional({ type: String, isArray: true, nullable: true })
  paragraphIds?: string[] | null;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(positionLimits.reservation)
  reservation?: string;

  /** What the person is in the organisation. */
  @IsString()
  @MaxLength(positionLimits.function)
  @Matches(/\S/)
  function!: string;

  /** Language of function and reservation. */
  @IsContentLanguage()
  language!: string;
}

/** Why an organisation takes its signature back. */
export class WithdrawSignatureDto {
  @IsUUID()
  organisationId!: string;

  @IsString()
  @MaxLength(positionLimits.reason)
  @Matches(/\S/)
  reason!: string;

  @IsContentLanguage()
  language!: string;
}

/** Where it is handed in. */
export class HandInDto {
  /** Id or slug of a consultation that is open, or of a body. */
  @IsString()
  @MaxLength(200)
  space!: string;
}
