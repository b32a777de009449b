import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  type AgreementKind,
  agreementKinds,
  agreementLimits,
  type AgreementState,
  agreementStates,
  type PartyRole,
  partyRoles,
  type PartyStanding,
  partyStandings,
} from '../../../../shared/agreements.js';
import { isCalendarDate } from '../../../../shared/deadlines.js';
import { documentLimits } from '../../../../shared/documents.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { IsContentLanguage, isKnown } from '../../spaces/dto/codes.js';

/** A date as `YYYY-MM-DD`. */
export const IsDay = isKnown('isDay', isCalendarDate, 'a date');

/** What is needed to start a pact or charter. */
export class StartAgreementDto {
  @IsIn(agreementKinds)
  @ApiProperty({ enum: agreementKinds })
  kind!: AgreementKind;

  /** Of the text; it can be changed in the draft. */
  @IsString()
  @MaxLength(documentLimits.title)
  @Matches(/\S/)
  title!: string;

  /** Language the text is written in. */
  @IsContentLanguage()
  language!: string;
}

/** Where the new agreement is. */
export class StartedAgreementDto {
  id!: string;

  /** Its text, with a draft to write. */
  documentId!: string;
}

/** What is to change; what is not named stays as it is. */
export class EditAgreementDto {
  @MayBeLeftOut()
  @IsIn(agreementKinds)
  @ApiPropertyOptional({ enum: agreementKinds })
  kind?: AgreementKind;

  /** Days on which the parties look at it again, `YYYY-MM-DD` in the time zone of the body. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(agreementLimits.reviews)
  @IsDay({ each: true })
  reviews?: string[];
}

/** What an organisation does in the agreement. */
export class WrittenPartyDto {
  @IsIn(partyRoles)
  @ApiProperty({ enum: partyRoles })
  role!: PartyRole;
}

/** What a person entitled to bind a party signs. */
export class SignDto {
  @IsUUID()
  organisationId!: string;

  /** The version that was read: the one published last. */
  @IsUUID()
  versionId!: string;

  /** What the person is in the organisation, such as "alderman". */
  @IsString()
  @MaxLength(agreementLimits.function)
  @Matches(/\S/)
  function!: string;

  /** The person declares to be entitled to bind the organisation. */
  @Equals(true)
  entitled!: true;

  /** What the party does not agree with, or how it reads the text. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(agreementLimits.reservation)
  reservation?: string;

  /** Language of function and reservation. */
  @IsContentLanguage()
  language!: string;
}

/** Why a party takes its signatures back. */
export class WithdrawDto {
  @IsUUID()
  organisationId!: string;

  @IsString()
  @MaxLength(agreementLimits.reason)
  @Matches(/\S/)
  reason!: string;

  /** Language of the reason. */
  @IsContentLanguage()
  language!: string;
}

/** A pact or charter in a list. */
export class AgreementItemDto {
  id!: string;

  @ApiProperty({ enum: agreementKinds })
  kind!: AgreementKind;

  @ApiProperty({ enum: agreementStates })
  state!: AgreementState;

  documentId!: string;

  title!: string;

  /** Language of the title. */
  language!: string;

  /** Number of the version published last; null before the first. */
  @ApiProperty({ type: Number, nullable: true })
  number!: number | null;

  @ApiProperty({ type: Date, nullable: true })
  publishedAt!: Date | null;

  /** When signatures were asked for first. */
  @ApiProperty({ type: Date, nullable: true })
  openedAt!: Date | null;

  /** Days on which the parties look at it again. */
  reviews!: string[];

  /** How many organisations are parties. */
  partyCount!: number;

  /** How many of them signed the version published last. */
  signedCount!: number;

  /** How many of those signed with a reservation. */
  reservationCount!: number;
}

/** A page of pacts and charters. */
export class AgreementPageDto {
  items!: AgreementItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  can!: AgreementListCanDto;
}

/** What the reader may do with the list. */
export class AgreementListCanDto {
  create!: boolean;
}

/** A signature under one version. */
export class SignatureDto {
  id!: string;

  /** Number of the version. */
  number!: number;

  /** SHA-256 of the version's plain text at the moment of signing. */
  fingerprint!: string;

  /** Who signed; null for a former user. */
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;

  /** What that person is in the organisation. */
  signerFunction!: string;

  signedAt!: Date;

  /** Empty when there is none. */
  reservation!: string;

  /** Language of function and reservation. */
  language!: string;

  @ApiProperty({ type: Date, nullable: true })
  withdrawnAt!: Date | null;

  withdrawalReason!: string;

  /** Language of that reason. */
  @ApiProperty({ type: String, nullable: true })
  withdrawalLanguage!: string | null;
}

/** What the reader may do in the name of a party. */
export class PartyCanDto {
  sign!: boolean;
  withdraw!: boolean;
}

/** A party with all it signed. */
export class PartyDto {
  organisation!: NamedOrganisationDto;

  @ApiProperty({ enum: partyRoles })
  role!: PartyRole;

  addedAt!: Date;

  /** How it stands to the version published last. */
  @ApiProperty({ enum: partyStandings })
  standing!: PartyStanding;

  /** The latest first. */
  signatures!: SignatureDto[];

  can!: PartyCanDto;
}

/** A published version of the text. */
export class AgreementVersionDto {
  id!: string;
  number!: number;
  title!: string;
  language!: string;
  publishedAt!: Date;

  /** SHA-256 of its plain text, which anyone can download and check. */
  fingerprint!: string;

  /** How many parties signed it and did not take that back. */
  signedCount!: number;
}

/** What the reader may do with an agreement now. */
export class AgreementCanDto {
  edit!: boolean;
  open!: boolean;
  conclude!: boolean;
  end!: boolean;
}

/** A pact or charter with its parties. */
export class AgreementDto extends AgreementItemDto {
  /** For `If-Match`. */
  version!: number;

  /** The version that is signed now; null before the first is published. */
  @ApiProperty({ type: String, nullable: true })
  currentVersionId!: string | null;

  /** Whether a new version is being written. */
  hasDraft!: boolean;

  /** Whether the body is at a stage in which it may ask for signatures. */
  stageReached!: boolean;

  /** By name. */
  parties!: PartyDto[];

  /** The latest first. */
  versions!: AgreementVersionDto[];

  can!: AgreementCanDto;
}
