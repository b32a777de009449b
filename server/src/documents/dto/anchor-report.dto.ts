import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type AnchorOutcome, anchorOutcomes } from '../../../../shared/documents.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { AnchorTotalsDto } from './version.dto.js';

/** Which moves to list. */
export class AnchorMovesQueryDto extends PageQueryDto {
  /** Only this outcome; all when not given. */
  @MayBeLeftOut()
  @IsIn(anchorOutcomes)
  @ApiProperty({ enum: anchorOutcomes })
  outcome?: AnchorOutcome;
}

/** What became of the place of one comment. */
export class AnchorMoveDto {
  /** The comment. */
  id!: string;

  @ApiProperty({ enum: anchorOutcomes })
  outcome!: AnchorOutcome;

  oldVersionId!: string;
  oldBlockId!: string;

  /** The words it stood on; null when it stood on the whole block. */
  oldExact!: string | null;

  /** Null when the place is gone. */
  newBlockId!: string | null;

  /** The words it stands on now; null on a whole block, or when the place is gone. */
  newExact!: string | null;
}

/** What publishing a version did to the places of comments. */
export class AnchorReportDto {
  versionId!: string;
  number!: number;
  totals!: AnchorTotalsDto;

  /** The comments concerned, for the team; empty for everyone else. */
  items!: AnchorMoveDto[];
  nextCursor!: string | null;
}
