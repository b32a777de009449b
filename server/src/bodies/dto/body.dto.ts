import { ApiExtraModels, ApiProperty, IntersectionType, getSchemaPath } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import {
  type BodyKind,
  bodyKinds,
  type BodyPart,
  bodyParts,
  type PartnershipStage,
  partnershipStages,
  type PartReader,
  partReaders,
} from '../../../../shared/bodies.js';
import { bodyLifecycle, type BodyState, visibilities, type Visibility } from '../../../../shared/spaces.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { TeamPersonDto } from '../../spaces/dto/consultation.dto.js';
import { Several, SpaceFilterDto } from '../../spaces/dto/list-query.dto.js';
import { NamedOrganisationDto } from './seat.dto.js';
import { BodyPartsDto, BodyTextDto } from './write-body.dto.js';

const bodyStates = Object.keys(bodyLifecycle) as BodyState[];

/** A body as a list shows it. */
export class BodyItemDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;

  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  @ApiProperty({ enum: bodyStates })
  state!: BodyState;

  /** Of a partnership; null for other kinds. */
  @ApiProperty({ enum: partnershipStages, nullable: true })
  stage!: PartnershipStage | null;

  @ApiProperty({ enum: visibilities })
  visibility!: Visibility;

  title!: string;
  summary!: string;

  /** Language of title and summary. */
  language!: string;

  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  /** NUTS codes. */
  territories!: string[];

  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];

  @ApiProperty({ type: String, nullable: true })
  ownerName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  ownerLanguage!: string | null;

  /** Seats that are held now; null where the reader may not know the members. */
  @ApiProperty({ type: Number, nullable: true })
  seatCount!: number | null;
}

/** A page of bodies, by name. */
export class BodyPageDto {
  items!: BodyItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which bodies, and which page of them. */
export class BodyQueryDto extends IntersectionType(SpaceFilterDto, PageQueryDto) {
  @MayBeLeftOut()
  @Several()
  @IsIn(bodyKinds, { each: true })
  @ApiProperty({ enum: bodyKinds, isArray: true, required: false })
  kind?: BodyKind[];

  /** Only those one works in, belongs to or follows. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;

  /** The archived ones instead of the others. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  archived?: boolean;
}

/** Texts of a body that are read and discussed by the same people. */
export class BodyTextsDto {
  /** The activity its documents name. */
  id!: string;

  title!: string;

  /** Language of the title. */
  language!: string;

  @ApiProperty({ enum: partReaders })
  readBy!: PartReader;
}

/** What the reader may do with a body now. */
export class BodyCanDto {
  prepare!: boolean;
  edit!: boolean;
  seat!: boolean;
  staff!: boolean;
  open!: boolean;
  archive!: boolean;
  reopen!: boolean;
  follow!: boolean;
}

/** A body as its page shows it. */
export class BodyDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;

  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  @ApiProperty({ enum: bodyStates })
  state!: BodyState;

  @ApiProperty({ enum: partnershipStages, nullable: true })
  stage!: PartnershipStage | null;

  /** The stages a partnership can come to next. */
  @ApiProperty({ enum: partnershipStages, isArray: true })
  nextStages!: PartnershipStage[];

  @ApiProperty({ enum: visibilities })
  visibility!: Visibility;

  /** IANA name. */
  timeZone!: string;

  title!: string;
  summary!: string;

  /** Language of title and summary. */
  language!: string;

  /** For `If-Match`. */
  version!: number;

  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  /** NUTS codes. */
  territories!: string[];

  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];

  /** When it was opened last; null while it is prepared. */
  openedAt!: Date | null;

  /** The authority that leads it. */
  @ApiProperty({ type: NamedOrganisationDto, nullable: true })
  lead!: NamedOrganisationDto | null;

  @ApiProperty({ type: NamedOrganisationDto, nullable: true })
  secretariat!: NamedOrganisationDto | null;

  /** The mandate's document, where the reader may read it. */
  @ApiProperty({ type: String, nullable: true })
  mandateDocumentId!: string | null;

  /** Where its texts stand, as far as the reader may read them. */
  texts!: BodyTextsDto[];

  /** Who may read which part. A part that is not named is not in use. */
  parts!: BodyPartsDto;

  /** The parts in use that the reader may read. */
  @ApiProperty({ enum: bodyParts, isArray: true })
  reads!: BodyPart[];

  team!: TeamPersonDto[];

  /** Whether the reader belongs to it. */
  isMember!: boolean;

  isFollowed!: boolean;
  can!: BodyCanDto;
}

/** A body as the forms of its team hold it. */
@ApiExtraModels(BodyTextDto)
export class BodySettingsDto {
  id!: string;
  slug!: string;

  /** For `If-Match`. */
  version!: number;

  defaultLanguage!: string;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(BodyTextDto) } })
  texts!: Record<string, BodyTextDto>;
}
