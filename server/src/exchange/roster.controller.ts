import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { IfMatchOrNew, UuidParam } from '../kernel/http/parameters.js';
import { ContactCards } from './contact-cards.js';
import { ContactPageDto, ContactQueryDto, RosterDto, WrittenCardDto } from './dto/roster.dto.js';
import { RosterQuery } from './roster.query.js';

/** The roster of a network: its contact points per country. */
@ApiTags('exchange')
@Controller('bodies/:ref/exchange')
export class RosterController {
  constructor(
    private readonly query: RosterQuery,
    private readonly cards: ContactCards,
  ) {}

  /** The contact points of every country, the first of each, and the countries without one. */
  @Get('roster')
  roster(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<RosterDto> {
    return this.query.roster(actor, ref);
  }

  /** The contact points of one country (`none` for those of no country), or those before them. */
  @Get('roster/:country')
  ofCountry(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('country') country: string,
    @Query() query: ContactQueryDto,
  ): Promise<ContactPageDto> {
    return this.query.ofCountry(actor, ref, country, query);
  }

  /** Writes the contact card of a seat, for its holder or the team. `If-Match` is left out for the first one. */
  @Put('cards/:seatId')
  @HttpCode(204)
  async write(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('seatId') seatId: string,
    @IfMatchOrNew() seen: number | null,
    @Body() body: WrittenCardDto,
  ): Promise<void> {
    await this.cards.write(actor, ref, seatId, seen, body);
  }
}
