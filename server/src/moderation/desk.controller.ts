import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { moderationLimits } from '../../../shared/moderation.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { ClaimItems } from './claim-items.js';
import { DecideTogether } from './decide-together.js';
import { presentResult } from './decision.presenter.js';
import { DeskItems } from './desk-items.js';
import { DeskSummary } from './desk-summary.js';
import { DecideTogetherDto, DecisionResultsDto, UndoTogetherDto } from './dto/decision.dto.js';
import { ClaimDto, DeskItemDto } from './dto/desk-item.dto.js';
import { QueuePageDto, QueueQueryDto } from './dto/queue.dto.js';
import { ModerationQueue } from './queue.query.js';

/** The desk: what waits for a moderator, across all spaces in whose team they moderate. */
@ApiTags('moderation')
@Controller('moderation')
@Scope('moderate')
export class DeskController {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly items: DeskItems,
    private readonly summary: DeskSummary,
    private readonly claims: ClaimItems,
    private readonly together: DecideTogether,
  ) {}

  /** A page of the queue: the most urgent first, and of these the longest waiting. */
  @Get('queue')
  async list(@CurrentActor() actor: Actor, @Query() query: QueueQueryDto): Promise<QueuePageDto> {
    const { cursor, limit = moderationLimits.page, ...filter } = query;
    const { items, nextCursor } = await this.queue.list(actor, filter, cursor, limit);
    const shown = await this.items.all(
      actor,
      items.map(({ commentId }) => commentId),
    );
    const beside = cursor ? { counts: null, decided: null } : await this.summary.read(actor);
    return { items: shown, nextCursor, ...beside };
  }

  /** One comment as the desk shows it, whether it waits or not; for acting on the page where it stands. */
  @Get('items/:commentId')
  read(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<DeskItemDto> {
    return this.items.one(actor, id);
  }

  /** Takes an item to one's own hands for ten minutes, or for ten more. `already-claimed` says who has it. */
  @Post('items/:commentId/claim')
  @HttpCode(200)
  async claim(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<ClaimDto> {
    const { name, at, until } = await this.claims.claim(actor, id);
    return { by: name, mine: true, at, until };
  }

  /** Gives an item back to the desk. */
  @Delete('items/:commentId/claim')
  @HttpCode(204)
  release(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<void> {
    return this.claims.release(actor, id);
  }

  /** One decision with one reason about up to a hundred comments; each answer stands for itself. */
  @Post('decisions/bulk')
  @HttpCode(200)
  async decide(@CurrentActor() actor: Actor, @Body() body: DecideTogetherDto): Promise<DecisionResultsDto> {
    const results = await this.together.decide(actor, body);
    return { items: results.map((result) => presentResult(actor, result)) };
  }

  /** Takes up to a hundred decisions back; each answer stands for itself. */
  @Post('decisions/bulk/undo')
  @HttpCode(200)
  async undo(@CurrentActor() actor: Actor, @Body() body: UndoTogetherDto): Promise<DecisionResultsDto> {
    const results = await this.together.undo(actor, body.decisionIds);
    return { items: results.map((result) => presentResult(actor, result)) };
  }
}
