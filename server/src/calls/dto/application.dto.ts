import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type Gender, genders, type MemberType, memberTypes } from '../../../../shared/bodies.js';
import {
  applicationFileTypes,
  type ApplicationFileType,
  type ApplicationState,
  applicationStates,
  callLimits,
  type InterestKind,
  interestKinds,
  type Outcome,
  outcomes,
} from '../../../../shared/calls.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

/** Something that others should know of someone who advises. */
export class InterestDto {
  @IsIn(interestKinds)
  @ApiProperty({ enum: interestKinds })
  kind!: InterestKind;

  @IsString()
  @MaxLength(callLimits.interest)
  text!: string;
}

/** What begins an application. */
export class StartApplicationDto {
  /** The organisation that applies, for those who speak for one; a person applies for themselves without it. */
  @MayBeLeftOut()
  @IsUUID()
  organisationId?: string;

  /** Chosen by the client; the same key again answers the same application. */
  @IsUUID()
  clientKey!: string;
}

/** Which application it is. */
export class StartedApplicationDto {
  id!: string;
}

/** All that an applicant writes. A draft may leave anything empty. */
export class WriteApplicationDto {
  @IsContentLanguage()
  language!: string;

  /** One of the types of seats the call offers. */
  @IsOptional()
  @IsIn(memberTypes)
  @ApiPropertyOptional({ enum: memberTypes, nullable: true })
  memberType?: MemberType | null;

  /** The real name. */
  @IsString()
  @MaxLength(callLimits.name)
  name!: string;

  /** Another name for the public, where the applicant asks for it. */
  @IsOptional()
  @IsString()
  @MaxLength(callLimits.name)
  @ApiPropertyOptional({ type: String, nullable: true })
  publicName?: string | null;

  /** NUTS code of a country. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  @ApiPropertyOptional({ type: String, nullable: true })
  country?: string | null;

  @IsOptional()
  @IsIn(governanceLevels)
  @ApiPropertyOptional({ enum: governanceLevels, nullable: true })
  level?: GovernanceLevel | null;

  @IsOptional()
  @IsIn(genders)
  @ApiPropertyOptional({ enum: genders, nullable: true })
  gender?: Gender | null;

  @IsString()
  @MaxLength(callLimits.motivation)
  motivation!: string;

  /** The CV, or what the organisation says of itself. */
  @IsString()
  @MaxLength(callLimits.statement)
  statement!: string;

  @IsArray()
  @ArrayMaxSize(callLimits.interests)
  @ValidateNested({ each: true })
  @Type(() => InterestDto)
  interests!: InterestDto[];

  /** Declares that there is nothing to declare. */
  @IsBoolean()
  noInterests!: boolean;
}

/** What the applicant may do. */
export class OwnApplicationCanDto {
  edit!: boolean;
  withdraw!: boolean;
}

/** A file that goes with an application. */
export class ApplicationFileDto {
  name!: string;

  @ApiProperty({ enum: Object.keys(applicationFileTypes) })
  type!: ApplicationFileType;
}

/** What came of an application. */
export class AnswerToApplicationDto {
  @ApiProperty({ enum: outcomes })
  outcome!: Outcome;

  /** The reason, as the team wrote it; empty for a seat from the reserve list. */
  reason!: string;

  /** Place on the reserve list. */
  @ApiProperty({ type: Number, nullable: true })
  reservePlace!: number | null;

  /** Last day of the reserve list. */
  @ApiProperty({ type: String, nullable: true })
  reserveUntil!: string | null;

  answeredAt!: Date;
}

/** What an applicant wrote. */
export class ApplicationWordsDto {
  language!: string;

  @ApiProperty({ enum: memberTypes, nullable: true })
  memberType!: MemberType | null;

  name!: string;

  @ApiProperty({ type: String, nullable: true })
  publicName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ enum: governanceLevels, nullable: true })
  level!: GovernanceLevel | null;

  @ApiProperty({ enum: genders, nullable: true })
  gender!: Gender | null;

  motivation!: string;
  statement!: string;
  interests!: InterestDto[];
  noInterests!: boolean;

  @ApiProperty({ type: ApplicationFileDto, nullable: true })
  file!: ApplicationFileDto | null;

  @ApiProperty({ type: NamedOrganisationDto, nullable: true })
  organisation!: NamedOrganisationDto | null;
}

/** An application as its applicant sees it. */
export class OwnApplicationDto {
  id!: string;
  callId!: string;

  /** Of the call, with its language. */
  callTitle!: string;
  callLanguage!: string;

  /** Of the body, in addresses. */
  bodySlug!: string;
  bodyTitle!: string;

  @ApiProperty({ enum: applicationStates })
  state!: ApplicationState;

  /** Proof that it was sent; null for a draft. */
  @ApiProperty({ type: String, nullable: true })
  receiptCode!: string | null;

  @ApiProperty({ type: Date, nullable: true })
  sentAt!: Date | null;

  /** The first instant after the deadline. */
  closesAt!: Date;
  timeZone!: string;

  /** Why the call was taken back; null when it was not. */
  @ApiProperty({ type: String, nullable: true })
  cancelReason!: string | null;

  /** For `If-Match`. */
  version!: number;

  @ApiProperty({ type: ApplicationWordsDto })
  words!: ApplicationWordsDto;

  /** Null until the answers are sent. */
  @ApiProperty({ type: AnswerToApplicationDto, nullable: true })
  answer!: AnswerToApplicationDto | null;

  can!: OwnApplicationCanDto;
}

/** The applications of the person, and those of organisations they speak for. */
export class OwnApplicationsDto {
  items!: OwnApplicationDto[];
}

/** Proof that an application was sent. */
export class ApplicationReceiptDto {
  receiptCode!: string;
  sentAt!: Date;
}
