import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { agreementLimits, type CommitmentCommand, commitmentCommands } from '../../../../shared/agreements.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';
import { IsDay } from './agreement.dto.js';

const webAddress = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

/** A promise as it is written down. */
export class WrittenCommitmentDto {
  /** What the organisation promises. */
  @IsString()
  @MaxLength(agreementLimits.commitment)
  @Matches(/\S/)
  text!: string;

  @IsContentLanguage()
  language!: string;

  /** The pact or charter it carries out. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  agreementId?: string | null;

  /** The text of this platform in which the measure it serves stands. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  documentId?: string | null;

  /** The passage of that text. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  blockId?: string | null;

  /** The measure in words, when it stands elsewhere. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(agreementLimits.evidenceTitle)
  measureTitle?: string;

  /** Where the measure stands, when it stands elsewhere; empty for nowhere. */
  @ValidateIf((_, value: unknown) => value !== undefined && value !== '')
  @IsUrl(webAddress)
  @MaxLength(agreementLimits.url)
  measureUrl?: string;

  /** The last day, `YYYY-MM-DD` in the time zone of the body; null for none. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  dueOn?: string | null;

  /** Days on which it is looked at again. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(agreementLimits.reviews)
  @IsDay({ each: true })
  reviews?: string[];
}

/** A new promise, and whose it is. */
export class MakeCommitmentDto extends WrittenCommitmentDto {
  /** A party to an agreement of the body, or an organisation that holds a seat in it. */
  @IsUUID()
  organisationId!: string;
}

/** Where the new commitment is. */
export class MadeCommitmentDto {
  id!: string;
}

/** A step in the life of a commitment. */
export class CommitmentStepDto {
  @IsIn(commitmentCommands)
  @ApiProperty({ enum: commitmentCommands })
  command!: CommitmentCommand;

  /** What is said about it, for everyone. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(agreementLimits.note)
  note?: string;

  /** Language of the note. */
  @IsContentLanguage()
  language!: string;
}

/** What shows what came of it. */
export class EvidenceFieldsDto {
  @IsString()
  @MaxLength(agreementLimits.evidenceTitle)
  @Matches(/\S/)
  title!: string;

  /** Language of the title. */
  @IsContentLanguage()
  language!: string;

  /** The day it is of, `YYYY-MM-DD`. */
  @IsDay()
  datedOn!: string;
}

/** A page that shows what came of it. */
export class LinkedEvidenceDto extends EvidenceFieldsDto {
  @IsUrl(webAddress)
  @MaxLength(agreementLimits.url)
  url!: string;
}
