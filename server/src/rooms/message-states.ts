import { Injectable } from '@nestjs/common';
import { type CommandOf, next } from '../../../shared/lifecycle.js';
import { roomMessageLifecycle } from '../../../shared/rooms.js';
import { Database } from '../kernel/database/database.js';
import { MergeQuestions } from './merge-questions.js';
import type { RoomChange } from './room-changes.js';
import type { RoomMessage } from './room-messages.js';

/** Leads messages through their life. What leaves the screen leaves every place where the host points at it. */
@Injectable()
export class MessageStates {
  constructor(
    private readonly db: Database,
    private readonly questions: MergeQuestions,
  ) {}

  /** @throws InvalidTransition when the state of the message does not take the command */
  async transition(
    change: RoomChange,
    message: RoomMessage,
    command: CommandOf<typeof roomMessageLifecycle>,
  ): Promise<void> {
    const state = next(roomMessageLifecycle, message.state, command);
    await this.db.sql`update room_message set state = ${state} where id = ${message.id}`;
    if (message.participantId) change.standing(message.participantId);
    change.console();
    if (state === 'visible' || message.state === 'visible') change.touch(message.id);
    if (message.state === 'visible') await this.leave(change, message);
  }

  private async leave(change: RoomChange, message: RoomMessage): Promise<void> {
    await this.unpoint(change, message.id);
    if (message.kind !== 'question') return;
    if (message.mergedInto) await this.db.sql`update room_message set merged_into = null where id = ${message.id}`;
    else await this.questions.succeed(change, message);
  }

  private async unpoint(change: RoomChange, id: string): Promise<void> {
    const { room } = change;
    if (room.pinnedId !== id && room.spotlightId !== id) return;
    await this.db.sql`
      update room set pinned_id = nullif(pinned_id, ${id}), spotlight_id = nullif(spotlight_id, ${id}) where id = ${room.id}`;
    change.renew('steering');
  }
}
