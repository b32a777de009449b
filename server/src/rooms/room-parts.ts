import { Injectable } from '@nestjs/common';
import type { BreakoutRoom, RoomPoll, SpeakerEntry, Steering } from '../../../shared/rooms.js';
import { effectiveSessionState } from '../../../shared/sessions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { found } from '../kernel/http/problem.js';
import { pollColumns, type PollRow, toRoomPoll } from './poll-row.js';
import { type HeldRoom, roomRows } from './room-row.js';

/** The parts of a room's state that are sent as a whole when they change. */
export type RoomPart = 'steering' | 'queue' | 'breakouts';

/** What all parts together say. */
export interface AllParts {
  steering: Steering;
  queue: SpeakerEntry[];
  breakouts: BreakoutRoom[];
}

/** Reads the parts of a room's state that are no messages. */
@Injectable()
export class RoomParts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The parts asked for. */
  async read(roomId: string, parts: RoomPart[]): Promise<Partial<AllParts>> {
    const read: Partial<AllParts> = {};
    if (parts.includes('steering')) read.steering = await this.steering(roomId);
    if (parts.includes('queue')) read.queue = await this.queue(roomId);
    if (parts.includes('breakouts')) read.breakouts = await this.breakouts(roomId);
    return read;
  }

  async all(roomId: string): Promise<AllParts> {
    return {
      steering: await this.steering(roomId),
      queue: await this.queue(roomId),
      breakouts: await this.breakouts(roomId),
    };
  }

  /** @throws Problem `not-found` when there is no such room */
  async steering(roomId: string): Promise<Steering> {
    const [row] = await this.db.prepared<HeldRoom>(sql`${roomRows} where r.id = ${roomId}`);
    const { itemId, itemSince, slowSeconds, premoderated, pinnedId, spotlightId, pollId, breakouts, ...room } =
      found(row);
    return {
      state: effectiveSessionState(room, this.clock.now()),
      itemId,
      itemSince: itemSince?.toISOString() ?? null,
      slowSeconds,
      premoderated,
      pinnedId,
      spotlightId,
      pollId,
      breakouts,
    };
  }

  /**
   * Who speaks and who waits, in the order of their turns: those whom the host placed, then those who have not spoken in this
   * session, then by time.
   */
  async queue(roomId: string): Promise<SpeakerEntry[]> {
    const rows = await this.db.query<Omit<SpeakerEntry, 'startedAt'> & { startedAt: Date | null }>(sql`
      select t.id, t.participant_id as "participantId", p.name, t.state, t.note, t.started_at as "startedAt", t.seconds, spoken.turns = 0 as first
      from speaker_turn t join room_participant p on p.id = t.participant_id
      cross join lateral (
        select count(*) as turns from speaker_turn done where done.participant_id = t.participant_id and done.state = 'done') spoken
      where t.room_id = ${roomId} and t.state in ('waiting', 'speaking')
      order by t.state = 'speaking' desc, t.place nulls last, spoken.turns > 0, t.raised_at, t.id`);
    return rows.map((row) => ({ ...row, startedAt: row.startedAt?.toISOString() ?? null }));
  }

  /** Polls that participants may see, or only some of them. */
  async polls(roomId: string, ids?: string[]): Promise<RoomPoll[]> {
    const rows = await this.db.query<PollRow>(sql`
      select ${pollColumns} from poll k where k.room_id = ${roomId} and k.state <> 'draft'
      ${ids ? sql`and k.id = any(${ids}::uuid[])` : nothing} order by k.opened_at, k.id`);
    return rows.map(toRoomPoll);
  }

  /** The break-out rooms of a main room's session; of a break-out room itself alone. */
  async breakouts(roomId: string): Promise<BreakoutRoom[]> {
    return this.db.query<BreakoutRoom>(sql`
      select b.id, b.name, b.position, b.seats, coalesce(h.version, 0) as notes, h.handed_in_at is not null as "handedIn",
        (select count(*)::int from room_participant p where p.breakout_id = b.id and p.removed_at is null) as people
      from room r join room b on b.session_id = r.session_id and b.kind = 'breakout' left join harvest h on h.room_id = b.id
      where r.id = ${roomId} and (r.kind = 'main' or b.id = r.id) order by b.position`);
  }

  /** Gives polls the number of their change. */
  async numberPolls(ids: string[], number: number): Promise<void> {
    await this.db.sql`update poll set changed_seq = ${number} where id = any(${ids}::uuid[])`;
  }
}
