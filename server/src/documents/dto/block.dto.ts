import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { type BlockKind, blockKinds, documentLimits } from '../../../../shared/documents.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** One kind of line end, and no white space at the end. */
const AsWords = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trimEnd() : value,
  );

/** A block as it is written. */
export class BlockInputDto {
  @IsIn(blockKinds)
  @ApiProperty({ enum: blockKinds })
  kind!: BlockKind;

  /** Depth from 1 of a heading, or of what stands in a list; 0 for everything else. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(9)
  level?: number;

  /** Number or mark as printed; empty when there is none. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  label?: string;

  /** Plain text; paragraphs apart by a line feed. Tables: rows by line feed, cells by tab. */
  @AsWords()
  @IsString()
  @IsNotEmpty()
  @MaxLength(documentLimits.blockText)
  text!: string;

  /** Who is addressed; empty when nobody is. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(300)
  addressee?: string;

  /** Marks of the footnotes it refers to. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  notes?: string[];
}

/** A block of a new document. */
export class FirstBlockDto extends BlockInputDto {
  /** Position, from 0, of the block in the same list that it belongs under. */
  @IsOptional()
  @IsInt()
  @Min(0)
  parent?: number | null;
}

/** What changes in a block; what is not given stays. */
export class ChangeBlockDto extends PartialType(BlockInputDto) {}

/** Where a block goes. */
export class MoveBlockDto {
  /** The block it follows; null for the beginning of the text. */
  @ValidateIf((place: { after: unknown }) => place.after !== null)
  @IsUUID()
  after!: string | null;
}

/** A new block and its place. */
export class InsertBlockDto extends BlockInputDto {
  /** The block it follows; null for the beginning of the text. */
  @ValidateIf((place: { after: unknown }) => place.after !== null)
  @IsUUID()
  after!: string | null;
}

/** A block as it is read. */
export class BlockDto {
  /** The same in every version of the document. */
  id!: string;

  @ApiProperty({ enum: blockKinds })
  kind!: BlockKind;

  /** Depth from 1 of a heading, or of what stands in a list; 0 for everything else. */
  level!: number;

  /** Number or mark as printed; empty when there is none. */
  label!: string;

  /** How people refer to it, such as "2.3". */
  number!: string;

  /** Plain text; paragraphs apart by a line feed. Tables: rows by line feed, cells by tab. */
  text!: string;

  /** Who is addressed; empty when nobody is. */
  addressee!: string;

  /** The block it belongs under, such as the action of a sub-action. */
  parentId!: string | null;

  /** Marks of the footnotes it refers to. */
  notes!: string[];

  /** Language of its text: the one asked for, or the version's own where a translation is missing. */
  language!: string;
}

/** A block by itself, without its place among the others. */
export class PassageDto extends OmitType(BlockDto, ['number'] as const) {}

/** A block of a draft after a change. */
export class DraftBlockDto extends OmitType(BlockDto, ['number', 'language'] as const) {}

/** A draft after a change. */
export class ChangedDraftDto {
  /** For `If-Match` of the next change. */
  version!: number;

  /** The block that was changed, inserted or moved; null when there is none. */
  block!: DraftBlockDto | null;
}
