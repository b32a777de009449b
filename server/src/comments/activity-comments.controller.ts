import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Cookies } from '../accounts/cookies.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { Problem } from '../kernel/http/problem.js';
import { CommentPresenter } from './comment.presenter.js';
import { PostedCommentDto } from './dto/comment.dto.js';
import { PostCommentDto } from './dto/post-comment.dto.js';
import { ThreadPageDto, ThreadQueryDto } from './dto/thread.dto.js';
import { KeepRefusedWords } from './keep-refused-words.js';
import { ReadThreads } from './read-threads.js';

/** Comments where they are made. */
@ApiTags('comments')
@Controller('activities/:activityId/comments')
export class ActivityCommentsController {
  constructor(
    private readonly threads: ReadThreads,
    private readonly posting: KeepRefusedWords,
    private readonly presenter: CommentPresenter,
    private readonly cookies: Cookies,
  ) {}

  /** A page of comments with their first replies, or of the direct replies to one. */
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @UuidParam('activityId') activityId: string,
    @Query() query: ThreadQueryDto,
  ): Promise<ThreadPageDto> {
    return this.threads.page(actor, activityId, query);
  }

  /**
   * Sends a comment or a reply. Sent again with the same key it answers with the first one, with 200 instead of 201. Someone
   * without an account gives a name and gets a receipt code, once.
   */
  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Instead of `clientKey`: a UUID' })
  @ApiCreatedResponse({ type: PostedCommentDto })
  @ApiOkResponse({ type: PostedCommentDto, description: 'It was sent before' })
  async post(
    @CurrentActor() actor: Actor,
    @UuidParam('activityId') activityId: string,
    @Body() body: PostCommentDto,
    @Headers('idempotency-key') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PostedCommentDto> {
    const posted = await this.posting.post(actor, activityId, { ...body, clientKey: keyOf(body, header) });
    const { activity, author, receiptCode } = posted;
    const comment = { ...posted.comment, activity };
    if (receiptCode) this.cookies.setReceipt(reply, receiptCode);
    void reply.status(posted.isNew ? 201 : 200);
    const shown = posted.isNew ? this.presenter.fresh(author, comment) : await this.presenter.one(author, comment);
    return { ...shown, receiptCode };
  }
}

function keyOf({ clientKey }: PostCommentDto, header: string | undefined): string {
  const key = clientKey ?? header?.replaceAll('"', '');
  if (!isUUID(key)) throw new Problem('validation-failed', { errors: [{ pointer: '/clientKey', code: 'isUuid' }] });
  return key as string;
}
