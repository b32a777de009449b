import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { MessageStates } from './message-states.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { RoomMessages } from './room-messages.js';
import { RoomMessageWithdrawn } from './room.events.js';

/** Lets people take back what they said. */
@Injectable()
export class WithdrawMessage {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly messages: RoomMessages,
    private readonly states: MessageStates,
  ) {}

  /**
   * Takes one's own message back, until the record of the session is out. What it said is kept no longer.
   * @throws Problem `not-found`; `forbidden` for another's message; `session-over`; InvalidTransition when it is taken back already
   */
  async withdraw(actor: Actor, messageId: string): Promise<void> {
    const { id: roomId, participant } = await this.access.requireOf(
      actor,
      sql`room_message where id = ${messageId}`,
      'read',
    );
    await this.changes.change(roomId, async (change) => {
      const message = await this.messages.load(messageId);
      const isOwn = participant !== null && message.participantId === participant.id;
      if (!isOwn) throw new Problem(message.state === 'visible' ? 'forbidden' : 'not-found');
      if (change.room.state === 'published') throw new Problem('session-over');
      await this.states.transition(change, message, 'withdraw');
      await this.db.sql`update room_message set body = '', body_html = '', findings = '[]' where id = ${messageId}`;
      await this.events.record(actor, new RoomMessageWithdrawn(change.room.spaceId, messageId, { roomId }));
    });
  }
}
