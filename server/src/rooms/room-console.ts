import { Injectable } from '@nestjs/common';
import type { RoomPoll } from '../../../shared/rooms.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { BreakoutRooms } from './breakout-rooms.js';
import type { ConsoleBreakoutDto, ConsoleDto, ConsoleMessageDto } from './dto/console.dto.js';
import { pollColumns, type PollRow, toRoomPoll } from './poll-row.js';
import { RoomAccess } from './room-access.js';
import { decisionJson } from './room-decisions.js';
import { type RoomFacts, roomPolicy } from './room.policy.js';

/** Messages that wait, and that were reported, at most. */
const most = 200;
/** Hidden ones. */
const recent = 50;

const isReported = sql`exists (select 1 from room_report o where o.message_id = m.id and o.decision_id is null)`;

/** What hosts and moderators see beside the room. */
@Injectable()
export class RoomConsole {
  constructor(
    private readonly db: Database,
    private readonly access: RoomAccess,
    private readonly planned: BreakoutRooms,
  ) {}

  /** @throws Problem as `authorize` does, for everyone but hosts and moderators */
  async read(actor: Actor, roomId: string): Promise<ConsoleDto> {
    const room = await this.access.require(actor, roomId, 'moderate');
    return {
      held: await this.messages(room, sql`m.state = 'held' order by m.created_at, m.id limit ${most}`),
      reported: await this.messages(
        room,
        sql`m.state = 'visible' and ${isReported} order by m.created_at, m.id limit ${most}`,
      ),
      hidden: await this.messages(room, sql`m.state = 'hidden' order by last.id desc nulls last limit ${recent}`),
      drafts: allows(roomPolicy, 'host', actor, room) ? await this.drafts(roomId) : [],
      breakouts: room.kind === 'main' ? await this.breakouts(room.session.id) : [],
      breakoutMode: await this.planned.mode(roomId),
    };
  }

  private async messages({ id, participant }: RoomFacts, which: Sql): Promise<ConsoleMessageDto[]> {
    const own = participant?.id ?? null;
    const rows = await this.db.query<Omit<ConsoleMessageDto, 'at'> & { at: Date }>(sql`
      select m.id, m.kind, m.state, m.parent_id as "parentId", m.body_html as html, m.language as lang, m.created_at as at,
        case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'type', p.stakeholder_type) end as author,
        (select coalesce(json_agg(json_build_object('reason', f->>'reason', 'outcome', f->>'outcome', 'excerpt', f->>'excerpt')), '[]')
          from jsonb_array_elements(m.findings) f) as findings,
        (select coalesce(json_agg(json_build_object('reason', o.reason, 'explanation', o.explanation, 'at', o.created_at) order by o.id), '[]')
          from room_report o where o.message_id = m.id and o.decision_id is null) as reports,
        last.decision, json_build_object('decide', p.id is distinct from ${own}::uuid) as can
      from room_message m left join room_participant p on p.id = m.participant_id
      left join lateral (select d.id, ${decisionJson} as decision from room_decision d join person by_person on by_person.id = d.decided_by
        where d.message_id = m.id order by d.id desc limit 1) last on true
      where m.room_id = ${id} and ${which}`);
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  private async drafts(roomId: string): Promise<RoomPoll[]> {
    const rows = await this.db.query<PollRow>(
      sql`select ${pollColumns} from poll k where k.room_id = ${roomId} and k.state = 'draft' order by k.created_at, k.id`,
    );
    return rows.map(toRoomPoll);
  }

  private async breakouts(sessionId: string): Promise<ConsoleBreakoutDto[]> {
    return this.db.query<ConsoleBreakoutDto>(sql`
      select r.id, r.name, (select count(*)::int from room_message m
        where m.room_id = r.id and (m.state = 'held' or (m.state = 'visible' and ${isReported}))) as waiting
      from room r where r.session_id = ${sessionId} and r.kind = 'breakout' order by r.position`);
  }
}
