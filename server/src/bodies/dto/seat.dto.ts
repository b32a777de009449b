import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  bodyLimits,
  type Gender,
  genders,
  type MemberType,
  memberTypes,
  type SeatRole,
  seatRoles,
  type Sitting,
  sittings,
} from '../../../../shared/bodies.js';
import { isCalendarDate } from '../../../../shared/deadlines.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsFlag } from '../../kernel/http/as-flag.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { isKnown } from '../../spaces/dto/codes.js';

const IsDay = isKnown('isDay', isCalendarDate, 'a date');
const country = /^[A-Z]{2}$/;

/** Someone who sits. */
export class WrittenPersonDto {
  @IsIn(sittings)
  @ApiProperty({ enum: sittings })
  sitting!: Sitting;

  @IsString()
  @MaxLength(bodyLimits.name)
  @Matches(/\S/)
  name!: string;

  /** Another name for the public, where the member asks for it; the team reads both. */
  @IsOptional()
  @IsString()
  @MaxLength(bodyLimits.name)
  @Matches(/\S/)
  @ApiPropertyOptional({ type: String, nullable: true })
  publicName?: string | null;

  /** Whoever has or makes an account for this address is a member. Only the team reads it. */
  @IsOptional()
  @IsEmail()
  @ApiPropertyOptional({ type: String, nullable: true })
  email?: string | null;
}

/** A seat as the secretariat writes it down: at least one person or organisation holds it. */
export class WrittenSeatDto {
  @IsIn(memberTypes)
  @ApiProperty({ enum: memberTypes })
  memberType!: MemberType;

  @IsIn(seatRoles)
  @ApiProperty({ enum: seatRoles })
  role!: SeatRole;

  /** NUTS code of a country. */
  @IsOptional()
  @Matches(country)
  @ApiPropertyOptional({ type: String, nullable: true })
  country?: string | null;

  /** The level the member speaks from. */
  @IsOptional()
  @IsIn(governanceLevels)
  @ApiPropertyOptional({ enum: governanceLevels, nullable: true })
  level?: GovernanceLevel | null;

  /** As the member states it. */
  @IsOptional()
  @IsIn(genders)
  @ApiPropertyOptional({ enum: genders, nullable: true })
  gender?: Gender | null;

  /** For the team alone. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(bodyLimits.note)
  note?: string;

  /** First day of the term, `YYYY-MM-DD` in the time zone of the body. */
  @IsDay()
  startsOn!: string;

  /** Last day of the term; null for one without an end. */
  @IsOptional()
  @IsDay()
  @ApiPropertyOptional({ type: String, nullable: true })
  endsOn?: string | null;

  /** Organisations of the register that hold it, together if there are several. */
  @IsArray()
  @ArrayMaxSize(bodyLimits.sharing)
  @IsUUID(undefined, { each: true })
  organisationIds!: string[];

  @IsArray()
  @ArrayMaxSize(bodyLimits.sharing)
  @ValidateNested({ each: true })
  @Type(() => WrittenPersonDto)
  people!: WrittenPersonDto[];
}

/** Where the new seat is. */
export class GivenSeatDto {
  id!: string;
}

/** An organisation, named for the reader. */
export class NamedOrganisationDto {
  id!: string;
  slug!: string;
  name!: string;

  /** Language of the name. */
  language!: string;
}

/** What only the team reads of someone who sits. */
export class WrittenPersonViewDto {
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  publicName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  /** Whether there is an account for the address; its holder is a member. */
  hasAccount!: boolean;
}

/** Someone who sits, as the reader may know them. */
export class SeatPersonDto {
  @ApiProperty({ enum: sittings })
  sitting!: Sitting;

  /** Null for a former participant. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  /** For the team; null for everyone else. */
  @ApiProperty({ type: WrittenPersonViewDto, nullable: true })
  written!: WrittenPersonViewDto | null;
}

/** What only the team reads of a seat. */
export class SeatNotesDto {
  @ApiProperty({ enum: genders, nullable: true })
  gender!: Gender | null;

  note!: string;
}

/** A place in a body for a term. */
export class SeatDto {
  id!: string;

  @ApiProperty({ enum: memberTypes })
  memberType!: MemberType;

  @ApiProperty({ enum: seatRoles })
  role!: SeatRole;

  /** NUTS code of a country. */
  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ enum: governanceLevels, nullable: true })
  level!: GovernanceLevel | null;

  /** First day of the term, `YYYY-MM-DD` in the time zone of the body. */
  startsOn!: string;

  /** Last day of the term; null for one without an end. */
  @ApiProperty({ type: String, nullable: true })
  endsOn!: string | null;

  /** For `If-Match`. */
  version!: number;

  /** Whether the term runs today. */
  isCurrent!: boolean;

  /** Several hold it together. */
  organisations!: NamedOrganisationDto[];

  people!: SeatPersonDto[];

  /** For the team; null for everyone else. */
  @ApiProperty({ type: SeatNotesDto, nullable: true })
  written!: SeatNotesDto | null;
}

/** A page of seats. */
export class SeatPageDto {
  items!: SeatDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which seats; 50 on a page when not said. */
export class SeatQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsIn(memberTypes)
  @ApiPropertyOptional({ enum: memberTypes })
  memberType?: MemberType;

  /** NUTS code of a country. */
  @MayBeLeftOut()
  @Matches(country)
  country?: string;

  /** Seats whose term is over or has not begun, instead of those held now. */
  @MayBeLeftOut()
  @AsFlag()
  @IsBoolean()
  others?: boolean;

  /** Part of the name the seat is known by. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(bodyLimits.name)
  q?: string;
}
