import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { spaceLimits } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { HasLanguageKeys, IsContentLanguage, IsPlannedTime } from './codes.js';

/** A phase as it is to be. */
export class PlannedPhaseDto {
  /** A phase that is there already and keeps its access cells; none for a new one. */
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  /** What it is called, by language. */
  @HasLanguageKeys()
  @IsString({ each: true })
  @MaxLength(spaceLimits.phaseName, { each: true })
  @Matches(/\S/, { each: true })
  @Type(() => String)
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  names!: Map<string, string>;

  /** First day (`2027-03-01`, from its first minute) or first moment (`2027-03-01T09:00`), in the time zone. */
  @IsPlannedTime()
  starts!: string;

  /** Last day (until its end) or the moment it ends, in the time zone. */
  @IsPlannedTime()
  ends!: string;
}

/** All phases of a consultation; those that are left out are removed. */
export class PlanPhasesDto {
  @IsArray()
  @ArrayMaxSize(spaceLimits.phases)
  @ValidateNested({ each: true })
  @Type(() => PlannedPhaseDto)
  phases!: PlannedPhaseDto[];
}

/** More time for a phase. */
export class ExtendDto {
  @IsUUID()
  phaseId!: string;

  /** New last day, or new moment it ends, in the time zone of the consultation. */
  @IsPlannedTime()
  ends!: string;

  /** Why, for everyone to read. */
  @IsString()
  @MaxLength(spaceLimits.reason)
  @Matches(/\S/)
  reason!: string;

  /** Language of the reason. */
  @IsContentLanguage()
  language!: string;
}
