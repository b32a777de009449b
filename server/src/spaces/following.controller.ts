import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { VisitDto } from './dto/commands.dto.js';
import { Following } from './following.js';

/** What a person follows and has seen. */
@ApiTags('spaces')
@Controller(['consultations/:ref', 'bodies/:ref'])
export class FollowingController {
  constructor(private readonly following: Following) {}

  /** Follows it: one is told of dates, answers and results. */
  @Post('follow')
  @HttpCode(204)
  follow(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<void> {
    return this.following.follow(actor, ref);
  }

  /** Follows it no more. */
  @Delete('follow')
  @HttpCode(204)
  unfollow(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<void> {
    return this.following.unfollow(actor, ref);
  }

  /** Notes a visit and tells when the one before ended, for "since your last visit". */
  @Post('visit')
  @HttpCode(200)
  async visit(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<VisitDto> {
    return { previousAt: await this.following.visit(actor, ref) };
  }
}
