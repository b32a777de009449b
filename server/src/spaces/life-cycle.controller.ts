import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { Consultations } from './consultations.js';
import { ReturnDto } from './dto/commands.dto.js';
import { ConsultationDto } from './dto/consultation.dto.js';
import type { PersonCommand } from './person-commands.js';
import { ReadConsultation } from './read-consultation.js';

/** The commands of a consultation's life cycle. Opening and closing come by the clock, answering with the results. */
@ApiTags('consultations')
@Controller('consultations/:ref')
@Scope('manage')
export class LifeCycleController {
  constructor(
    private readonly consultations: Consultations,
    private readonly reading: ReadConsultation,
  ) {}

  /** Asks a second person to review the draft. */
  @Post('submit')
  @HttpCode(200)
  submit(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ConsultationDto> {
    return this.give(actor, ref, 'submit');
  }

  /** Approves and so announces it. Whoever submitted it cannot. */
  @Post('approve')
  @HttpCode(200)
  approve(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ConsultationDto> {
    return this.give(actor, ref, 'approve');
  }

  /** Sends the draft back, with a note for the team. */
  @Post('return')
  @HttpCode(200)
  return(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { note }: ReturnDto,
  ): Promise<ConsultationDto> {
    return this.give(actor, ref, 'return', note);
  }

  /** Takes the announcement back, before opening. */
  @Post('recall')
  @HttpCode(200)
  recall(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ConsultationDto> {
    return this.give(actor, ref, 'recall');
  }

  /** Says that the team has begun to read what came in. */
  @Post('analyse')
  @HttpCode(200)
  analyse(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ConsultationDto> {
    return this.give(actor, ref, 'analyse');
  }

  /** Keeps an answered consultation as it is. */
  @Post('archive')
  @HttpCode(200)
  archive(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ConsultationDto> {
    return this.give(actor, ref, 'archive');
  }

  private async give(actor: Actor, ref: string, command: PersonCommand, note?: string): Promise<ConsultationDto> {
    await this.consultations.transition(actor, ref, command, note);
    return this.reading.page(actor, ref);
  }
}
