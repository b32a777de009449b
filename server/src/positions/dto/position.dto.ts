import { ApiProperty } from '@nestjs/swagger';
import { type Mandate, mandates, type PositionState, positionStates } from '../../../../shared/positions.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

/** Where it was handed in. */
export class PositionPlaceDto extends SpaceAddressDto {
  title!: string;
  language!: string;
}

/** A joint position in a list. */
export class PositionItemDto {
  id!: string;

  @ApiProperty({ enum: positionStates })
  state!: PositionState;

  title!: string;
  language!: string;
  createdAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  handedInAt!: Date | null;

  @ApiProperty({ type: PositionPlaceDto, nullable: true })
  space!: PositionPlaceDto | null;

  /** Those that take part, for their own people; empty for everyone else, who read who signed. */
  organisations!: NamedOrganisationDto[];

  /** Those whose signature stands under the text as it is. */
  signatories!: NamedOrganisationDto[];
}

/** A page of joint positions. */
export class PositionPageDto {
  items!: PositionItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** A page of one's own joint positions. */
export class OwnPositionPageDto extends PositionPageDto {
  /** Organisations in whose name the reader may start one. */
  startsFor!: NamedOrganisationDto[];
}

/** A page of joint positions that were handed in, with how many there are: each counts once. */
export class HandedInPageDto extends PositionPageDto {
  positionCount!: number;

  /** Organisations that stand by at least one of them, each counted once. */
  signatoryCount!: number;
}

/** A paragraph. */
export class ParagraphDto {
  id!: string;
  text!: string;
}

/** A signature of an organisation. */
export class PositionSignatureDto {
  id!: string;
  organisation!: NamedOrganisationDto;

  /** Whether it is under the text as it is now; one under an earlier text does not count. */
  isCurrent!: boolean;

  @ApiProperty({ enum: mandates })
  mandate!: Mandate;

  @ApiProperty({ type: Number, nullable: true })
  membersAsked!: number | null;

  /** The paragraphs it signs; null for the whole text. */
  @ApiProperty({ type: String, isArray: true, nullable: true })
  paragraphIds!: string[] | null;

  reservation!: string;
  language!: string;

  /** Null for a former user. */
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;

  signerFunction!: string;
  signedAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  withdrawnAt!: Date | null;

  withdrawalReason!: string;

  @ApiProperty({ type: String, nullable: true })
  withdrawalLanguage!: string | null;
}

/** What somebody said of the draft. */
export class RemarkDto {
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  paragraphId!: string | null;

  organisation!: NamedOrganisationDto;

  /** Null for a former user. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  body!: string;
  language!: string;
  createdAt!: Date;
}

/** What the reader may do with a joint position now. */
export class PositionCanDto {
  write!: boolean;
  comment!: boolean;
  invite!: boolean;
  settle!: boolean;
  redraft!: boolean;
  handIn!: boolean;
}

/** A joint position with its text and its signatures. */
export class JointPositionDto extends PositionItemDto {
  /** For `If-Match`. */
  version!: number;

  paragraphs!: ParagraphDto[];

  /** SHA-256 of its plain text, which anyone who may read it can download and check. */
  fingerprint!: string;

  /** In their order. */
  signatures!: PositionSignatureDto[];

  /** For those who take part; empty for everyone else. */
  comments!: RemarkDto[];

  /** Organisations in whose name the reader may sign now. */
  signsFor!: NamedOrganisationDto[];

  /** Organisations whose signature the reader may take back. */
  withdrawsFor!: NamedOrganisationDto[];

  /** Organisations the reader may take out of it: those that never signed. */
  leavesFor!: NamedOrganisationDto[];

  can!: PositionCanDto;
}
