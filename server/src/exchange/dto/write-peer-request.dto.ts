import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
} from 'class-validator';
import { isCalendarDate } from '../../../../shared/deadlines.js';
import {
  exchangeLimits,
  type HidingReason,
  hidingReasons,
  type PeerRequestState,
  peerRequestStates,
  type Usefulness,
  usefulnesses,
} from '../../../../shared/exchange.js';
import { spaceLimits } from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { IsContentLanguage, isKnown, IsTerritory } from '../../spaces/dto/codes.js';

const IsDay = isKnown('isDay', isCalendarDate, 'a date');

/** Why a request is hidden. */
export class HideRequestDto {
  @IsIn(hidingReasons)
  @ApiProperty({ enum: hidingReasons })
  reason!: HidingReason;

  /** In words, for whoever asked. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(exchangeLimits.explanation)
  explanation?: string;
}

/** What a member seeks. */
export class WrittenRequestDto {
  /** What experience is sought, in a line. */
  @IsString()
  @MaxLength(exchangeLimits.line)
  @Matches(/\S/)
  title!: string;

  /** The situation, and what would help. */
  @IsString()
  @MaxLength(exchangeLimits.text)
  text!: string;

  /** Language of both. */
  @IsContentLanguage()
  language!: string;

  @IsArray()
  @ArrayUnique()
  @IsIn(policyFields, { each: true })
  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];

  @IsArray()
  @ArrayUnique()
  @IsIn(governanceLevels, { each: true })
  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  /** NUTS codes of the places whose experience is sought; none for all. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(spaceLimits.codes)
  @IsTerritory({ each: true })
  territories!: string[];

  /** By when it is needed, `YYYY-MM-DD` in the time zone of the body; the asker is reminded after it. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  targetOn?: string | null;
}

/** What was learnt. */
export class LearntDto {
  @IsString()
  @MaxLength(exchangeLimits.text)
  @Matches(/\S/)
  text!: string;

  @IsContentLanguage()
  language!: string;
}

/** An offer of experience. */
export class WrittenOfferDto {
  @IsString()
  @MaxLength(exchangeLimits.text)
  @Matches(/\S/)
  text!: string;

  @IsContentLanguage()
  language!: string;

  /** Address of a practice or a text. */
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(exchangeLimits.link)
  @ApiPropertyOptional({ type: String, nullable: true })
  link?: string | null;

  /** A day on which they could talk, `YYYY-MM-DD`. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  callOn?: string | null;
}

/** How useful it was, and what changed. */
export class WrittenEvaluationDto {
  @IsIn(usefulnesses)
  @ApiProperty({ enum: usefulnesses })
  usefulness!: Usefulness;

  @IsString()
  @MaxLength(exchangeLimits.text)
  text!: string;

  @IsContentLanguage()
  language!: string;
}

/** The themes of which a member hears when somebody asks. */
export class FollowedThemesDto {
  @IsArray()
  @ArrayUnique()
  @IsIn(policyFields, { each: true })
  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];
}

const several = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? [value] : value);

/** Which requests. */
export class PeerRequestQueryDto extends PageQueryDto {
  /** All but drafts when not given. */
  @MayBeLeftOut()
  @Transform(several)
  @IsIn(peerRequestStates, { each: true })
  @ApiPropertyOptional({ enum: peerRequestStates, isArray: true })
  state?: PeerRequestState[];

  @MayBeLeftOut()
  @IsIn(policyFields)
  @ApiPropertyOptional({ enum: policyFields })
  policyField?: PolicyField;

  @MayBeLeftOut()
  @IsIn(governanceLevels)
  @ApiPropertyOptional({ enum: governanceLevels })
  level?: GovernanceLevel;

  /** A NUTS code: what lies in it or around it, and requests for all places. */
  @MayBeLeftOut()
  @IsTerritory()
  territory?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(spaceLimits.search)
  q?: string;

  /** One's own alone, drafts included. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;
}
