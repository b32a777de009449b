import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { DocumentCommentCountsDto } from './dto/consultation-comments.dto.js';
import { OwnCommentPageDto, OwnCommentsQueryDto, WithdrawnDto } from './dto/own-comments.dto.js';
import { OwnComments } from './own-comments.js';
import { ReadThreads } from './read-threads.js';
import { WithdrawComment } from './withdraw-comment.js';

/** Comments by who made them, and by the document they are on. */
@ApiTags('comments')
@Controller()
export class CommentListsController {
  constructor(
    private readonly own: OwnComments,
    private readonly threads: ReadThreads,
    private readonly withdrawing: WithdrawComment,
  ) {}

  /** One's own comments with their state, answers and decisions, the newest first. */
  @Get('me/comments')
  mine(@CurrentActor() actor: Actor, @Query() where: OwnCommentsQueryDto): Promise<OwnCommentPageDto> {
    return this.own.mine(actor, where);
  }

  /** Takes back everything one has said. */
  @Post('me/comments/withdraw-all')
  @HttpCode(200)
  async withdrawAll(@CurrentActor() actor: Actor): Promise<WithdrawnDto> {
    return { withdrawn: await this.withdrawing.withdrawAll(actor) };
  }

  /** What was said with the receipt that is kept on this device or sent along. */
  @Get('receipts/current/comments')
  ofReceipt(@CurrentActor() actor: Actor, @Query() where: PageQueryDto): Promise<OwnCommentPageDto> {
    return this.own.ofReceipt(actor, where);
  }

  /** What was said in an organisation's name; its administrators also see what is not shown to all. */
  @Get('organisations/:organisationId/comments')
  ofOrganisation(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Query() where: PageQueryDto,
  ): Promise<OwnCommentPageDto> {
    return this.own.ofOrganisation(actor, id, where);
  }

  /** The number of visible comments per block of a document, replies included. */
  @Get('documents/:documentId/comment-counts')
  counts(@CurrentActor() actor: Actor, @UuidParam('documentId') id: string): Promise<DocumentCommentCountsDto> {
    return this.threads.countsOf(actor, id);
  }
}
