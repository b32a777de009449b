import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type ConsultationType, consultationTypes } from '../../../../shared/deadlines.js';
import { spaceLimits, visibilities, type Visibility } from '../../../../shared/spaces.js';
import { IsContentLanguage, IsNamedZone, IsPlannedTime } from './codes.js';

/** What is needed to start a consultation; everything else has a first value that can be changed. */
export class CreateConsultationDto {
  /** In the language given beside it. */
  @IsString()
  @MaxLength(spaceLimits.title)
  @Matches(/\S/)
  title!: string;

  /** Main language of the consultation. */
  @IsContentLanguage()
  language!: string;

  /** Type of consultation; it gives the usual length. */
  @IsIn(consultationTypes)
  @ApiProperty({ enum: consultationTypes })
  preset!: ConsultationType;

  /** When it opens: a date, or a date and time, in the time zone. Without it the phases are planned later. */
  @IsOptional()
  @IsPlannedTime()
  opensOn?: string;

  /** IANA name; `Europe/Brussels` when not given. */
  @IsOptional()
  @IsNamedZone()
  timeZone?: string;

  @IsOptional()
  @IsIn(visibilities)
  @ApiProperty({ enum: visibilities, required: false })
  visibility?: Visibility;

  /** The organisation that asks. */
  @IsOptional()
  @IsUUID()
  ownerOrganisationId?: string;
}

/** Where the new draft is. */
export class CreatedConsultationDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;
}
