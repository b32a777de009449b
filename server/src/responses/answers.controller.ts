import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatchOrNew, UuidParam } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { AnswerQuery } from './answer.query.js';
import { AnswerDto, WriteAnswerDto } from './dto/answer.dto.js';
import { presentAnswer } from './response.presenter.js';
import { Responses } from './responses.service.js';

/** The official answer to a comment. */
@ApiTags('answers')
@Controller('comments/:commentId/answer')
export class AnswersController {
  constructor(
    private readonly responses: Responses,
    private readonly query: AnswerQuery,
  ) {}

  /** Writes the answer as a draft, or changes it. Send `If-Match` with the version you have seen when there is one. */
  @Put()
  @Scope('manage')
  async write(
    @CurrentActor() actor: Actor,
    @UuidParam('commentId') commentId: string,
    @Body() body: WriteAnswerDto,
    @IfMatchOrNew() seen: number | null,
  ): Promise<AnswerDto> {
    await this.responses.write(actor, commentId, body, seen);
    return this.present(commentId);
  }

  /** Throws a draft away. */
  @Delete()
  @HttpCode(204)
  @Scope('manage')
  async discard(@CurrentActor() actor: Actor, @UuidParam('commentId') commentId: string): Promise<void> {
    await this.responses.discard(actor, commentId);
  }

  /** The answer as those who answer see it, drafts included; everyone else finds answers with the comments. */
  @Get()
  async read(@CurrentActor() actor: Actor, @UuidParam('commentId') commentId: string): Promise<AnswerDto> {
    await this.responses.authorizeToAnswer(actor, commentId);
    return this.present(commentId);
  }

  /** Publishes this answer now. */
  @Post('publish')
  @HttpCode(200)
  @Scope('manage')
  async publish(@CurrentActor() actor: Actor, @UuidParam('commentId') commentId: string): Promise<AnswerDto> {
    const spaceId = await this.responses.authorizeToAnswer(actor, commentId);
    const answer = await this.present(commentId);
    await this.responses.publish(actor, spaceId, [answer.id]);
    return this.present(commentId);
  }

  private async present(commentId: string): Promise<AnswerDto> {
    const [row] = await this.query.of([commentId], true);
    return presentAnswer(found(row), true);
  }
}
