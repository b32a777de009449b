import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { documentLimits } from '../../../../shared/documents.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** Words of a block in another language. */
export class TranslateBlockDto {
  /** The block's id. */
  @IsUUID()
  id!: string;

  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trimEnd() : value,
  )
  @IsString()
  @IsNotEmpty()
  @MaxLength(documentLimits.blockText)
  text!: string;

  /** Who is addressed; the original's addressee stands when this is empty. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(300)
  addressee?: string;
}

/** Words for a translation. */
export class TranslateDto {
  /** Needed with the first words in a language. */
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(documentLimits.title)
  title?: string;

  @IsArray()
  @ArrayMaxSize(documentLimits.blocks)
  @ArrayUnique(({ id }: TranslateBlockDto) => id)
  @ValidateNested({ each: true })
  @Type(() => TranslateBlockDto)
  blocks!: TranslateBlockDto[];
}

/** How far a version is translated into a language. */
export class TranslationStatusDto {
  /** BCP 47 tag. */
  language!: string;
  title!: string;

  /** For `If-Match`. */
  version!: number;

  /** Blocks of the version. */
  total!: number;

  /** Blocks without words in this language. */
  missing!: number;

  /** Blocks whose original changed after they were translated; readers get the original. */
  outdated!: number;
}

/** All languages of a version besides its own. */
export class TranslationListDto {
  items!: TranslationStatusDto[];
}

/** A block beside its translation. */
export class TranslatedBlockDto {
  id!: string;
  original!: string;

  /** Empty when the block addresses nobody. */
  originalAddressee!: string;

  /** Null while it is not translated. */
  text!: string | null;
  addressee!: string;

  /** The original changed after it was translated. */
  outdated!: boolean;
}

/** A translation beside its original. */
export class TranslationDto {
  language!: string;

  /** Null before the first words. */
  title!: string | null;
  originalTitle!: string;

  /** For `If-Match`; 0 before the first words, which need none. */
  version!: number;

  /** In reading order. */
  blocks!: TranslatedBlockDto[];
}
