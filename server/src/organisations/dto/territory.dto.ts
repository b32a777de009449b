import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** Most codes that are named in one answer. */
const mostCodes = 200;

/** Which places: those of these codes, else those with such a name, else the countries. */
export class TerritoryQueryDto {
  /** NUTS codes, repeated or parted by commas; those that are none are left out of the answer. */
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => [value].flat().flatMap((text) => String(text).split(',')))
  @IsArray()
  @ArrayMaxSize(mostCodes)
  @Matches(/^[A-Z]{2}[0-9A-Z]{0,3}$/, { each: true })
  code?: string[];

  /** The beginning of a word in a name, or of a code. The best 20 are found. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** A country of the Union or a region of one. */
export class TerritoryDto {
  /** NUTS code, such as `NL35`. */
  code!: string;

  /** A country's name in the reader's language; a region's in its own. */
  name!: string;

  /** The larger places it lies in, the nearest first, for telling two of the same name apart. */
  within!: string[];
}

/** Places. */
export class TerritoryListDto {
  items!: TerritoryDto[];
}
