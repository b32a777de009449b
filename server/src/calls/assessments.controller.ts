import { Body, Controller, Get, Header, HttpCode, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { Assess } from './assess.js';
import { AssessmentQuery } from './assessment.query.js';
import { Assessors } from './assessors.js';
import { DecideCall } from './decide-call.js';
import {
  AssessorTaskDto,
  CalledUpDto,
  CallUpDto,
  DeclareConflictsDto,
  JudgedApplicationDto,
  RankingDto,
  SettleDto,
  WriteAssessmentDto,
} from './dto/assessment.dto.js';
import { rankingFile } from './ranking-file.js';
import { RankingQuery } from './ranking.query.js';

/** Applications, for those who judge them. */
@ApiTags('calls')
@Controller()
export class AssessmentsController {
  constructor(
    private readonly query: AssessmentQuery,
    private readonly assessors: Assessors,
    private readonly assessing: Assess,
    private readonly ranking: RankingQuery,
    private readonly deciding: DecideCall,
  ) {}

  /** What an assessor has to do for a call. */
  @Get('calls/:id/assessment')
  task(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<AssessorTaskDto> {
    return this.query.task(actor, id);
  }

  /** Says in which applications one has a conflict of interest; they are for others from then on. Needed before any is shown. */
  @Post('calls/:id/assessment/conflicts')
  @HttpCode(200)
  async declare(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { conflicts }: DeclareConflictsDto,
  ): Promise<AssessorTaskDto> {
    await this.assessors.declare(actor, id, conflicts);
    return this.query.task(actor, id);
  }

  /** An application as those who judge it read it. What others think of it comes once one's own view is sent. */
  @Get('applications/:id/assessment')
  judged(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<JudgedApplicationDto> {
    return this.query.judged(actor, id);
  }

  /** Keeps one's scores as a draft. */
  @Put('applications/:id/assessment')
  async keep(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { scores }: WriteAssessmentDto,
  ): Promise<JudgedApplicationDto> {
    await this.assessing.write(actor, id, scores, false);
    return this.query.judged(actor, id);
  }

  /** Sends one's scores, each with its reason, for good. */
  @Post('applications/:id/assessment/send')
  @HttpCode(200)
  async send(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { scores }: WriteAssessmentDto,
  ): Promise<JudgedApplicationDto> {
    await this.assessing.write(actor, id, scores, true);
    return this.query.judged(actor, id);
  }

  /** All applications of a call, the best first, as far as the reader may know. For those who handle them. */
  @Get('calls/:id/ranking')
  rank(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<RankingDto> {
    return this.ranking.of(actor, id);
  }

  /** The same as a table to take away. */
  @Get('calls/:id/ranking.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async rankingFile(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<StreamableFile> {
    const content = rankingFile(await this.ranking.of(actor, id));
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="ranking-${id.slice(-6)}.csv"`,
    });
  }

  /** Writes down what is to come of an application; nobody is told before all answers are sent. */
  @Put('applications/:id/outcome')
  @Scope('manage')
  @HttpCode(204)
  async settle(@CurrentActor() actor: Actor, @UuidParam('id') id: string, @Body() body: SettleDto): Promise<void> {
    await this.deciding.settle(actor, id, body);
  }

  /** Gives a seat that became free to the first of the reserve list. */
  @Post('applications/:id/call-up')
  @Scope('manage')
  async callUp(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() body: CallUpDto,
  ): Promise<CalledUpDto> {
    return { seatId: await this.deciding.callUp(actor, id, body) };
  }
}
