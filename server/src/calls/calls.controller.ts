import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { Assessors } from './assessors.js';
import { CallQuery } from './call.query.js';
import { DecideCall } from './decide-call.js';
import {
  AssessorListDto,
  BodyCallPageDto,
  CallDto,
  CallPageDto,
  CallQueryDto,
  CallSettingsDto,
} from './dto/call.dto.js';
import {
  CancelCallDto,
  CreatedCallDto,
  DecideCallDto,
  ExtendCallDto,
  NameAssessorsDto,
  WriteCallDto,
} from './dto/write-call.dto.js';
import { RunCall } from './run-call.js';
import { WriteCall, type WrittenCall } from './write-call.js';

/** Calls for applications: how bodies find their members and partners. */
@ApiTags('calls')
@Controller()
export class CallsController {
  constructor(
    private readonly query: CallQuery,
    private readonly writing: WriteCall,
    private readonly running: RunCall,
    private readonly assessors: Assessors,
    private readonly deciding: DecideCall,
  ) {}

  /** The open calls one may see, of all bodies, soonest closing first. */
  @Get('calls')
  open(@CurrentActor() actor: Actor, @Query() query: CallQueryDto): Promise<CallPageDto> {
    return this.query.open(actor, query);
  }

  /** The calls of a body, newest first. */
  @Get('bodies/:ref/calls')
  ofBody(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: CallQueryDto,
  ): Promise<BodyCallPageDto> {
    return this.query.ofBody(actor, ref, query);
  }

  /** One call, with what one may do with it. Its statistics come with the decision. */
  @Get('calls/:id')
  one(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<CallDto> {
    return this.query.one(actor, id);
  }

  /** A call in all its languages, as the team's forms hold it. For the team. */
  @Get('calls/:id/settings')
  settings(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<CallSettingsDto> {
    return this.query.settings(actor, id);
  }

  /** Prepares a call. The team alone sees it until it is opened. */
  @Post('bodies/:ref/calls')
  @Scope('manage')
  async create(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WriteCallDto,
  ): Promise<CreatedCallDto> {
    return { id: await this.writing.create(actor, ref, written(body)) };
  }

  /** Writes a draft anew. */
  @Put('calls/:id')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: WriteCallDto,
  ): Promise<CallSettingsDto> {
    await this.writing.edit(actor, id, seen, written(body));
    return this.query.settings(actor, id);
  }

  /** Throws a draft away. */
  @Delete('calls/:id')
  @Scope('manage')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @UuidParam('id') id: string, @IfMatch() seen: number): Promise<void> {
    await this.writing.remove(actor, id, seen);
  }

  /** Publishes a call: one can apply from now until its deadline. */
  @Post('calls/:id/open')
  @Scope('manage')
  @HttpCode(200)
  async publish(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<CallDto> {
    await this.running.open(actor, id);
    return this.query.one(actor, id);
  }

  /** Gives everyone more time. */
  @Post('calls/:id/extend')
  @Scope('manage')
  @HttpCode(200)
  async extend(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { closes }: ExtendCallDto,
  ): Promise<CallDto> {
    await this.running.extend(actor, id, closes);
    return this.query.one(actor, id);
  }

  /** Lets the assessors begin, once the deadline has passed. */
  @Post('calls/:id/assess')
  @Scope('manage')
  @HttpCode(200)
  async assess(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<CallDto> {
    await this.running.assess(actor, id);
    return this.query.one(actor, id);
  }

  /** Takes a call back; who applied is told why. */
  @Post('calls/:id/cancel')
  @Scope('manage')
  @HttpCode(200)
  async cancel(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { reason }: CancelCallDto,
  ): Promise<CallDto> {
    await this.running.cancel(actor, id, reason);
    return this.query.one(actor, id);
  }

  /** Who assesses, and how far they are. For those who handle applications. */
  @Get('calls/:id/assessors')
  async listAssessors(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<AssessorListDto> {
    return { items: await this.query.assessors(actor, id) };
  }

  /** Makes these people the assessors. */
  @Put('calls/:id/assessors')
  @Scope('manage')
  async nameAssessors(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { members }: NameAssessorsDto,
  ): Promise<AssessorListDto> {
    await this.assessors.name(actor, id, members);
    return { items: await this.query.assessors(actor, id) };
  }

  /** Sends all answers at once and gives the seats. */
  @Post('calls/:id/decide')
  @Scope('manage')
  @HttpCode(200)
  async decide(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() body: DecideCallDto,
  ): Promise<CallDto> {
    await this.deciding.decide(actor, id, body);
    return this.query.one(actor, id);
  }
}

function written({ texts, criteria, ...rest }: WriteCallDto): WrittenCall {
  return {
    ...rest,
    texts: Object.fromEntries(texts),
    criteria: criteria.map((criterion) => ({ ...criterion, texts: Object.fromEntries(criterion.texts) })),
  };
}
