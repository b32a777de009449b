import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { type AffiliationSide, affiliationSides } from '../../../../shared/organisations.js';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import { OrganisationSummaryDto } from './organisation.dto.js';

/** Another organisation, and what it is said to be. */
export class NewAffiliationDto {
  @IsUUID()
  otherId!: string;

  /** What the other organisation is: this one's umbrella, or its member. */
  @IsIn(affiliationSides)
  @ApiProperty({ enum: affiliationSides })
  as!: AffiliationSide;
}

/** How many organisations there are in a country. */
export class CountryCountDto {
  /** NUTS code of the country. */
  country!: string;
  organisations!: number;
}

/** How many organisations there are of a type. */
export class TypeCountDto {
  @ApiProperty({ enum: organisationStakeholderTypes })
  type!: StakeholderType;

  organisations!: number;
}

/** For whom an umbrella speaks. */
export class SpeaksForDto {
  /** All that belong to it, through others too; each is counted once. */
  organisations!: number;

  /** Those that belong to it themselves. */
  direct!: number;

  /** An organisation that works in two countries counts in both. */
  byCountry!: CountryCountDto[];

  byType!: TypeCountDto[];
}

/** What one side says and the other has not confirmed. */
export class AskedAffiliationDto {
  organisation!: OrganisationSummaryDto;

  /** What the other organisation is said to be. */
  @ApiProperty({ enum: affiliationSides })
  is!: AffiliationSide;

  /** Whether this side asked, and the other is to answer. */
  isMine!: boolean;

  askedAt!: Date;
}

/** Who belongs to whom, seen from one organisation. */
export class AffiliationsDto {
  umbrellas!: OrganisationSummaryDto[];
  speaksFor!: SpeaksForDto;

  /** What waits for an answer, told to its administrators. */
  asked!: AskedAffiliationDto[];
}

/** A page of the organisations that belong to an umbrella. */
export class AffiliatePageDto {
  items!: OrganisationSummaryDto[];

  /** For `cursor`; null on the last page. */
  nextCursor!: string | null;
}
