import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { AnswerQuestions } from './answer-questions.js';
import { AnswerQuestionDto, MergeQuestionDto, ShortlistDto } from './dto/question.dto.js';
import { MergeQuestions } from './merge-questions.js';
import { ShortlistQuestions } from './shortlist-questions.js';

/** Questions of live rooms. */
@ApiTags('rooms')
@Controller('room-messages/:messageId')
export class QuestionsController {
  constructor(
    private readonly answers: AnswerQuestions,
    private readonly merging: MergeQuestions,
    private readonly shortlist: ShortlistQuestions,
  ) {}

  /**
   * Says that a question was answered live, or answers it in writing, also after the session. For hosts. Who asked is told of a
   * written answer.
   */
  @Post('answer')
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Body() body: AnswerQuestionDto,
  ): Promise<void> {
    return this.answers.answer(actor, messageId, body);
  }

  /** Takes back that a question was answered live. */
  @Delete('answer')
  @HttpCode(204)
  reopen(@CurrentActor() actor: Actor, @UuidParam('messageId') messageId: string): Promise<void> {
    return this.answers.reopen(actor, messageId);
  }

  /** Merges a question into another that asks the same; its supports go with it, nobody's twice. For hosts and moderators. */
  @Post('merge')
  @HttpCode(204)
  merge(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Body() { into }: MergeQuestionDto,
  ): Promise<void> {
    return this.merging.merge(actor, messageId, into);
  }

  /** Puts a question on the shortlist, or takes it off. For hosts and moderators. */
  @Put('shortlist')
  @HttpCode(204)
  setShortlisted(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Body() { on }: ShortlistDto,
  ): Promise<void> {
    return this.shortlist.shortlist(actor, messageId, on);
  }
}
