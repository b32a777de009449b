import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { CommentLog } from './comment-log.query.js';
import { Decide } from './decide.js';
import { presentOwn } from './decision.presenter.js';
import { DecideDto, DecisionDto } from './dto/decision.dto.js';
import { LogDto } from './dto/log.dto.js';
import { UndoDecision } from './undo-decision.js';

/** Decisions about single comments, from the desk and from the page alike. */
@ApiTags('moderation')
@Controller()
export class DecisionsController {
  constructor(
    private readonly decisions: Decide,
    private readonly undoing: UndoDecision,
    private readonly log: CommentLog,
  ) {}

  /** Decides about a comment and tells its author why. Of two who decide at once, the second learns who was first. */
  @Post('comments/:commentId/decisions')
  @Scope('moderate')
  async decide(
    @CurrentActor() actor: Actor,
    @UuidParam('commentId') id: string,
    @Body() body: DecideDto,
  ): Promise<DecisionDto> {
    return presentOwn(actor, await this.decisions.decide(actor, id, body));
  }

  /** Takes a decision back within ten minutes: everything is as it was before it. */
  @Post('decisions/:decisionId/undo')
  @Scope('moderate')
  async undo(@CurrentActor() actor: Actor, @UuidParam('decisionId') id: string): Promise<DecisionDto> {
    return presentOwn(actor, await this.undoing.undo(actor, id));
  }

  /** What happened to a comment: all of it for its moderators, the decisions about it for its author. */
  @Get('comments/:commentId/log')
  read(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<LogDto> {
    return this.log.read(actor, id);
  }
}
