import { Injectable } from '@nestjs/common';
import type { RoomPoll } from '../../../shared/rooms.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { pollColumns, type PollRow, toRoomPoll } from './poll-row.js';
import { RoomAccess } from './room-access.js';

/** Polls as hosts see them. */
@Injectable()
export class ReadPolls {
  constructor(
    private readonly db: Database,
    private readonly access: RoomAccess,
  ) {}

  /**
   * All polls of a room, drafts too, with results that participants may not see yet.
   * @throws Problem as `authorize` does, for everyone but hosts
   */
  async all(actor: Actor, roomId: string): Promise<RoomPoll[]> {
    await this.access.require(actor, roomId, 'host');
    const rows = await this.db.query<PollRow>(
      sql`select ${pollColumns} from poll k where k.room_id = ${roomId} order by k.created_at, k.id`,
    );
    return rows.map((row) => ({ ...toRoomPoll(row), tally: row.state === 'draft' ? null : row.tally }));
  }
}
