import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { IfMatchOrNew, UuidParam } from '../kernel/http/parameters.js';
import { Announce } from './announce.js';
import {
  AnnounceDto,
  HarvestDto,
  MoveToBreakoutDto,
  PlanBreakoutsDto,
  ShuffleDto,
  WriteHarvestDto,
} from './dto/breakouts.dto.js';
import { BreakoutRoomDto } from './dto/room-state.dto.js';
import { Harvests } from './harvests.js';
import { PlacePeople } from './place-people.js';
import { PlanBreakouts } from './plan-breakouts.js';
import { RunBreakouts } from './run-breakouts.js';

/** Break-out rooms of live sessions. */
@ApiTags('rooms')
@Controller()
export class BreakoutsController {
  constructor(
    private readonly planning: PlanBreakouts,
    private readonly running: RunBreakouts,
    private readonly placing: PlacePeople,
    private readonly announcing: Announce,
    private readonly harvests: Harvests,
  ) {}

  /** Makes the break-out rooms of a session, or changes them while they are closed. For hosts. */
  @Post('live-sessions/:sessionId/breakouts')
  @HttpCode(200)
  plan(
    @CurrentActor() actor: Actor,
    @UuidParam('sessionId') sessionId: string,
    @Body() body: PlanBreakoutsDto,
  ): Promise<BreakoutRoomDto[]> {
    return this.planning.plan(actor, sessionId, body);
  }

  /** Puts everyone into the rooms by chance, evenly, while these are closed. For hosts. */
  @Post('live-sessions/:sessionId/breakouts/shuffle')
  @HttpCode(200)
  shuffle(
    @CurrentActor() actor: Actor,
    @UuidParam('sessionId') sessionId: string,
    @Body() { people }: ShuffleDto,
  ): Promise<BreakoutRoomDto[]> {
    return this.planning.shuffle(actor, sessionId, people);
  }

  /** Opens the break-out rooms. For hosts. */
  @Post('live-sessions/:sessionId/breakouts/open')
  @HttpCode(204)
  open(@CurrentActor() actor: Actor, @UuidParam('sessionId') sessionId: string): Promise<void> {
    return this.running.open(actor, sessionId);
  }

  /** Closes the break-out rooms and brings everyone back. For hosts. */
  @Post('live-sessions/:sessionId/breakouts/close')
  @HttpCode(204)
  close(@CurrentActor() actor: Actor, @UuidParam('sessionId') sessionId: string): Promise<void> {
    return this.running.close(actor, sessionId);
  }

  /** Tells everyone something, in whichever room of the session they are. For hosts. */
  @Post('live-sessions/:sessionId/announce')
  @HttpCode(204)
  announce(
    @CurrentActor() actor: Actor,
    @UuidParam('sessionId') sessionId: string,
    @Body() body: AnnounceDto,
  ): Promise<void> {
    return this.announcing.announce(actor, sessionId, body);
  }

  /** Goes into a break-out room of one's choice, where people choose and as long as there are places; back with the main room. */
  @Put('rooms/:roomId/place')
  @HttpCode(204)
  choose(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<void> {
    return this.placing.choose(actor, roomId);
  }

  /** Puts a participant into a break-out room or back into the main room. For hosts. */
  @Put('room-participants/:participantId/breakout')
  @HttpCode(204)
  move(
    @CurrentActor() actor: Actor,
    @UuidParam('participantId') participantId: string,
    @Body() { roomId }: MoveToBreakoutDto,
  ): Promise<void> {
    return this.placing.move(actor, participantId, roomId);
  }

  /** What a break-out room has written down. For those who are in it, and hosts and moderators. */
  @Get('rooms/:roomId/harvest')
  read(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<HarvestDto> {
    return this.harvests.read(actor, roomId);
  }

  /** Writes down what a break-out room brings back, until it is handed in. */
  @Put('rooms/:roomId/harvest')
  write(
    @CurrentActor() actor: Actor,
    @UuidParam('roomId') roomId: string,
    @IfMatchOrNew() seen: number | null,
    @Body() body: WriteHarvestDto,
  ): Promise<HarvestDto> {
    return this.harvests.write(actor, roomId, seen, body);
  }

  /** Hands it in: it stands in the main room and does not change any more. */
  @Post('rooms/:roomId/harvest/hand-in')
  @HttpCode(204)
  handIn(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<void> {
    return this.harvests.handIn(actor, roomId);
  }
}
