import { IsString, Matches, MaxLength } from 'class-validator';
import { spaceLimits } from '../../../../shared/spaces.js';

/** A draft that goes back to those who wrote it. */
export class ReturnDto {
  /** What has to change, for the team to read. */
  @IsString()
  @MaxLength(spaceLimits.reason)
  @Matches(/\S/)
  note!: string;
}

/** What is new since the last visit. */
export class VisitDto {
  /** When the visit before this one ended; null on the first. */
  previousAt!: Date | null;
}
