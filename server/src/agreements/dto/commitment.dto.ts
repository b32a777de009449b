import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import {
  type CommitmentCommand,
  commitmentCommands,
  type CommitmentStatus,
  commitmentStatuses,
} from '../../../../shared/agreements.js';
import { type BodyKind, bodyKinds } from '../../../../shared/bodies.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { Several } from '../../spaces/dto/list-query.dto.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

/** Which commitments; 20 on a page when not said. */
export class CommitmentQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @Several()
  @IsIn(commitmentStatuses, { each: true })
  @ApiPropertyOptional({ enum: commitmentStatuses, isArray: true })
  status?: CommitmentStatus[];

  /** Whose. */
  @MayBeLeftOut()
  @IsUUID()
  organisationId?: string;

  /** Those that carry out this pact or charter. */
  @MayBeLeftOut()
  @IsUUID()
  agreementId?: string;

  /** Only those whose day is over and of which nothing came yet. */
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;
}

/** The body a commitment was made in. */
export class CommitmentBodyDto {
  id!: string;

  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  slug!: string;
  title!: string;

  /** Language of the title. */
  language!: string;

  timeZone!: string;
}

/** A commitment in a list. */
export class CommitmentItemDto {
  id!: string;
  body!: CommitmentBodyDto;
  organisation!: NamedOrganisationDto;
  text!: string;

  /** Language of the text. */
  language!: string;

  @ApiProperty({ enum: commitmentStatuses })
  status!: CommitmentStatus;

  /** The last day, in the time zone of the body. */
  @ApiProperty({ type: String, nullable: true })
  dueOn!: string | null;

  /** Whether that day is over and nothing came of it yet. */
  isOverdue!: boolean;

  /** How many links and files show what came of it. */
  evidenceCount!: number;

  createdAt!: Date;
}

/** What the reader may do with the list. */
export class CommitmentListCanDto {
  make!: boolean;
}

/** A page of commitments, with how many there are in all. */
export class CommitmentPageDto {
  items!: CommitmentItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  /** How many of each status there are, whatever the filter. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  counts!: Record<string, number>;

  /** How many are overdue, whatever the filter. */
  overdueCount!: number;

  can!: CommitmentListCanDto;
}

/** Organisations in whose name the reader may promise something here. */
export class CommittersDto {
  items!: NamedOrganisationDto[];
}

/** The measure a commitment serves, where it stands on this platform. */
export class MeasureDto {
  space!: SpaceAddressDto;
  documentId!: string;

  @ApiProperty({ type: String, nullable: true })
  blockId!: string | null;

  /** Title of the text. */
  title!: string;

  /** Words of the passage; null for the whole text. */
  @ApiProperty({ type: String, nullable: true })
  text!: string | null;

  language!: string;
}

/** A pact or charter, named. */
export class NamedAgreementDto {
  id!: string;
  title!: string;
  language!: string;
}

/** What a commitment said before. */
export class PromisedBeforeDto {
  text!: string;
  language!: string;

  /** Its last day, `YYYY-MM-DD` in the time zone of the body; null where it had none. */
  @ApiProperty({ type: String, nullable: true })
  dueOn!: string | null;
}

/** A status a commitment came to, or that it was written anew. */
export class CommitmentChangeDto {
  @ApiProperty({ enum: commitmentStatuses })
  status!: CommitmentStatus;

  note!: string;

  /** Language of the note. */
  language!: string;

  /** Whether the organisation said so itself; else the team of the body did. */
  byParty!: boolean;

  changedAt!: Date;

  /** What it said before it was written anew; null for a step. */
  @ApiProperty({ type: PromisedBeforeDto, nullable: true })
  before!: PromisedBeforeDto | null;
}

/** What shows what came of a commitment. */
export class CommitmentEvidenceDto {
  id!: string;
  title!: string;
  language!: string;

  /** Of a page; null for a file. */
  @ApiProperty({ type: String, nullable: true })
  url!: string | null;

  /** Of a file; null for a page. */
  @ApiProperty({ type: String, nullable: true })
  fileName!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  fileBytes!: number | null;

  /** The day it is of. */
  datedOn!: string;
}

/** What the reader may do with a commitment now. */
export class CommitmentCanDto {
  edit!: boolean;
  move!: boolean;
  prove!: boolean;
}

/** A commitment with its history. */
export class CommitmentDto extends CommitmentItemDto {
  /** For `If-Match`. */
  version!: number;

  reviews!: string[];

  @ApiProperty({ type: NamedAgreementDto, nullable: true })
  agreement!: NamedAgreementDto | null;

  @ApiProperty({ type: MeasureDto, nullable: true })
  measure!: MeasureDto | null;

  /** The measure in words, when it stands elsewhere; empty when not said. */
  measureTitle!: string;

  /** Where it stands then; empty when not said. */
  measureUrl!: string;

  /** The latest first. */
  changes!: CommitmentChangeDto[];

  /** The latest first. */
  evidence!: CommitmentEvidenceDto[];

  /** The steps its status takes, for those who may take them. */
  @ApiProperty({ enum: commitmentCommands, isArray: true })
  steps!: CommitmentCommand[];

  can!: CommitmentCanDto;
}
