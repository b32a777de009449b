import { ApiProperty, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Min } from 'class-validator';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { BlockDto } from './block.dto.js';
import { VersionSummaryDto } from './document.dto.js';

/** What happened to a block from one version to another. */
export const blockChanges = ['same', 'changed', 'added', 'removed', 'moved'] as const;
const wordOperations = ['same', 'insert', 'delete'] as const;

/** With which version to compare. */
export class ComparisonQueryDto {
  /** Number of the older version; the one before when not given. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  from?: number;
}

/** A piece of a block's text. */
export class WordChangeDto {
  /** In both versions, only in the newer, or only in the older. */
  @ApiProperty({ enum: wordOperations })
  op!: (typeof wordOperations)[number];

  text!: string;
}

/** A block and what happened to it. */
export class BlockChangeDto {
  /** A `moved` block stands elsewhere; its words changed too when `words` says so. */
  @ApiProperty({ enum: blockChanges })
  change!: (typeof blockChanges)[number];

  /** The block in the newer version; a removed one as it was in the older. */
  block!: ComparedBlockDto;

  /** Its text in pieces; null where the words are the same, and for added and removed blocks. */
  words!: WordChangeDto[] | null;
}

/** A block in a comparison, in the version's own language. */
export class ComparedBlockDto extends PickType(BlockDto, [
  'id',
  'kind',
  'level',
  'label',
  'number',
  'text',
  'addressee',
] as const) {}

/** A version that was compared. */
export class ComparedVersionDto extends PickType(VersionSummaryDto, [
  'id',
  'number',
  'state',
  'title',
  'language',
  'publishedAt',
] as const) {}

/** How many blocks changed in which way. */
export class ChangeTotalsDto {
  changed!: number;
  added!: number;
  removed!: number;
  moved!: number;
}

/** Two versions side by side. */
export class ComparisonDto {
  /** The older version. */
  from!: ComparedVersionDto;

  /** The newer version. */
  to!: ComparedVersionDto;

  totals!: ChangeTotalsDto;

  /** Every block in the order of the newer version, with removed ones where they stood. */
  rows!: BlockChangeDto[];
}
