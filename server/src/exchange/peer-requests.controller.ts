import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { MadeDto } from '../kernel/http/made.dto.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { PeerRequestDto, PeerRequestPageDto } from './dto/peer-request.dto.js';
import {
  FollowedThemesDto,
  HideRequestDto,
  LearntDto,
  PeerRequestQueryDto,
  WrittenEvaluationDto,
  WrittenOfferDto,
  WrittenRequestDto,
} from './dto/write-peer-request.dto.js';
import { ModerateRequests } from './moderate-requests.js';
import { PeerOffers } from './peer-offers.js';
import { PeerRequestQuery } from './peer-request.query.js';
import { PeerRequests } from './peer-requests.js';

/** Members of a body seek and offer experience. */
@ApiTags('exchange')
@Controller('bodies/:ref/exchange')
export class PeerRequestsController {
  constructor(
    private readonly query: PeerRequestQuery,
    private readonly requests: PeerRequests,
    private readonly offers: PeerOffers,
    private readonly moderating: ModerateRequests,
  ) {}

  /** Requests for experience, latest first. */
  @Get('requests')
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: PeerRequestQueryDto,
  ): Promise<PeerRequestPageDto> {
    return this.query.list(actor, ref, query, query);
  }

  /** One request with its offers and what both sides say of it. */
  @Get('requests/:id')
  one(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<PeerRequestDto> {
    return this.query.one(actor, ref, id);
  }

  /** Begins a draft, for members. */
  @Post('requests')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WrittenRequestDto,
  ): Promise<MadeDto> {
    return { id: await this.requests.draft(actor, ref, body) };
  }

  /** Changes what is sought. `If-Match` is the version of the request. */
  @Put('requests/:id')
  @HttpCode(204)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: WrittenRequestDto,
  ): Promise<void> {
    await this.requests.edit(actor, ref, id, seen, body);
  }

  /** Throws a draft away. */
  @Delete('requests/:id')
  @HttpCode(204)
  async discard(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.requests.discard(actor, ref, id);
  }

  /** Asks what stands in the draft. */
  @Post('requests/:id/ask')
  @HttpCode(204)
  async ask(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.requests.ask(actor, ref, id);
  }

  /** Marks a request as answered, with what was learnt. */
  @Post('requests/:id/conclude')
  @HttpCode(204)
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: LearntDto,
  ): Promise<void> {
    await this.requests.conclude(actor, ref, id, body);
  }

  /** Seeks on. */
  @Post('requests/:id/reopen')
  @HttpCode(204)
  async reopen(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.requests.reopen(actor, ref, id);
  }

  /** Ends a request, for whoever asked and for the team. */
  @Post('requests/:id/close')
  @HttpCode(204)
  async close(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.requests.close(actor, ref, id);
  }

  /** Hides a request from everyone but its writer, who is told why, and the team. For the team. */
  @Post('requests/:id/hide')
  @Scope('moderate')
  @HttpCode(204)
  async hide(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() { reason, explanation = '' }: HideRequestDto,
  ): Promise<void> {
    await this.moderating.hide(actor, ref, id, reason, explanation);
  }

  /** Shows it again. For the team. */
  @Post('requests/:id/show')
  @Scope('moderate')
  @HttpCode(204)
  async show(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.moderating.show(actor, ref, id);
  }

  /** Offers experience to another member. */
  @Post('requests/:id/offers')
  async offer(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: WrittenOfferDto,
  ): Promise<MadeDto> {
    return { id: await this.offers.offer(actor, ref, id, body) };
  }

  /** Accepts an offer, for whoever asked. */
  @Post('requests/:id/offers/:offerId/accept')
  @HttpCode(204)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @UuidParam('offerId') offerId: string,
  ): Promise<void> {
    await this.offers.move(actor, ref, id, offerId, 'accept');
  }

  /** Takes one's offer back. */
  @Post('requests/:id/offers/:offerId/withdraw')
  @HttpCode(204)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @UuidParam('offerId') offerId: string,
  ): Promise<void> {
    await this.offers.move(actor, ref, id, offerId, 'withdraw');
  }

  /** Says how useful it was, for whoever asked and whoever helped, once it is answered. */
  @Put('requests/:id/evaluation')
  @HttpCode(204)
  async evaluate(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: WrittenEvaluationDto,
  ): Promise<void> {
    await this.offers.evaluate(actor, ref, id, body);
  }

  /** The themes of which one hears when somebody asks here. */
  @Get('themes')
  async themes(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<FollowedThemesDto> {
    return { policyFields: await this.requests.followedThemes(actor, ref) };
  }

  /** Sets those themes, for members. */
  @Put('themes')
  @HttpCode(204)
  async followThemes(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { policyFields }: FollowedThemesDto,
  ): Promise<void> {
    await this.requests.followThemes(actor, ref, policyFields);
  }
}
