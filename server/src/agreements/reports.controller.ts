import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import {
  AssembledReportDto,
  AssembleReportDto,
  ReportContentsDto,
  ReportListDto,
  ReportPeriodDto,
} from './dto/report.dto.js';
import { Reports } from './reports.js';

/** Yearly reports of bodies. */
@ApiTags('agreements')
@Controller('bodies/:ref/reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  /** The reports of a body, the latest period first. Drafts are for the team. */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ReportListDto> {
    return this.reports.list(actor, ref);
  }

  /** What is recorded of a period: who joined, signed and withdrew, and how the commitments stood at its end. */
  @Get('contents')
  contents(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() period: ReportPeriodDto,
  ): Promise<ReportContentsDto> {
    return this.reports.contents(actor, ref, period);
  }

  /** Makes a draft document of it, which the team edits and publishes. */
  @Post()
  @Scope('manage')
  assemble(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: AssembleReportDto,
  ): Promise<AssembledReportDto> {
    return this.reports.assemble(actor, ref, body);
  }
}
