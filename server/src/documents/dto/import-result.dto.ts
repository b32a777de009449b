import { ApiProperty } from '@nestjs/swagger';
import {
  type BlockKind,
  blockKinds,
  type ImportFormat,
  importFormats,
  type ImportWarningCode,
  importWarningCodes,
} from '../../../../shared/documents.js';

/** How many blocks of each kind. */
export class ImportCountsDto implements Record<BlockKind | 'actionParent', number> {
  'heading'!: number;
  'paragraph'!: number;
  'list-item'!: number;
  'article'!: number;
  'objective'!: number;
  /** Actions without sub-actions under them. */
  'action'!: number;
  /** Actions that have sub-actions under them. */
  'actionParent'!: number;
  'encouragement'!: number;
  'recommendation'!: number;
  'table'!: number;
  'footnote'!: number;
}

/** A block as it was read from a file. */
export class ImportedBlockDto {
  @ApiProperty({ enum: blockKinds })
  kind!: BlockKind;

  level!: number;
  label!: string;
  text!: string;
  addressee?: string;
  sourceId?: string;

  /** Position, from 0, of the block it belongs under. */
  parent?: number | null;

  notes?: string[];
}

/** Something in a file that could not be read with certainty. */
export class ImportWarningDto {
  @ApiProperty({ enum: importWarningCodes })
  code!: ImportWarningCode;

  /** Line in the file from 1; 0 when the format has no lines. */
  line!: number;

  /** Up to 120 characters of the text concerned. */
  excerpt!: string;

  /** Position, from 0, of the block concerned; null when it is about none. */
  block!: number | null;
}

/** What a file became, and what was not understood. */
export class ImportResultDto {
  @ApiProperty({ enum: importFormats })
  format!: ImportFormat;

  /** As declared in the file, or as found out from its text; `und` when that is too short to tell. */
  language!: string;

  /** Empty when the file has none. */
  title!: string;

  counts!: ImportCountsDto;
  blocks!: ImportedBlockDto[];
  warnings!: ImportWarningDto[];
}
