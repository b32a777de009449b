import { ApiProperty } from '@nestjs/swagger';
import { bodyHappenings, type BodyHappening } from '../../../../shared/bodies.js';

/** Something that happened in a body. */
export class BodyActivityItemDto {
  id!: string;

  @ApiProperty({ enum: bodyHappenings })
  type!: BodyHappening;

  at!: Date;

  /** What it happened to, as it is called now; null for the body itself. */
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  /** Language of the title. */
  @ApiProperty({ type: String, nullable: true })
  language!: string | null;

  /** Where that stands, below the address of the body: `documents/<id>`; below no body when it begins with a slash. */
  @ApiProperty({ type: String, nullable: true })
  page!: string | null;

  /** What more there is to know, as a code: the stage a partnership came to, the number of a version. */
  @ApiProperty({ type: String, nullable: true })
  code!: string | null;
}

/** What happened, the newest first. */
export class BodyActivityPageDto {
  items!: BodyActivityItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
