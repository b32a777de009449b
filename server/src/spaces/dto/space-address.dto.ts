import { ApiProperty } from '@nestjs/swagger';
import { type SpaceKind, spaceKinds } from '../../../../shared/spaces.js';

/** Where something stands: what the addresses of its pages are made of. */
export class SpaceAddressDto {
  @ApiProperty({ enum: spaceKinds })
  kind!: SpaceKind;

  /** Name in addresses. */
  slug!: string;
}
