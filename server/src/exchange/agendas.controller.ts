import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { MadeDto } from '../kernel/http/made.dto.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { AgendaConsultations } from './agenda-consultations.js';
import { AgendaQuery } from './agenda.query.js';
import { ForumResultQuery } from './forum-result.query.js';
import { AgendaDto, AgendaPageDto, WrittenAgendaDto } from './dto/agenda.dto.js';
import { ResultPageDto } from './dto/forum.dto.js';

/** A forum asks what should be on its agenda. */
@ApiTags('exchange')
@Controller('bodies/:ref/exchange/agendas')
export class AgendasController {
  constructor(
    private readonly query: AgendaQuery,
    private readonly agendas: AgendaConsultations,
    private readonly results: ForumResultQuery,
  ) {}

  /** The windows in which an agenda is or was open to proposals, latest closing first. */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Query() query: PageQueryDto): Promise<AgendaPageDto> {
    return this.query.list(actor, ref, query);
  }

  /** One of them. */
  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<AgendaDto> {
    return this.query.one(actor, ref, id);
  }

  /** The results of lower forums that were taken onto this agenda. */
  @Get(':id/results')
  taken(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') consultationId: string,
    @Query() query: PageQueryDto,
  ): Promise<ResultPageDto> {
    return this.results.list(actor, ref, { direction: 'received', consultationId }, query);
  }

  /** Plans a window; it opens and closes by itself. For the team. */
  @Post()
  @Scope('manage')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WrittenAgendaDto,
  ): Promise<MadeDto> {
    return { id: await this.agendas.plan(actor, ref, body) };
  }

  /** Changes its words or times until it has closed. For the team. */
  @Put(':id')
  @Scope('manage')
  @HttpCode(204)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: WrittenAgendaDto,
  ): Promise<void> {
    await this.agendas.edit(actor, ref, id, seen, body);
  }
}
