import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { type RunCommand, RunSession } from '../sessions/run-session.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SteerDto } from './dto/steering.dto.js';
import { FinishRoom } from './finish-room.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { RoomSteered } from './room.events.js';

/** Changes what all see: the steering state is one row, so that everyone sees the same. */
@Injectable()
export class SteerRoom {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly sessions: SessionAccess,
    private readonly run: RunSession,
    private readonly changes: RoomChanges,
    private readonly finishing: FinishRoom,
  ) {}

  /**
   * Changes the steering state of a room.
   * @throws Problem `not-found`, also for an item, message or poll that is not of this room or not shown; `forbidden`
   */
  async steer(actor: Actor, roomId: string, input: SteerDto): Promise<void> {
    const { session } = await this.access.require(actor, roomId, 'host');
    await this.changes.change(roomId, async (change) => {
      await this.assertHere(roomId, session.id, input);
      const columns = this.columns(input, change.room.itemId);
      if (columns.length === 0) return;
      await this.db.query(sql`update room set ${join(columns)} where id = ${roomId}`);
      change.renew('steering');
      await this.events.record(actor, new RoomSteered(session.space.id, roomId, { fields: Object.keys(input) }));
    });
  }

  /**
   * Opens, starts, pauses, resumes or ends a session; every room of it learns so.
   * @throws Problem `not-found`, `forbidden`, `invalid-transition`
   */
  async command(actor: Actor, sessionId: string, command: RunCommand): Promise<void> {
    await this.db.transaction(async () => {
      await this.run.command(actor, sessionId, command);
      const { roomId } = await this.sessions.session(actor, sessionId);
      if (command === 'start') await this.beginAgenda(roomId, sessionId);
      const rooms = await this.db.query<{ id: string }>(
        sql`select id from room where session_id = ${sessionId} order by position`,
      );
      for (const { id } of rooms) {
        await this.changes.change(id, async (change) => {
          if (command === 'end') await this.finishing.finish(actor, change);
          change.renew('steering');
        });
      }
    });
  }

  /** The first item comes into focus, unless the host chose another in the lobby. */
  private async beginAgenda(roomId: string, sessionId: string): Promise<void> {
    await this.db.sql`
      update room set item_id = (select id from agenda_item where session_id = ${sessionId} order by position limit 1),
        item_since = ${this.clock.now()} where id = ${roomId} and item_id is null`;
  }

  private columns(
    { itemId, slowSeconds, premoderated, pinnedId, spotlightId, pollId }: SteerDto,
    itemBefore: string | null,
  ): Sql[] {
    const columns: Sql[] = [];
    if (itemId !== undefined && itemId !== itemBefore)
      columns.push(sql`item_id = ${itemId}`, sql`item_since = ${itemId ? this.clock.now() : null}`);
    if (slowSeconds !== undefined) columns.push(sql`slow_seconds = ${slowSeconds}`);
    if (premoderated !== undefined) columns.push(sql`premoderated = ${premoderated}`);
    if (pinnedId !== undefined) columns.push(sql`pinned_id = ${pinnedId}`);
    if (spotlightId !== undefined) columns.push(sql`spotlight_id = ${spotlightId}`);
    if (pollId !== undefined) columns.push(sql`poll_id = ${pollId}`);
    return columns;
  }

  private async assertHere(roomId: string, sessionId: string, { itemId, pinnedId, spotlightId, pollId }: SteerDto) {
    const checks: Sql[] = [];
    if (itemId) checks.push(sql`exists (select 1 from agenda_item where id = ${itemId} and session_id = ${sessionId})`);
    for (const id of [pinnedId, spotlightId])
      if (id)
        checks.push(
          sql`exists (select 1 from room_message where id = ${id} and room_id = ${roomId} and state = 'visible')`,
        );
    if (pollId)
      checks.push(sql`exists (select 1 from poll where id = ${pollId} and room_id = ${roomId} and state <> 'draft')`);
    if (checks.length === 0) return;
    const [row] = await this.db.query(sql`select 1 where ${join(checks, ' and ')}`);
    found(row);
  }
}
