import { Injectable } from '@nestjs/common';
import type { BreakoutMode } from '../../../shared/rooms.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { SessionAccess } from '../sessions/session-access.js';
import { RoomAccess } from './room-access.js';
import type { RoomFacts } from './room.policy.js';

/** Finds the break-out rooms of a session. Whoever changes them holds the main room. */
@Injectable()
export class BreakoutRooms {
  constructor(
    private readonly db: Database,
    private readonly access: RoomAccess,
    private readonly sessions: SessionAccess,
  ) {}

  /**
   * The main room of a session, for those who lead it.
   * @throws Problem as `authorize` does, for everyone but hosts
   */
  async led(actor: Actor, sessionId: string): Promise<RoomFacts> {
    const { roomId } = await this.sessions.session(actor, sessionId);
    return this.access.require(actor, roomId, 'host');
  }

  /**
   * The main room of the session that a room belongs to.
   * @throws Problem `not-found` when there is no such room
   */
  async mainOf(roomId: string): Promise<string> {
    const row = await this.db.one<{ id: string }>`
      select main.id from room r join room main on main.session_id = r.session_id and main.kind = 'main' where r.id = ${roomId}`;
    return found(row).id;
  }

  /** In their order. */
  async ids(sessionId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      sql`select id from room where session_id = ${sessionId} and kind = 'breakout' order by position`,
    );
    return rows.map(({ id }) => id);
  }

  /** How people are to come in; null before anything was planned. */
  async mode(mainId: string): Promise<BreakoutMode | null> {
    const row = await this.db.one<{ mode: BreakoutMode | null }>`
      select breakout_mode as mode from room where id = ${mainId}`;
    return row?.mode ?? null;
  }
}
