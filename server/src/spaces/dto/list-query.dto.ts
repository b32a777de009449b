import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import {
  type ConsultationSort,
  consultationSorts,
  consultationStates,
  spaceLimits,
} from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { IsTerritory } from './codes.js';

/** Several values of one filter, repeated or parted by commas. */
export const Several = () =>
  Transform(({ value }: { value: unknown }) => [value].flat().flatMap((text) => String(text).split(',')));

const stateFilters = [...consultationStates, 'any'] as const;
type StateFilter = (typeof stateFilters)[number];
const own = ['team', 'following'] as const;

/** Which spaces. Several values of one filter, repeated or parted by commas, widen it; different filters narrow each other. */
export class SpaceFilterDto {
  @MayBeLeftOut()
  @Several()
  @IsIn(governanceLevels, { each: true })
  @ApiProperty({ enum: governanceLevels, isArray: true, required: false })
  level?: GovernanceLevel[];

  /**
   * NUTS codes. A place stands for all it lies in and all that lies in it: `NL35` finds what is about `NL`, `NL3`, `NL35`
   * and `NL350`, not what is about `NL36`. What names no place is found by none.
   */
  @MayBeLeftOut()
  @Several()
  @IsArray()
  @IsTerritory({ each: true })
  territory?: string[];

  @MayBeLeftOut()
  @Several()
  @IsIn(policyFields, { each: true })
  @ApiProperty({ enum: policyFields, isArray: true, required: false })
  policyField?: PolicyField[];

  /**
   * Words in titles and summaries, of consultations also in questions and published texts, compared as the language of each
   * does: a Dutch plural finds its singular. Quotation marks keep words together, `or` parts them, a minus leaves one out.
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(spaceLimits.search)
  q?: string;
}

/** Which consultations. */
export class ConsultationFilterDto extends SpaceFilterDto {
  /** State at this moment; `open` when not given. Drafts are shown to their teams. */
  @MayBeLeftOut()
  @Several()
  @IsIn(stateFilters, { each: true })
  @ApiProperty({ enum: stateFilters, isArray: true, required: false })
  state?: StateFilter[];

  /** Consultations that want to hear these above all. */
  @MayBeLeftOut()
  @Several()
  @IsIn(stakeholderTypes, { each: true })
  @ApiProperty({ enum: stakeholderTypes, isArray: true, required: false })
  stakeholderType?: StakeholderType[];

  /** Only those whose team the person is in, or which they follow. */
  @MayBeLeftOut()
  @IsIn(own)
  @ApiProperty({ enum: own, required: false })
  mine?: (typeof own)[number];
}

/** Which consultations, in which order, which page. */
export class ConsultationListQueryDto extends IntersectionType(ConsultationFilterDto, PageQueryDto) {
  /** `closing` when not given. */
  @MayBeLeftOut()
  @IsIn(consultationSorts)
  @ApiProperty({ enum: consultationSorts, required: false })
  sort?: ConsultationSort;
}
