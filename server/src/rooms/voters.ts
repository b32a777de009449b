import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { Database, sql } from '../kernel/database/database.js';

/**
 * The keys under which votes are kept. In a named poll it is the participant; in an anonymous one a keyed hash, by which a
 * vote can be changed while the poll is open and which is replaced by chance when it is closed.
 */
@Injectable()
export class Voters {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
  ) {}

  keyIn(poll: { id: string; anonymous: boolean }, participantId: string): string {
    if (!poll.anonymous) return participantId;
    return createHmac('sha256', this.config.sessionSecret)
      .update(`vote:${poll.id}:${participantId}`)
      .digest('base64url');
  }

  /** The keys of participants in the polls of a room. */
  async keysIn(roomId: string, participantIds: string[]): Promise<Map<string, string[]>> {
    const polls = await this.db.prepared<{ id: string; anonymous: boolean }>(
      sql`select id, anonymous from poll where room_id = ${roomId} and state <> 'draft'`,
    );
    return new Map(participantIds.map((id) => [id, polls.map((poll) => this.keyIn(poll, id))]));
  }
}
