import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { BalanceDto } from './dto/balance.dto.js';
import { GivenSeatDto, SeatDto, SeatPageDto, SeatQueryDto, WrittenSeatDto } from './dto/seat.dto.js';
import { SeatQuery } from './seat.query.js';
import { Seats } from './seats.js';

/** Who sits in a body. */
@ApiTags('bodies')
@Controller('bodies/:ref')
export class SeatsController {
  constructor(
    private readonly seats: Seats,
    private readonly query: SeatQuery,
  ) {}

  /** The seats that are held now, by role and name, or the others. */
  @Get('seats')
  list(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Query() query: SeatQueryDto): Promise<SeatPageDto> {
    return this.query.list(actor, ref, query, query);
  }

  /** How the members are spread over types, genders, countries and levels, and what is missing. */
  @Get('balance')
  balance(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<BalanceDto> {
    return this.query.balance(actor, ref);
  }

  /** One seat as it was written down. For the secretariat. */
  @Get('seats/:seatId')
  one(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('seatId') seatId: string): Promise<SeatDto> {
    return this.query.one(actor, ref, seatId);
  }

  /** Gives a seat to people, or to one organisation or several together. For the secretariat. */
  @Post('seats')
  @Scope('manage')
  async give(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WrittenSeatDto,
  ): Promise<GivenSeatDto> {
    return { id: await this.seats.give(actor, ref, body) };
  }

  /** Writes a seat down anew: who sits, in which role, until when. `If-Match` is the version of the seat. */
  @Put('seats/:seatId')
  @Scope('manage')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('seatId') seatId: string,
    @IfMatch() seen: number,
    @Body() body: WrittenSeatDto,
  ): Promise<void> {
    await this.seats.change(actor, ref, seatId, seen, body);
  }

  /** Takes away a seat that was written down by mistake; one that ended gets a last day instead. */
  @Delete('seats/:seatId')
  @Scope('manage')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('seatId') seatId: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    await this.seats.remove(actor, ref, seatId, seen);
  }
}
