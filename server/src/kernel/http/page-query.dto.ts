import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which page of a list. */
export class PageQueryDto {
  /** `nextCursor` of the page before; none for the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Items on a page, 1 to 100; 20 when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
