import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { CommentCandidatesQuery } from './comment-candidates.query.js';
import { CommentRequests } from './comment-requests.js';
import { CommentCandidateDto, CommentCandidatePageDto, CommentRequestsDto } from './dto/comment-request.dto.js';

/** What people said in live sessions becomes a comment, when they agree. */
@ApiTags('records')
@Controller()
export class CommentRequestsController {
  constructor(
    private readonly requests: CommentRequests,
    private readonly candidates: CommentCandidatesQuery,
  ) {}

  /**
   * What was said about a text in a session and could become a comment, what most react to first. Those who prepare the record see
   * everything said in the main room, others what they said themselves.
   */
  @Get('live-sessions/:id/comment-candidates')
  list(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Query() query: PageQueryDto,
  ): Promise<CommentCandidatePageDto> {
    return this.candidates.of(actor, id, query);
  }

  /** What one was asked and has not decided; guests show their receipt. */
  @Get('me/comment-requests')
  async mine(@CurrentActor() actor: Actor): Promise<CommentRequestsDto> {
    return { items: await this.candidates.askedOf(actor) };
  }

  /**
   * Asks the author of a message or question whether it may become a comment, for hosts, moderators and note-takers. For the
   * author it is the consent: the comment is posted at once.
   */
  @Post('room-messages/:messageId/comment-requests')
  async ask(@CurrentActor() actor: Actor, @UuidParam('messageId') messageId: string): Promise<CommentCandidateDto> {
    return this.candidates.one(actor, await this.requests.ask(actor, messageId));
  }

  /** Agrees: what one said becomes a comment on the passage that was under discussion. */
  @Post('comment-requests/:id/accept')
  @HttpCode(200)
  async accept(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<CommentCandidateDto> {
    return this.candidates.one(actor, await this.requests.accept(actor, id));
  }

  /** Declines; what one said stays where it is. */
  @Post('comment-requests/:id/decline')
  @HttpCode(200)
  async decline(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<CommentCandidateDto> {
    return this.candidates.one(actor, await this.requests.decline(actor, id));
  }
}
