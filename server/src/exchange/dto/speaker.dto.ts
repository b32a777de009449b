import { ApiProperty } from '@nestjs/swagger';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';

/** Who says something, as readers may know them. */
export class SpeakerDto {
  /** Null for a former participant. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  /** NUTS code of the country their seat is from; null for those who do not sit there. */
  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  /** Those on whose seat they sit. */
  organisations!: NamedOrganisationDto[];
}
