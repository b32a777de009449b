import { Injectable } from '@nestjs/common';
import type { RoomMessageKind, RoomMessageState } from '../../../shared/rooms.js';
import { Database, sql } from '../kernel/database/database.js';
import { found } from '../kernel/http/problem.js';

/** A message as those who change it need to know it. */
export interface RoomMessage {
  id: string;
  roomId: string;
  kind: RoomMessageKind;
  state: RoomMessageState;
  /** Null for announcements and harvests. */
  participantId: string | null;
  language: string;
  body: string;
  /** Its place in the feed; null as long as nobody has seen it. */
  seq: number | null;
  mergedInto: string | null;
  shortlisted: boolean;
  answered: 'live' | 'written' | null;
}

/** Loads messages that are about to be changed, while their room is held. */
@Injectable()
export class RoomMessages {
  constructor(private readonly db: Database) {}

  /** @throws Problem `not-found` when there is none */
  async load(id: string): Promise<RoomMessage> {
    const [row] = await this.db.query<RoomMessage>(sql`
      select id, room_id as "roomId", kind, state, participant_id as "participantId", language, body, seq, merged_into as "mergedInto",
        shortlisted, answered from room_message where id = ${id}`);
    return found(row);
  }

  /**
   * A question that people see.
   * @throws Problem `not-found` when there is none
   */
  async question(id: string): Promise<RoomMessage> {
    const message = await this.load(id);
    return found(message.kind === 'question' && message.state === 'visible' ? message : null);
  }

  /** The question in which this one went up, or itself. */
  async root(question: RoomMessage): Promise<RoomMessage> {
    return question.mergedInto ? this.load(question.mergedInto) : question;
  }

  /** The questions that went up in this one. */
  async mergedInto(id: string): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>`
      select id from room_message where merged_into = ${id} order by created_at, id`;
    return rows.map((row) => row.id);
  }
}
