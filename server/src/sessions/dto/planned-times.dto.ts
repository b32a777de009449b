import { Matches } from 'class-validator';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsPlannedTime } from '../../spaces/dto/codes.js';

/** When something takes place. */
export class PlannedTimesDto {
  /** Date and time (`2027-03-01T14:00`) as clocks in the time zone show it. */
  @MayBeLeftOut()
  @IsPlannedTime()
  @Matches(/T/)
  starts?: string;

  /** Date and time of its planned end. */
  @MayBeLeftOut()
  @IsPlannedTime()
  @Matches(/T/)
  ends?: string;
}
