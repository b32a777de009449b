import { ApiProperty } from '@nestjs/swagger';

/** How many seats have something in common. */
export class BalanceCountDto {
  /** The type, gender, country (NUTS code) or level; null where it was not given. */
  @ApiProperty({ type: String, nullable: true })
  code!: string | null;

  seats!: number;
}

const abouts = ['type', 'gender', 'country', 'level'] as const;

/** Something nobody, or too few, of the members are. */
export class BalanceGapDto {
  @ApiProperty({ enum: abouts })
  about!: (typeof abouts)[number];

  /** The type, gender, country or level that is missing. */
  code!: string;
}

/** How the members of a body are spread. */
export class BalanceDto {
  /** Seats held now, without observers. */
  seats!: number;

  observers!: number;
  types!: BalanceCountDto[];

  /** As members state it, and how many did not (`code` null); only for the team where fewer than five did. */
  genders!: BalanceCountDto[];

  countries!: BalanceCountDto[];
  levels!: BalanceCountDto[];

  /**
   * Types and, where the body names levels and countries, those nobody sits for; women or men with fewer than four in ten of
   * the seats whose holders said what they are.
   */
  gaps!: BalanceGapDto[];
}
