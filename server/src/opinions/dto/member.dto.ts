import { ApiProperty } from '@nestjs/swagger';
import { type SeatRole, seatRoles } from '../../../../shared/bodies.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';

/** A member as the reader may know them. */
export class ShownMemberDto {
  seatId!: string;

  @ApiProperty({ enum: seatRoles })
  role!: SeatRole;

  /** The name the member is known by in public; null for a former member, and where the members are not for the reader. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  /** That hold the seat. */
  organisations!: NamedOrganisationDto[];
}
