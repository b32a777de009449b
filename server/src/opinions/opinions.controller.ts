import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { MadeDto } from '../kernel/http/made.dto.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { LanguageQueryDto } from '../spaces/dto/consultation.dto.js';
import { AnswerAdvice } from './answer-advice.js';
import { AnswerAdviceDto } from './dto/advice.dto.js';
import { SeatWordsDto } from './dto/advice-request.dto.js';
import { OpinionDto, OpinionFrameDto, OpinionPageDto, PublishOpinionDto, StartOpinionDto } from './dto/opinion.dto.js';
import { MinorityStatements } from './minority-statements.js';
import { OpinionWork } from './opinion-work.js';
import { PublishOpinion } from './publish-opinion.js';
import { ReadOpinions } from './read-opinions.js';

/** Opinions and decisions of a body: work on them, their publication, and what authorities do with them. */
@ApiTags('opinions')
@Controller()
export class OpinionsController {
  constructor(
    private readonly reading: ReadOpinions,
    private readonly work: OpinionWork,
    private readonly statements: MinorityStatements,
    private readonly publication: PublishOpinion,
    private readonly answers: AnswerAdvice,
  ) {}

  /** The opinions and decisions of a body, newest first: the published ones, and for its members and team the others. */
  @Get('bodies/:ref/opinions')
  list(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Query() query: PageQueryDto): Promise<OpinionPageDto> {
    return this.reading.list(actor, ref, query);
  }

  /** Starts an opinion or a decision with a draft to write. For the team. */
  @Post('bodies/:ref/opinions')
  @Scope('manage')
  async start(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: StartOpinionDto,
  ): Promise<MadeDto> {
    return { id: await this.work.start(actor, ref, body) };
  }

  /** One opinion with its text, how it was adopted, minority statements and answers. */
  @Get('opinions/:opinionId')
  read(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Query() { language }: LanguageQueryDto,
  ): Promise<OpinionDto> {
    return this.reading.one(actor, id, language);
  }

  /** The published text as a file: its SHA-256 is the fingerprint. */
  @Get('opinions/:opinionId/text.txt')
  @ApiProduces('text/plain; charset=utf-8')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async file(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { text, language } = await this.reading.file(actor, id);
    void reply.header('content-language', language);
    const disposition = `attachment; filename="opinion-${id.slice(-8)}.txt"`;
    return new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8', disposition });
  }

  /** Changes to whom it is addressed and what it answers. For the team, as long as nobody decides on it. */
  @Patch('opinions/:opinionId')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @IfMatch() seen: number,
    @Body() body: OpinionFrameDto,
  ): Promise<OpinionDto> {
    await this.work.edit(actor, id, seen, body);
    return this.reading.one(actor, id);
  }

  /** Gives it up, as long as it is not adopted. For the team. */
  @Post('opinions/:opinionId/withdraw')
  @Scope('manage')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @UuidParam('opinionId') id: string): Promise<OpinionDto> {
    await this.work.withdraw(actor, id);
    return this.reading.one(actor, id);
  }

  /** Attaches the reasons of a seat that did not agree, or writes them anew, until it is published. */
  @Put('opinions/:opinionId/minority-statement')
  @Scope('contribute')
  async stateMinority(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() body: SeatWordsDto,
  ): Promise<OpinionDto> {
    await this.statements.write(actor, id, body);
    return this.reading.one(actor, id);
  }

  /** Publishes an adopted text under the next number of the year. For the team. */
  @Post('opinions/:opinionId/publish')
  @Scope('manage')
  @HttpCode(200)
  async publish(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() { answerDueOn }: PublishOpinionDto,
  ): Promise<OpinionDto> {
    await this.publication.publish(actor, id, answerDueOn ?? null);
    return this.reading.one(actor, id);
  }

  /** Says what the addressee does with a recommendation. For whoever speaks for it, or the body's team in its place. */
  @Post('opinions/:opinionId/recommendations/:recommendationId/answers')
  @Scope('contribute')
  async answer(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @UuidParam('recommendationId') recommendationId: string,
    @Body() body: AnswerAdviceDto,
  ): Promise<OpinionDto> {
    await this.answers.answer(actor, id, recommendationId, body);
    return this.reading.one(actor, id);
  }
}
