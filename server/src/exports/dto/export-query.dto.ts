import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** How much an export holds. */
export class ExportQueryDto {
  /** `true` adds what waits, was hidden or withdrawn; for the team only. */
  @MayBeLeftOut()
  @IsIn(['true', 'false'])
  all?: 'true' | 'false';
}
