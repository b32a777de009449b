import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { WithdrawMessage } from './withdraw-message.js';

/** Single messages of live rooms. */
@ApiTags('rooms')
@Controller('room-messages/:messageId')
export class RoomMessagesController {
  constructor(private readonly withdrawing: WithdrawMessage) {}

  /** Takes one's own message back, until the record of the session is out. */
  @Post('withdraw')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Actor, @UuidParam('messageId') messageId: string): Promise<void> {
    return this.withdrawing.withdraw(actor, messageId);
  }
}
