import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type ContributionKind, contributionKinds } from '../../../../shared/organisations.js';
import { type SpaceKind, spaceKinds } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';

/** Which of an organisation's contributions. */
export class ContributionQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsIn(contributionKinds)
  @ApiPropertyOptional({ enum: contributionKinds })
  kind?: ContributionKind;
}

/** The consultation or body a contribution was made in. */
export class ContributionSpaceDto {
  @ApiProperty({ enum: spaceKinds })
  kind!: SpaceKind;

  slug!: string;
  title!: string;

  /** Language of `title`. */
  language!: string;
}

/** Something an organisation contributed. */
export class ContributionDto {
  id!: string;

  /**
   * A comment in its name, a seat in a body, what was said for a seat it holds, what it signed or promised, a joint position, an
   * official answer in what it leads, or what it leads itself.
   */
  @ApiProperty({ enum: contributionKinds })
  kind!: ContributionKind;

  at!: Date;
  space!: ContributionSpaceDto;

  /** Address of the page where it stands. */
  path!: string;

  /** The beginning of what was said; null for what has no words. */
  text!: string | null;

  /** Language of `text`. */
  textLanguage!: string | null;

  /**
   * The role on a seat, the result of an answer, the status of a commitment, the kind of a pact or charter that was signed or
   * `withdrawn`; null for other kinds.
   */
  code!: string | null;
}

/** A page of contributions, the newest first. */
export class ContributionPageDto {
  items!: ContributionDto[];

  /** For `cursor`; null on the last page. */
  nextCursor!: string | null;
}
