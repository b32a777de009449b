import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { MadeDto } from '../kernel/http/made.dto.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import {
  AgendaPlaceDto,
  ExchangeDto,
  NamedParentDto,
  ForumReasonDto,
  MeetingPlaceDto,
  ResultPageDto,
  ResultQueryDto,
  TakeResultDto,
  WrittenResultDto,
} from './dto/forum.dto.js';
import { ExchangeQuery } from './exchange.query.js';
import { ForumLinks } from './forum-links.js';
import { ForumResultQuery } from './forum-result.query.js';
import { ForumResults } from './forum-results.js';

/** Forums that feed forums: who feeds whom, what is handed up, and what becomes of it. */
@ApiTags('exchange')
@Controller('bodies/:ref/exchange')
export class ForumsController {
  constructor(
    private readonly overviews: ExchangeQuery,
    private readonly links: ForumLinks,
    private readonly results: ForumResults,
    private readonly query: ForumResultQuery,
  ) {}

  /** What the exchange of a body consists of, with the forums above and below it. */
  @Get()
  overview(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ExchangeDto> {
    return this.overviews.overview(actor, ref);
  }

  /** Asks to feed another body. For the team. */
  @Put('parent')
  @Scope('manage')
  @HttpCode(204)
  async ask(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { parent }: NamedParentDto,
  ): Promise<void> {
    await this.links.ask(actor, ref, parent);
  }

  /** Feeds the body above no longer, or takes back that one asked. For the team. */
  @Delete('parent')
  @Scope('manage')
  @HttpCode(204)
  async leave(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<void> {
    await this.links.end(actor, ref, null);
  }

  /** Accepts a forum that asked to feed this one. For the team. */
  @Post('children/:childId/accept')
  @Scope('manage')
  @HttpCode(204)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('childId') childId: string,
  ): Promise<void> {
    await this.links.answer(actor, ref, childId, 'accept');
  }

  /** Declines a forum that asked. For the team. */
  @Post('children/:childId/decline')
  @Scope('manage')
  @HttpCode(204)
  async decline(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('childId') childId: string,
  ): Promise<void> {
    await this.links.answer(actor, ref, childId, 'decline');
  }

  /** Takes no more results of a forum below. For the team. */
  @Delete('children/:childId')
  @Scope('manage')
  @HttpCode(204)
  async end(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('childId') childId: string,
  ): Promise<void> {
    await this.links.end(actor, ref, childId);
  }

  /** The results a forum handed up or received, latest first, each with its way. */
  @Get('results')
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: ResultQueryDto,
  ): Promise<ResultPageDto> {
    return this.query.list(actor, ref, query, query);
  }

  /** Hands a result up to the forum above. For the team. */
  @Post('results')
  @Scope('manage')
  async handUp(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WrittenResultDto,
  ): Promise<MadeDto> {
    return { id: await this.results.handUp(actor, ref, body) };
  }

  /** Takes a result onto the agenda. For the team that received it. */
  @Post('results/:id/take')
  @Scope('manage')
  @HttpCode(204)
  async take(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: TakeResultDto,
  ): Promise<void> {
    await this.results.move(actor, ref, id, seen, 'take', body);
  }

  /** Says where the agenda item of a result stands. For the team that received it. */
  @Put('results/:id/place')
  @Scope('manage')
  @HttpCode(204)
  async place(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { agendaPath }: AgendaPlaceDto,
  ): Promise<void> {
    await this.results.place(actor, ref, id, seen, agendaPath);
  }

  /** Makes a result a point on the agenda of a meeting, which links back to it. For the team that received it. */
  @Post('results/:id/meeting-point')
  @Scope('manage')
  @HttpCode(204)
  async putOnMeeting(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: MeetingPlaceDto,
  ): Promise<void> {
    await this.results.putOnMeeting(actor, ref, id, seen, body);
  }

  /** Answers a result. For the team that received it. */
  @Post('results/:id/answer')
  @Scope('manage')
  @HttpCode(204)
  async answer(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: ForumReasonDto,
  ): Promise<void> {
    await this.results.move(actor, ref, id, seen, 'answer', body);
  }

  /** Declines a result, with the reason. For the team that received it. */
  @Post('results/:id/decline')
  @Scope('manage')
  @HttpCode(204)
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: ForumReasonDto,
  ): Promise<void> {
    await this.results.move(actor, ref, id, seen, 'decline', body);
  }

  /** Takes a result back that nobody has looked at. For the team that handed it up. */
  @Post('results/:id/withdraw')
  @Scope('manage')
  @HttpCode(204)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    await this.results.move(actor, ref, id, seen, 'withdraw');
  }
}
