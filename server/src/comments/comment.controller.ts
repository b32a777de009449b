import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { CommentHistory } from './comment-history.js';
import { CommentPresenter } from './comment.presenter.js';
import { CommentDto, CommentRevisionsDto, SupportDto } from './dto/comment.dto.js';
import { EditCommentDto } from './dto/post-comment.dto.js';
import { PermalinkDto } from './dto/thread.dto.js';
import { EditComment } from './edit-comment.js';
import { ReadThreads } from './read-threads.js';
import { SupportComment } from './support-comment.js';
import { WithdrawComment } from './withdraw-comment.js';

/** One comment, and what its author and its readers do with it. */
@ApiTags('comments')
@Controller('comments/:commentId')
export class CommentController {
  constructor(
    private readonly threads: ReadThreads,
    private readonly history: CommentHistory,
    private readonly editing: EditComment,
    private readonly withdrawing: WithdrawComment,
    private readonly supporting: SupportComment,
    private readonly presenter: CommentPresenter,
  ) {}

  /** The comment where it stands: what it answers, and the first replies to it. */
  @Get()
  read(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<PermalinkDto> {
    return this.threads.permalink(actor, id);
  }

  /** Everything it has said, the newest first. */
  @Get('revisions')
  async revisions(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<CommentRevisionsDto> {
    return { items: await this.history.revisions(actor, id) };
  }

  /** Changes one's own comment; the words before stay readable. `If-Match` carries the revision's number. */
  @Patch()
  async edit(
    @CurrentActor() actor: Actor,
    @UuidParam('commentId') id: string,
    @IfMatch() seen: number,
    @Body() body: EditCommentDto,
  ): Promise<CommentDto> {
    return this.presenter.one(actor, await this.editing.edit(actor, id, seen, body));
  }

  /** Takes one's own comment back, at any time. */
  @Post('withdraw')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<CommentDto> {
    return this.presenter.one(actor, await this.withdrawing.withdraw(actor, id));
  }

  /** Supports someone else's comment; doing it twice changes nothing. */
  @Put('support')
  async support(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<SupportDto> {
    return { supports: await this.supporting.support(actor, id), supported: true };
  }

  /** Takes one's support back. */
  @Delete('support')
  async unsupport(@CurrentActor() actor: Actor, @UuidParam('commentId') id: string): Promise<SupportDto> {
    return { supports: await this.supporting.unsupport(actor, id), supported: false };
  }
}
