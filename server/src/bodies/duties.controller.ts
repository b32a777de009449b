import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { BodyDuties } from './body-duties.js';
import { DutiesDto } from './dto/duty.dto.js';

/** What waits for whoever asks. */
@ApiTags('bodies')
@Controller('me/duties')
export class DutiesController {
  constructor(private readonly duties: BodyDuties) {}

  /** What waits for the reader in bodies: votes, answers, assessments, declarations and promises; the most urgent first. */
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<DutiesDto> {
    return { items: await this.duties.of(actor) };
  }
}
