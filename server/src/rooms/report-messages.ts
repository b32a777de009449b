import { Injectable } from '@nestjs/common';
import type { ReportReason } from '../../../shared/comments.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { RoomMessages } from './room-messages.js';
import { RoomMessageReported } from './room.events.js';

/** Takes what participants report. Regulation (EU) 2022/2065 art. 16. */
@Injectable()
export class ReportMessages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly messages: RoomMessages,
  ) {}

  /**
   * Reports a message that is shown, and puts it on the console.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` for those who have not joined; `own-content`;
   *   `already-exists` when they reported it before
   */
  async report(
    actor: Actor,
    messageId: string,
    { reason, explanation = '' }: { reason: ReportReason; explanation?: string },
  ): Promise<void> {
    const room = await this.access.requireOf(actor, sql`room_message where id = ${messageId}`, 'read');
    if (!room.participant) throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
    const participantId = room.participant.id;
    await this.changes.change(room.id, async (change) => {
      const message = await this.messages.load(messageId);
      if (message.participantId === participantId) throw new Problem('own-content');
      if (message.state !== 'visible') throw new Problem('not-found');
      const [report] = await this.db.sql`
        insert into room_report (id, message_id, participant_id, reason, explanation, created_at)
        values (${newId()}, ${messageId}, ${participantId}, ${reason}, ${explanation}, ${this.clock.now()})
        on conflict do nothing returning id`;
      if (!report) throw new Problem('already-exists');
      change.console();
      const data = { roomId: room.id, reason };
      await this.events.record(actor, new RoomMessageReported(change.room.spaceId, messageId, data));
    });
  }
}
