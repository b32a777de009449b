import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { RoomMessages } from './room-messages.js';

/** The questions that the hosts want to take up. */
@Injectable()
export class ShortlistQuestions {
  constructor(
    private readonly db: Database,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly messages: RoomMessages,
  ) {}

  /**
   * Puts a question, or the one in which it went up, on the shortlist, or takes it off.
   * @throws Problem as `authorize` does, for everyone but hosts and moderators; `not-found` for what is no question that people see
   */
  async shortlist(actor: Actor, questionId: string, on: boolean): Promise<void> {
    const room = await this.access.requireOf(actor, sql`room_message where id = ${questionId}`, 'curate');
    await this.changes.change(room.id, async (change) => {
      const { id, shortlisted } = await this.messages.root(await this.messages.question(questionId));
      if (shortlisted === on) return;
      await this.db.sql`update room_message set shortlisted = ${on} where id = ${id}`;
      change.touch(id);
    });
  }
}
