import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import {
  type BodyKind,
  bodyKinds,
  type PartnershipStage,
  partnershipStages,
  type PartReader,
  partReaders,
} from '../../../../shared/bodies.js';
import { spaceLimits, visibilities, type Visibility } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { HasLanguageKeys } from '../../spaces/dto/codes.js';
import { EditSpaceDto } from '../../spaces/dto/edit-space.dto.js';
import { StartSpaceDto } from '../../spaces/dto/start-space.dto.js';

/** What a body says of itself in one language. */
export class BodyTextDto {
  @IsString()
  @MaxLength(spaceLimits.title)
  @Matches(/\S/)
  title!: string;

  /** What it does, in plain words. */
  @IsString()
  @MaxLength(spaceLimits.summary)
  summary!: string;
}

/** What is needed to prepare a body; everything else has a first value that can be changed. */
export class CreateBodyDto extends StartSpaceDto {
  @IsIn(bodyKinds)
  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  @MayBeLeftOut()
  @IsIn(visibilities)
  @ApiPropertyOptional({ enum: visibilities })
  visibility?: Visibility;
}

/** Where the new body is. */
export class CreatedBodyDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;
}

/** Who may read which part of a body: everyone who may read the body, its members, or its team alone. */
export class BodyPartsDto {
  /** Who the members are, and how they are spread. */
  @IsIn(partReaders)
  @ApiProperty({ enum: partReaders })
  members!: PartReader;

  /** Meetings with their papers and minutes. */
  @MayBeLeftOut()
  @IsIn(partReaders)
  @ApiPropertyOptional({ enum: partReaders })
  meetings?: PartReader;

  /** Opinions and decisions, and how they were adopted. */
  @MayBeLeftOut()
  @IsIn(partReaders)
  @ApiPropertyOptional({ enum: partReaders })
  opinions?: PartReader;

  /** Pacts and charters with their signatures, and commitments. */
  @MayBeLeftOut()
  @IsIn(partReaders)
  @ApiPropertyOptional({ enum: partReaders })
  agreements?: PartReader;

  /** Calls for applications. */
  @MayBeLeftOut()
  @IsIn(partReaders)
  @ApiPropertyOptional({ enum: partReaders })
  calls?: PartReader;

  /** The roster, and what members ask and learn of each other. */
  @MayBeLeftOut()
  @IsIn(partReaders)
  @ApiPropertyOptional({ enum: partReaders })
  exchange?: PartReader;
}

/** What is to change; what is not named stays as it is. */
@ApiExtraModels(BodyTextDto)
export class EditBodyDto extends EditSpaceDto {
  /** All texts by language: a language that is left out is removed. The main language must be there. */
  @MayBeLeftOut()
  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => BodyTextDto)
  @ApiPropertyOptional({ type: 'object', additionalProperties: { $ref: getSchemaPath(BodyTextDto) } })
  texts?: Map<string, BodyTextDto>;

  /** The organisation that does its daily work; null for none of the register. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  secretariatOrganisationId?: string | null;

  /** All parts that are in use and who may read them; a part that is left out is in use no longer. */
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => BodyPartsDto)
  parts?: BodyPartsDto;
}

/** The stage a partnership comes to. */
export class StageDto {
  @IsIn(partnershipStages)
  @ApiProperty({ enum: partnershipStages })
  stage!: PartnershipStage;
}

/** The mandate that is to be written. */
export class StartMandateDto {
  @IsString()
  @MaxLength(spaceLimits.title)
  @Matches(/\S/)
  title!: string;
}

/** Where the mandate is. */
export class StartedMandateDto {
  documentId!: string;
}
