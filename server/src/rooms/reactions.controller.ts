import { Controller, Delete, HttpCode, Param, ParseEnumPipe, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type RoomReaction, roomReactions } from '../../../shared/rooms.js';
import { sql } from '../kernel/database/database.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { Reactions } from './reactions.js';
import { RoomAccess } from './room-access.js';

const known = Object.fromEntries(roomReactions.map((reaction) => [reaction, reaction]));

/** Reactions to messages, and "I ask this too". */
@ApiTags('rooms')
@ApiParam({ name: 'reaction', enum: roomReactions })
@Controller('room-messages/:messageId/reactions/:reaction')
export class ReactionsController {
  constructor(
    private readonly access: RoomAccess,
    private readonly reactions: Reactions,
  ) {}

  /** Gives a reaction; giving it again changes nothing. */
  @Put()
  @HttpCode(204)
  give(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Param('reaction', new ParseEnumPipe(known)) reaction: RoomReaction,
  ): Promise<void> {
    return this.set(actor, messageId, reaction, true);
  }

  /** Takes a reaction back. */
  @Delete()
  @HttpCode(204)
  takeBack(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Param('reaction', new ParseEnumPipe(known)) reaction: RoomReaction,
  ): Promise<void> {
    return this.set(actor, messageId, reaction, false);
  }

  private async set(actor: Actor, messageId: string, reaction: RoomReaction, on: boolean): Promise<void> {
    const room = await this.access.requireOf(actor, sql`room_message where id = ${messageId}`, 'read');
    await this.reactions.react(actor, { room: room.id, messageId, reaction, on }, room);
  }
}
