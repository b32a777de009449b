import { Injectable } from '@nestjs/common';
import type { RoomPoll } from '../../../shared/rooms.js';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import type { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { Problem } from '../kernel/http/problem.js';
import type { NamedVoteDto } from './dto/poll.dto.js';
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

  /**
   * Who chose what in a poll that names its voters, by name.
   * @throws Problem as `authorize` does, for everyone but hosts; `forbidden` for an anonymous poll
   */
  async votes(actor: Actor, pollId: string, { cursor, limit = 50 }: PageQueryDto): Promise<Page<NamedVoteDto>> {
    await this.access.requireOf(actor, sql`poll where id = ${pollId}`, 'host');
    const poll = await this.db.one<{ anonymous: boolean }>`select anonymous from poll where id = ${pollId}`;
    if (poll?.anonymous !== false) throw new Problem('forbidden');
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<NamedVoteDto>(sql`
      select p.id as "participantId", p.name, p.stakeholder_type as type, v.choice
      from poll_vote v join room_participant p on p.id = v.participant_id where v.poll_id = ${pollId}
        ${after ? sql`and (p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : nothing}
      order by p.name, p.id limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      ({ name, participantId }) => [name, participantId],
    );
  }
}
