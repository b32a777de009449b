import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsISO8601, IsString, MaxLength } from 'class-validator';
import { sessionTimes, type SessionTime } from '../../../../shared/sessions.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { Several } from '../../spaces/dto/list-query.dto.js';

/** Which sessions a calendar holds. */
export class SessionFeedDto {
  /** Only those of this consultation or body, by id or name in addresses. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  space?: string;
}

/** Which live sessions. */
export class LiveSessionListQueryDto extends PageQueryDto {
  /** Only those of this space, by id or name in addresses. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  space?: string;

  /**
   * `live` people are gathered, `upcoming` still to come, `past` over; several, repeated or parted by commas, widen it. The
   * latest come first when only those that are past are asked for, else the soonest.
   */
  @MayBeLeftOut()
  @Several()
  @IsIn(sessionTimes, { each: true })
  @ApiProperty({ enum: sessionTimes, isArray: true, required: false })
  when?: SessionTime[];

  /** Only those that start at this instant or later. */
  @MayBeLeftOut()
  @IsISO8601({ strict: true })
  from?: string;

  /** Only those that start before this instant. */
  @MayBeLeftOut()
  @IsISO8601({ strict: true })
  to?: string;

  /** Only those one registered for or has a role in. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;
}
