import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { ExtendTurnDto, MoveTurnDto, StartTurnDto } from './dto/speakers.dto.js';
import { Hands } from './hands.js';
import { LeadSpeakers } from './lead-speakers.js';

/** The speaker queue of a live room. */
@ApiTags('rooms')
@Controller()
export class SpeakersController {
  constructor(
    private readonly hands: Hands,
    private readonly speakers: LeadSpeakers,
  ) {}

  /** Raises one's hand; raising it again changes nothing. */
  @Put('rooms/:roomId/hand')
  @HttpCode(204)
  raise(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<void> {
    return this.hands.hand(actor, { room: roomId, raised: true });
  }

  /** Takes one's hand down; whoever speaks has spoken. */
  @Delete('rooms/:roomId/hand')
  @HttpCode(204)
  lower(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<void> {
    return this.hands.hand(actor, { room: roomId, raised: false });
  }

  /** Gives somebody the word; who had it has spoken. */
  @Post('speaker-turns/:turnId/start')
  @HttpCode(204)
  start(
    @CurrentActor() actor: Actor,
    @UuidParam('turnId') turnId: string,
    @Body() { seconds }: StartTurnDto,
  ): Promise<void> {
    return this.speakers.start(actor, turnId, seconds);
  }

  /** Gives whoever speaks more time. */
  @Post('speaker-turns/:turnId/extend')
  @HttpCode(204)
  extend(
    @CurrentActor() actor: Actor,
    @UuidParam('turnId') turnId: string,
    @Body() { seconds }: ExtendTurnDto,
  ): Promise<void> {
    return this.speakers.extend(actor, turnId, seconds);
  }

  /** Ends a turn, or takes somebody who waits out of the queue. */
  @Post('speaker-turns/:turnId/end')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @UuidParam('turnId') turnId: string): Promise<void> {
    return this.speakers.end(actor, turnId);
  }

  /** Moves somebody in the queue, with a note that everyone reads. */
  @Post('speaker-turns/:turnId/move')
  @HttpCode(204)
  move(@CurrentActor() actor: Actor, @UuidParam('turnId') turnId: string, @Body() body: MoveTurnDto): Promise<void> {
    return this.speakers.move(actor, turnId, body);
  }
}
