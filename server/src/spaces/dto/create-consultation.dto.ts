import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type ConsultationType, consultationTypes } from '../../../../shared/deadlines.js';
import { visibilities, type Visibility } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsPlannedTime } from './codes.js';
import { StartSpaceDto } from './start-space.dto.js';

/** What is needed to start a consultation; everything else has a first value that can be changed. */
export class CreateConsultationDto extends StartSpaceDto {
  /** Type of consultation; it gives the usual length. */
  @IsIn(consultationTypes)
  @ApiProperty({ enum: consultationTypes })
  preset!: ConsultationType;

  /** When it opens: a date, or a date and time, in the time zone. Without it the phases are planned later. */
  @MayBeLeftOut()
  @IsPlannedTime()
  opensOn?: string;

  @MayBeLeftOut()
  @IsIn(visibilities)
  @ApiProperty({ enum: visibilities, required: false })
  visibility?: Visibility;
}

/** Where the new draft is. */
export class CreatedConsultationDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;
}
