import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import {
  organisationLimits,
  type VerificationEnd,
  verificationEnds,
  type VerificationMethod,
  verificationMethods,
} from '../../../../shared/organisations.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** What staff looked at before they vouch for an organisation. */
export class EvidenceDto {
  @IsIn(verificationMethods)
  @ApiProperty({ enum: verificationMethods })
  method!: VerificationMethod;

  /** What was seen, for staff who look again. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(organisationLimits.evidence)
  note!: string;

  /** Where it can be seen. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(organisationLimits.website)
  link?: string | null;

  /** The last day it holds, `YYYY-MM-DD`, at most two years ahead; two years when not given. */
  @MayBeLeftOut()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  validUntil?: string;
}

/** One time that staff vouched for an organisation. */
export class VerificationDto {
  id!: string;

  @ApiProperty({ enum: verificationMethods })
  method!: VerificationMethod;

  /** What was seen; told to staff. */
  note!: string | null;

  /** Where it can be seen; told to staff. */
  link!: string | null;

  /** Name of who vouched; told to staff. */
  by!: string | null;

  verifiedAt!: Date;

  /** The last day it holds, `YYYY-MM-DD`. */
  validUntil!: string;

  /** Null while it holds. */
  endedAt!: Date | null;

  @ApiProperty({ enum: verificationEnds, nullable: true, type: String })
  endedBecause!: VerificationEnd | null;

  /** Name of the file that was looked at; told to staff and the organisation's administrators. */
  fileName!: string | null;

  /** Its size, in bytes. */
  @ApiProperty({ type: Number, nullable: true })
  fileBytes!: number | null;
}

/** An organisation's verifications, the newest first. */
export class VerificationListDto {
  items!: VerificationDto[];
}
