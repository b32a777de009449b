import { Injectable } from '@nestjs/common';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import type { PeopleQueryDto, RoomPersonDto } from './dto/console.dto.js';
import { RoomAccess } from './room-access.js';
import { roomPolicy } from './room.policy.js';
import { helps } from './who-helps.js';

/** Who has joined, by name. */
@Injectable()
export class RoomPeopleQuery {
  constructor(
    private readonly db: Database,
    private readonly access: RoomAccess,
  ) {}

  /**
   * The people of a session, or of a break-out room. Where everyone may read along only hosts and moderators see names.
   * @throws Problem as `authorize` does
   */
  async find(actor: Actor, roomId: string, { q, cursor, limit = 20 }: PeopleQueryDto): Promise<Page<RoomPersonDto>> {
    const room = await this.access.require(actor, roomId, 'seeNames');
    const moderates = allows(roomPolicy, 'moderate', actor, room);
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<RoomPersonDto>(sql`
      select p.id, p.name, p.stakeholder_type as type, p.guest_id is not null as "isGuest", ${helps} as helps, p.breakout_id as "breakoutId",
        ${moderates} and p.muted_at is not null as muted, p.removed_at is not null as removed,
        case when ${moderates} then coalesce(p.sanction_reason, '') else '' end as reason,
        json_build_object('sanction', ${moderates} and not ${helps}) as can
      from room_participant p join live_session ls on ls.id = p.session_id
      where p.session_id = ${room.session.id}
        ${room.kind === 'breakout' ? sql`and p.breakout_id = ${room.id}` : nothing}
        ${moderates ? nothing : sql`and p.removed_at is null`}
        ${q ? sql`and p.name ilike ${pattern(q)}` : nothing}
        ${after ? sql`and (p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : nothing}
      order by p.name, p.id limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      ({ name, id }) => [name, id],
    );
  }
}

const pattern = (words: string): string => `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
