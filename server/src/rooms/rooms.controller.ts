import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Cookies } from '../accounts/cookies.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { EarlierQueryDto, JoinDto, RoomStateQueryDto, SaidDto, SayDto } from './dto/room.dto.js';
import { JoinedDto, ParticipantStateDto } from './dto/participant-state.dto.js';
import { EarlierPageDto, RoomStateDto } from './dto/room-state.dto.js';
import { SessionCommandDto, SteerDto } from './dto/steering.dto.js';
import { JoinRoom } from './join-room.js';
import { ParticipantStates } from './participant-states.js';
import { RoomAccess } from './room-access.js';
import { RoomStates } from './room-states.js';
import { Say } from './say.js';
import { SteerRoom } from './steer-room.js';

/** Live rooms: joining, reading, saying, steering. Open pages do the same over their socket. */
@ApiTags('rooms')
@Controller()
export class RoomsController {
  constructor(
    private readonly access: RoomAccess,
    private readonly joining: JoinRoom,
    private readonly states: RoomStates,
    private readonly standings: ParticipantStates,
    private readonly saying: Say,
    private readonly steering: SteerRoom,
    private readonly cookies: Cookies,
  ) {}

  /** Joins a session under one's name, or as a guest under the one given. Joining again changes what was told. */
  @Post('live-sessions/:sessionId/participants')
  async join(
    @CurrentActor() actor: Actor,
    @UuidParam('sessionId') sessionId: string,
    @Body() body: JoinDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedDto> {
    const { state, receiptCode } = await this.joining.join(actor, sessionId, body);
    if (receiptCode) this.cookies.setReceipt(reply, receiptCode);
    return { ...state, receiptCode };
  }

  /** What one sees who enters a room, or what changed after a number. */
  @Get('rooms/:roomId')
  async state(
    @CurrentActor() actor: Actor,
    @UuidParam('roomId') roomId: string,
    @Query() { since }: RoomStateQueryDto,
  ): Promise<RoomStateDto> {
    await this.access.require(actor, roomId, 'read');
    return this.states.read(roomId, since ?? null) as Promise<RoomStateDto>;
  }

  /** Earlier messages. */
  @Get('rooms/:roomId/messages')
  async earlier(
    @CurrentActor() actor: Actor,
    @UuidParam('roomId') roomId: string,
    @Query() { before }: EarlierQueryDto,
  ): Promise<EarlierPageDto> {
    await this.access.require(actor, roomId, 'read');
    return this.states.earlier(roomId, before);
  }

  /** Where one stands as a participant. */
  @Get('rooms/:roomId/self')
  async self(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<ParticipantStateDto> {
    const room = await this.access.require(actor, roomId, 'read');
    return found(await this.standings.read(actor, room));
  }

  /** Says or asks something. Sent again with the same key, it answers with what is there. */
  @Post('rooms/:roomId/messages')
  say(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string, @Body() body: SayDto): Promise<SaidDto> {
    return this.saying.say(actor, { ...body, room: roomId });
  }

  /** Changes what all see. */
  @Patch('rooms/:roomId/steering')
  @HttpCode(204)
  async steer(
    @CurrentActor() actor: Actor,
    @UuidParam('roomId') roomId: string,
    @Body() body: SteerDto,
  ): Promise<void> {
    await this.steering.steer(actor, roomId, body);
  }

  /** Opens the lobby, starts, pauses, resumes or ends a session. */
  @Post('live-sessions/:sessionId/state')
  @HttpCode(204)
  async command(
    @CurrentActor() actor: Actor,
    @UuidParam('sessionId') sessionId: string,
    @Body() { command }: SessionCommandDto,
  ): Promise<void> {
    await this.steering.command(actor, sessionId, command);
  }
}
