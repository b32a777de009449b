import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { organisationLimits } from '../../../../shared/organisations.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { type OrganisationSize, organisationSizes } from '../../../../shared/vocabulary/organisation-sizes.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import { type TargetGroup, targetGroups } from '../../../../shared/vocabulary/target-groups.js';
import { isTerritory } from '../../kernel/codelists/codelists.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsNamePerLanguage } from './names.js';
import { AFewTexts, ReachDto, WrittenTextDto } from './profile-text.dto.js';

const mostTerritories = 50;

@ValidatorConstraint({ name: 'isTerritory' })
class IsTerritory implements ValidatorConstraintInterface {
  validate(code: unknown): boolean {
    return typeof code === 'string' && isTerritory(code);
  }
}

/** An address is made complete with `https://`, the way people type it; what stays empty is none. */
const AsWebsite = () =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const typed = value.trim();
    if (typed === '') return null;
    return /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  });

const oneLine = (name: unknown): unknown => (typeof name === 'string' ? name.trim().replaceAll(/\s+/gu, ' ') : name);
const AsNames = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([language, name]) => [language, oneLine(name)]))
      : value,
  );

/** What an organisation says about itself. */
export class OrganisationProfileDto {
  /** The name by language tag, in one language or more. */
  @AsNames()
  @IsNamePerLanguage()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength: organisationLimits.name } })
  names!: Record<string, string>;

  /** What kind of organisation it is; the types of individuals are not for organisations. */
  @IsIn(organisationStakeholderTypes)
  @ApiProperty({ enum: organisationStakeholderTypes })
  stakeholderType!: StakeholderType;

  /** By number of employees. */
  @IsOptional()
  @IsIn(organisationSizes)
  @ApiPropertyOptional({ enum: organisationSizes, nullable: true })
  size?: OrganisationSize | null;

  /** Levels of government it works at. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(governanceLevels, { each: true })
  @ApiPropertyOptional({ enum: governanceLevels, isArray: true })
  levels?: GovernanceLevel[];

  /** NUTS codes of where it works. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostTerritories)
  @Validate(IsTerritory, { each: true })
  territories?: string[];

  /** Number in the Transparency Register; one that does not look like one is kept and answered with a warning. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  registerNumber?: string | null;

  /** An http or https address. */
  @IsOptional()
  @AsWebsite()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(organisationLimits.website)
  website?: string | null;

  /** Whom it reaches or speaks for. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(targetGroups, { each: true })
  @ApiPropertyOptional({ enum: targetGroups, isArray: true })
  targetGroups?: TargetGroup[];

  /** What it works on: fields of policy and themes that run through them. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(policyFields, { each: true })
  @ApiPropertyOptional({ enum: policyFields, isArray: true })
  themes?: PolicyField[];

  /** Tags of the languages it works in. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(contentLanguages, { each: true })
  languages?: string[];

  /** How many people or organisations it says it speaks for. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(organisationLimits.represents)
  represents?: number | null;

  /** What it can do for others. */
  @AFewTexts()
  offers?: WrittenTextDto[];

  /** What it looks for. */
  @AFewTexts()
  seeks?: WrittenTextDto[];

  /** How it knows whom it speaks for. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ReachDto)
  reach?: ReachDto | null;
}

/** What is to change; what is left out stays. */
export class ChangeOrganisationDto extends PartialType(OrganisationProfileDto, { skipNullProperties: false }) {}
