import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type MemberType, memberTypes } from '../../../../shared/bodies.js';
import { callLimits, type DeclarationState, declarationStates } from '../../../../shared/calls.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';
import { InterestDto } from './application.dto.js';

/** What a body asks of its members, and how their terms are set. */
export class MembershipRulesDto {
  /** Whether members declare their interests every year. */
  @IsBoolean()
  declaresInterests!: boolean;

  /** Whether members report in turn. */
  @IsBoolean()
  rotatesRapporteurs!: boolean;

  /** Length of a term. */
  @IsInt()
  @Min(1)
  @Max(120)
  termMonths!: number;

  /** Whether half of the members of a call come for half of the term, so that never all leave at once. */
  @IsBoolean()
  staggered!: boolean;
}

/** A declaration of interests. */
export class WriteDeclarationDto {
  @IsContentLanguage()
  language!: string;

  @IsArray()
  @ArrayMaxSize(callLimits.interests)
  @ValidateNested({ each: true })
  @Type(() => InterestDto)
  interests!: InterestDto[];

  /** Declares that there is nothing to declare. */
  @IsBoolean()
  noInterests!: boolean;
}

/** What a member declared. */
export class DeclarationWordsDto {
  interests!: InterestDto[];
  noInterests!: boolean;
  language!: string;
}

/** Where the declaration of a member stands. */
export class DeclarationDto {
  seatId!: string;

  /** The name the public reads; null for a former participant. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ enum: memberTypes })
  memberType!: MemberType;

  @ApiProperty({ enum: declarationStates })
  state!: DeclarationState;

  @ApiProperty({ type: Date, nullable: true })
  declaredAt!: Date | null;

  /** When it runs out; null where there is none yet. */
  @ApiProperty({ type: Date, nullable: true })
  dueAt!: Date | null;

  /** Null where it is not for the reader, and where there is none. */
  @ApiProperty({ type: DeclarationWordsDto, nullable: true })
  words!: DeclarationWordsDto | null;

  /** Whether it is the reader's. */
  isOwn!: boolean;
}

/** The declarations of interests of a body's members, by name. */
export class DeclarationListDto {
  /** Whether the body asks for them. */
  isAsked!: boolean;

  items!: DeclarationDto[];
}

/** A turn to report. */
export class NameRapporteurDto {
  /** The text or the period. */
  @IsString()
  @MaxLength(callLimits.title)
  @Matches(/\S/)
  subject!: string;

  /** Language of the subject. */
  @IsContentLanguage()
  language!: string;

  /** Who reports; the next in order when not given. */
  @MayBeLeftOut()
  @IsUUID()
  seatId?: string;
}

/** Someone in the order of reporting. */
export class RapporteurDto {
  seatId!: string;

  /** The name the seat is known by. */
  name!: string;
}

/** A turn that was written down. */
export class RapporteurTurnDto extends RapporteurDto {
  id!: string;
  subject!: string;

  /** Language of the subject. */
  language!: string;
  createdAt!: Date;
}

/** What the reader may do with the rota. */
export class RotaCanDto {
  /** Write down whose turn it is. */
  name!: boolean;
}

/** Who reports, in turn. */
export class RotaDto {
  /** Whether the body has a rota. */
  isUsed!: boolean;

  /** Everyone whose turn can come, the next first. */
  order!: RapporteurDto[];

  /** Who reported on what, the last first. */
  history!: RapporteurTurnDto[];

  can!: RotaCanDto;
}
