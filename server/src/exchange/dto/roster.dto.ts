import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  IsUrl,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { type SeatRole, seatRoles } from '../../../../shared/bodies.js';
import { type CardField, cardFields, exchangeLimits } from '../../../../shared/exchange.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

const IfFilled = () => ValidateIf((_, value: unknown) => value !== '');

/** What a contact card says; empty texts are left out of it. */
export class WrittenCardDto {
  /** What the contact point does. */
  @IsString()
  @MaxLength(exchangeLimits.line)
  function!: string;

  @IsString()
  @MaxLength(exchangeLimits.line)
  organisation!: string;

  @IfFilled()
  @IsEmail()
  email!: string;

  @IsString()
  @MaxLength(exchangeLimits.line)
  phone!: string;

  @IfFilled()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(exchangeLimits.link)
  website!: string;

  /** Languages one can write to them in. */
  @IsArray()
  @ArrayMaxSize(exchangeLimits.languages)
  @ArrayUnique()
  @IsContentLanguage({ each: true })
  languages!: string[];

  /** What others should come to them for. */
  @IsString()
  @MaxLength(exchangeLimits.text)
  askAbout!: string;

  /** Language of these words. */
  @IsContentLanguage()
  language!: string;

  /** The fields that everyone who reads the roster sees; the others are for the network. */
  @IsArray()
  @ArrayUnique()
  @IsIn(cardFields, { each: true })
  @ApiProperty({ enum: cardFields, isArray: true })
  publicFields!: CardField[];
}

/** A contact card as the reader may see it: fields that are not for them are empty. */
export class ContactCardDto {
  function!: string;
  organisation!: string;
  email!: string;
  phone!: string;
  website!: string;
  languages!: string[];
  askAbout!: string;

  /** Language of its words. */
  language!: string;

  /** For `If-Match`. */
  version!: number;

  /** For whoever may write it; null for everyone else. */
  @ApiProperty({ enum: cardFields, isArray: true, nullable: true })
  publicFields!: CardField[] | null;
}

/** Someone who holds a seat of the roster. */
export class RosterPersonDto {
  /** Null for a former participant. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  isAlternate!: boolean;
}

export class ContactCanDto {
  /** Write its card. */
  write!: boolean;

  /** Make more of it public than its holder did. */
  publish!: boolean;
}

/** A contact point of a network. */
export class ContactDto {
  seatId!: string;

  @ApiProperty({ enum: seatRoles })
  role!: SeatRole;

  /** First day, `YYYY-MM-DD`. */
  startsOn!: string;

  @ApiProperty({ type: String, nullable: true })
  endsOn!: string | null;

  people!: RosterPersonDto[];
  organisations!: NamedOrganisationDto[];

  @ApiProperty({ type: ContactCardDto, nullable: true })
  card!: ContactCardDto | null;

  can!: ContactCanDto;
}

/** A country of the roster. */
export class RosterCountryDto {
  /** NUTS code; null for seats that are from nowhere in particular. */
  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  /** Seats in term. */
  total!: number;

  /** How many held one before. */
  former!: number;

  /** The first of them, by role and name. */
  contacts!: ContactDto[];
}

/** The roster of a network. */
export class RosterDto {
  countries!: RosterCountryDto[];

  /** Countries of the network, as NUTS codes, for which nobody sits there now. */
  gaps!: string[];
}

/** Contact points of one country. */
export class ContactPageDto {
  items!: ContactDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which contact points of a country. */
export class ContactQueryDto extends PageQueryDto {
  /** `former` for those whose term is over, latest first. */
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsIn(['now', 'former'])
  @ApiPropertyOptional({ enum: ['now', 'former'] })
  when?: 'now' | 'former';
}
