import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { sessionTimes, type SessionTime } from '../../../../shared/sessions.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { Several } from '../../spaces/dto/list-query.dto.js';

/** Which sessions a calendar holds. */
export class SessionFeedDto {
  /** Only those of this consultation or body, by id or name in addresses. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  space?: string;
}

/** Which live sessions. */
export class LiveSessionListQueryDto extends PageQueryDto {
  /** Only those of this space, by id or name in addresses. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  space?: string;

  /**
   * `live` people are gathered, `upcoming` still to come, `past` over; several, repeated or parted by commas, widen it. The
   * latest come first when only those that are past are asked for, else the soonest.
   */
  @IsOptional()
  @Several()
  @IsIn(sessionTimes, { each: true })
  @ApiProperty({ enum: sessionTimes, isArray: true, required: false })
  when?: SessionTime[];

  /** Only those that start at this instant or later. */
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  /** Only those that start before this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;

  /** Only those one registered for or has a role in. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;
}
