import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { CreateSession } from './create-session.js';
import { CreatedSessionDto, CreateSessionDto, SessionTextDto } from './dto/plan-session.dto.js';

/** Planning live sessions. */
@ApiTags('live sessions')
@ApiExtraModels(SessionTextDto)
@Controller()
@Scope('manage')
export class SessionPlanningController {
  constructor(private readonly creating: CreateSession) {}

  /** Plans a live session in a consultation, which whoever plans it then hosts. For its lead and editors. */
  @Post('consultations/:ref/live-sessions')
  async create(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { texts, ...plan }: CreateSessionDto,
  ): Promise<CreatedSessionDto> {
    return { id: await this.creating.create(actor, ref, { ...plan, texts: Object.fromEntries(texts) }) };
  }
}
