import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';
import { organisationLimits } from '../../../../shared/organisations.js';
import { contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** What somebody wrote, with its language. */
export class WrittenTextDto {
  /** Tag of the language it is written in. */
  @IsIn(contentLanguages)
  @ApiProperty({ type: String })
  language!: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(organisationLimits.text)
  body!: string;
}

/** How an organisation knows whom it speaks for. */
export class ReachDto extends WrittenTextDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(organisationLimits.reach)
  declare body: string;
}

/** A few texts, which may be left out. */
export const AFewTexts = () =>
  applyDecorators(
    MayBeLeftOut(),
    IsArray(),
    ArrayMaxSize(organisationLimits.texts),
    ValidateNested({ each: true }),
    Type(() => WrittenTextDto),
  );
