import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import {
  anyLanguage,
  moderationLimits,
  type ScreeningOutcome,
  screeningOutcomes,
} from '../../../../shared/moderation.js';
import { contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsName } from '../../accounts/dto/normalise.js';

/** Languages a list can be for; `mul` holds terms of every language. */
export const termLanguages = [anyLanguage, ...contentLanguages] as const;
export type TermLanguage = (typeof termLanguages)[number];

/** A term to look for. */
export class TermDto {
  /** One or more words; a star at the beginning or end of a word stands for any letters. Case and accents do not matter. */
  @AsName()
  @IsString()
  @MaxLength(moderationLimits.term)
  @Matches(/[\p{L}\p{N}]/u)
  term!: string;

  /** Whether a comment with it is kept back or only pointed at. */
  @IsIn(screeningOutcomes)
  @ApiProperty({ enum: screeningOutcomes })
  outcome!: ScreeningOutcome;
}

/** Which list. */
export class TermsQueryDto {
  /** `mul` when left out. */
  @MayBeLeftOut()
  @IsIn(termLanguages)
  @ApiProperty({ enum: termLanguages, required: false })
  language?: TermLanguage;
}

/** The new list of a language. */
export class ReplaceTermsDto {
  @IsIn(termLanguages)
  @ApiProperty({ enum: termLanguages })
  language!: TermLanguage;

  @IsArray()
  @ArrayMaxSize(moderationLimits.terms)
  @ValidateNested({ each: true })
  @Type(() => TermDto)
  terms!: TermDto[];
}

/** How many terms a language has. */
export class TermCountDto {
  @ApiProperty({ enum: termLanguages })
  language!: string;
  terms!: number;
}

/** The list of a language. */
export class TermListDto {
  @ApiProperty({ enum: termLanguages })
  language!: string;

  /** For `If-Match`; 0 when nobody made a list yet. */
  version!: number;
  changedAt!: Date | null;
  terms!: TermDto[];

  /** All languages that have a list. */
  languages!: TermCountDto[];
}
