import { ApiProperty } from '@nestjs/swagger';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { type TargetGroup, targetGroups } from '../../../../shared/vocabulary/target-groups.js';
import { OrganisationSummaryDto } from './organisation.dto.js';

const ways = ['they-offer', 'they-seek'] as const;

/** An offer and a need that speak of the same, in the words of both. */
export class MatchedTextsDto {
  /** Whether the other offers what this one seeks, or seeks what it offers. */
  @ApiProperty({ enum: ways })
  way!: (typeof ways)[number];

  /** What this organisation wrote. */
  mine!: string;

  /** What the other wrote. */
  theirs!: string;

  /** Language of both. */
  language!: string;
}

/** An organisation that has something in common with this one, and what. */
export class MatchDto {
  organisation!: OrganisationSummaryDto;

  /** Themes both work on. */
  @ApiProperty({ enum: policyFields, isArray: true })
  themes!: PolicyField[];

  /** Whom both reach. */
  @ApiProperty({ enum: targetGroups, isArray: true })
  targetGroups!: TargetGroup[];

  /** NUTS codes of where both work. */
  territories!: string[];

  texts!: MatchedTextsDto[];
}

/** Organisations that have something in common with one, the best explained first. */
export class MatchListDto {
  items!: MatchDto[];
}
