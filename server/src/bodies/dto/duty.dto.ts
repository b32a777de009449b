import { ApiProperty } from '@nestjs/swagger';
import { bodyDuties, type BodyDuty } from '../../../../shared/bodies.js';

/** Something that waits for the reader in a body. */
export class DutyDto {
  @ApiProperty({ enum: bodyDuties })
  kind!: BodyDuty;

  /** Of what it is about. */
  id!: string;

  /** What it is about, as it is called. */
  title!: string;

  /** Language of the title. */
  language!: string;

  /** Where it is done, on this platform. */
  path!: string;

  bodyTitle!: string;

  /** Language of the title of the body. */
  bodyLanguage!: string;

  /** Of the body. */
  timeZone!: string;

  /** Until when; exclusive. Null when that is open. */
  @ApiProperty({ type: Date, nullable: true })
  dueAt!: Date | null;

  /** Whether that is past. */
  isOverdue!: boolean;

  /** How many of them: votes, applications, recommendations. */
  waiting!: number;
}

/** What waits for the reader, the most urgent first. */
export class DutiesDto {
  items!: DutyDto[];
}
