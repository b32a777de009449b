import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from './left-out.js';

/** Which page of a list. */
export class PageQueryDto {
  /** `nextCursor` of the page before; none for the first page. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Items on a page, 1 to 100; 20 when not given. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
