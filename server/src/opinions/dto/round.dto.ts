import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import {
  type AdoptionMethod,
  adoptionMethods,
  majorities,
  type Majority,
  opinionLimits,
  type RoundOutcome,
  roundOutcomes,
  type VoteChoice,
  voteChoices,
} from '../../../../shared/opinions.js';
import { ShownMemberDto } from './member.dto.js';

/** An objection period to be opened. */
export class OpenObjectionsDto {
  /** When it ends, ISO 8601; an objection that arrives at this instant is late. */
  @Type(() => Date)
  @IsDate()
  closesAt!: Date;
}

/** A vote to be opened. Its rules stand from then on. */
export class OpenVoteDto {
  /** When it ends, ISO 8601; a vote that arrives at this instant is late. */
  @Type(() => Date)
  @IsDate()
  closesAt!: Date;

  /** Percentage of the seats that must have voted; 0 for none. */
  @IsInt()
  @Min(0)
  @Max(100)
  quorum!: number;

  @IsIn(majorities)
  @ApiProperty({ enum: majorities })
  majority!: Majority;

  /** Of a secret vote nobody ever learns more than the sums. */
  @IsBoolean()
  isSecret!: boolean;

  /** Votes of others that one seat may be given; 0 where a vote cannot be passed on. */
  @IsInt()
  @Min(0)
  @Max(opinionLimits.proxies)
  proxies!: number;

  /** Days after the vote in which minority statements may be attached. */
  @IsInt()
  @Min(0)
  @Max(opinionLimits.statementDays)
  statementDays!: number;
}

/** A vote of a seat. */
export class CastVoteDto {
  @IsUUID()
  seatId!: string;

  @IsIn(voteChoices)
  @ApiProperty({ enum: voteChoices })
  choice!: VoteChoice;
}

/** Who votes in the place of a seat. */
export class PassVoteDto {
  @IsUUID()
  seatId!: string;

  /** Null to take it back. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  toSeatId!: string | null;
}

/** How many seats voted what. */
export class TallyDto {
  for!: number;
  against!: number;
  abstain!: number;
}

/** Why a text was not adopted by consensus. */
export class ObjectionDto {
  member!: ShownMemberDto;

  /** Sanitised HTML. */
  reasonHtml!: string;

  language!: string;
  raisedAt!: Date;
}

/** What a seat voted in an open vote that is over. */
export class SeatVoteDto {
  member!: ShownMemberDto;

  /** Null for a seat that did not vote. */
  @ApiProperty({ enum: voteChoices, nullable: true })
  choice!: VoteChoice | null;
}

/** An objection period or a vote. */
export class RoundDto {
  id!: string;

  /** Of this opinion, from 1. */
  number!: number;

  @ApiProperty({ enum: adoptionMethods })
  method!: AdoptionMethod;

  openedAt!: Date;

  /** When it ends; exclusive. */
  closesAt!: Date;

  /** Percentage of the seats that must have voted. */
  quorum!: number;

  @ApiProperty({ enum: majorities })
  majority!: Majority;

  isSecret!: boolean;

  /** Votes of others that one seat may be given. */
  proxies!: number;

  /** Days after the vote in which minority statements may be attached. */
  statementDays!: number;

  /** Seats that decide, when it opened. */
  seats!: number;

  /** Seats that have voted. */
  voted!: number;

  /** Null while it runs. */
  @ApiProperty({ enum: roundOutcomes, nullable: true })
  outcome!: RoundOutcome | null;

  /** Of a vote that is over. */
  @ApiProperty({ type: TallyDto, nullable: true })
  tally!: TallyDto | null;

  @ApiProperty({ type: ObjectionDto, nullable: true })
  objection!: ObjectionDto | null;

  /** Who voted what, of an open vote that is over; empty otherwise. */
  votes!: SeatVoteDto[];
}

/** A seat the reader may vote for. */
export class OwnSeatDto {
  member!: ShownMemberDto;

  /** Whether it was passed on to a seat of the reader's. */
  isProxy!: boolean;

  /** Whether it decides in the last round. */
  decides!: boolean;

  hasVoted!: boolean;

  /** In an open vote. */
  @ApiProperty({ enum: voteChoices, nullable: true })
  choice!: VoteChoice | null;

  /** The seat that may vote in its place. */
  @ApiProperty({ type: String, nullable: true })
  proxySeatId!: string | null;

  /** Whether a minority statement may be attached for it once the text is adopted. */
  dissented!: boolean;
}
