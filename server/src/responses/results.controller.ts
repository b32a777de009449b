import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatchOrNew } from '../kernel/http/parameters.js';
import { allows, authorize } from '../kernel/http/policy.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { AnswerQuery } from './answer.query.js';
import { AnswerDto, AnswerProgressDto, PublishAnswersDto, PublishedAnswersDto } from './dto/answer.dto.js';
import { ResultsDto, WriteResultsDto } from './dto/results.dto.js';
import { presentAnswer, presentResults } from './response.presenter.js';
import { Responses } from './responses.service.js';
import { Results } from './results.service.js';

/** What came of a consultation. */
@ApiTags('answers')
@Controller('consultations/:ref')
export class ResultsController {
  constructor(
    private readonly spaces: SpaceAccess,
    private readonly responses: Responses,
    private readonly results: Results,
    private readonly query: AnswerQuery,
  ) {}

  /** By when an answer was promised, how many comments have one and how many wait. */
  @Get('answers/progress')
  async progress(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<AnswerProgressDto> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'read', space);
    const { drafts, ...figures } = await this.query.progress(space.id);
    return {
      dueAt: space.answerDueAt?.toISOString() ?? null,
      ...figures,
      waiting: figures.comments - figures.answered,
      drafts: allows(spacePolicy, 'answer', actor, space) ? drafts : null,
    };
  }

  /** All answers that are written and not yet published, oldest first. */
  @Get('answers/drafts')
  @Scope('manage')
  async drafts(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<AnswerDto[]> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'answer', space);
    return (await this.query.drafts(space.id)).map((row) => presentAnswer(row, true));
  }

  /** Publishes drafts together: those named, or all. */
  @Post('answers/publish')
  @HttpCode(200)
  @Scope('manage')
  async publishAnswers(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: PublishAnswersDto,
  ): Promise<PublishedAnswersDto> {
    return { published: await this.responses.publish(actor, ref, body.answerIds) };
  }

  /** The results statement in every language it is written in. */
  @Get('results')
  async read(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ResultsDto[]> {
    const { statements, mayWrite } = await this.results.read(actor, ref);
    return statements.map((statement) => presentResults(statement, mayWrite));
  }

  /** Writes the results statement in a language. Send `If-Match` with the version you have seen when there is one. */
  @Put('results/:language')
  @Scope('manage')
  async write(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('language') language: string,
    @Body() body: WriteResultsDto,
    @IfMatchOrNew() seen: number | null,
  ): Promise<ResultsDto> {
    return presentResults(await this.results.write(actor, ref, language, body.body, seen), true);
  }

  /** Publishes the results statement; the consultation becomes answered. */
  @Post('results/publish')
  @HttpCode(200)
  @Scope('manage')
  async publish(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ResultsDto[]> {
    await this.results.publish(actor, ref);
    return this.read(actor, ref);
  }
}
