import { IsIn, IsOptional } from 'class-validator';

/** How much an export holds. */
export class ExportQueryDto {
  /** `true` adds what waits, was hidden or withdrawn; for the team only. */
  @IsOptional()
  @IsIn(['true', 'false'])
  all?: 'true' | 'false';
}
