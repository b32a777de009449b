import { ApiProperty } from '@nestjs/swagger';
import { type ConsultationType, consultationTypes } from '../../../../shared/deadlines.js';

const sources = ['rule', 'custom', 'operator'] as const;

/** A type of consultation. */
export class ConsultationTypeDto {
  @ApiProperty({ enum: consultationTypes })
  type!: ConsultationType;

  /** How long it usually takes. */
  weeks!: number;

  /** Where the length comes from: a rule, custom that was not checked against a rule, or the operator of this site. */
  @ApiProperty({ enum: sources })
  source!: (typeof sources)[number];
}

/** The types of consultation, in the order in which forms show them. */
export class ConsultationTypesDto {
  items!: ConsultationTypeDto[];
}
