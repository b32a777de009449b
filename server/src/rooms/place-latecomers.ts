import { Injectable } from '@nestjs/common';
import type { BreakoutRoom } from '../../../shared/rooms.js';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { RoomParts } from './room-parts.js';
import { helps } from './who-helps.js';

/** Puts those into break-out rooms who come after the others were put there. */
@Injectable()
export class PlaceLatecomers {
  constructor(
    private readonly db: Database,
    private readonly changes: RoomChanges,
    private readonly parts: RoomParts,
  ) {}

  /**
   * Puts people who have just joined into open rooms; where people choose, they do so themselves.
   * @returns the room of each that was put into one
   */
  async place(sessionId: string, participantIds: string[]): Promise<ReadonlyMap<string, string>> {
    if (participantIds.length === 0) return new Map();
    const main = await this.db.one<{ id: string }>`
      select id from room where session_id = ${sessionId} and kind = 'main' and breakouts in ('assigned', 'shuffled')`;
    if (!main) return new Map();
    return this.changes.change(main.id, async (change) => {
      const { breakouts } = change.room;
      return breakouts && breakouts !== 'chosen' ? this.spread(change, participantIds) : new Map();
    });
  }

  /** Puts those of the people, or all, who are in no room one by one into the smallest; hosts and moderators go where they like. */
  async spread(change: RoomChange, participantIds?: string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.db.query<{ id: string }>(sql`
      select p.id from room_participant p join live_session ls on ls.id = p.session_id
      where p.session_id = ${change.room.sessionId} and p.breakout_id is null and p.removed_at is null and not ${helps}
        ${participantIds ? sql`and p.id = any(${participantIds}::uuid[])` : nothing} order by p.joined_at, p.id`);
    const rooms = await this.parts.breakouts(change.room.id);
    const places = new Map(people.flatMap(({ id }) => intoSmallest(id, rooms)));
    const rows = [...places].map(([id, room]) => ({ id, room }));
    await this.db.sql`
      update room_participant p set breakout_id = n.room
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, room uuid) where p.id = n.id`;
    change.renew('breakouts');
    change.standing(...places.keys());
    change.console();
    return places;
  }
}

/** Counts them there. Rooms without a place left come last. */
function intoSmallest(id: string, rooms: BreakoutRoom[]): [string, string][] {
  const isFull = ({ seats, people }: BreakoutRoom) => Number(seats !== null && people >= seats);
  const [room] = rooms.toSorted((a, b) => isFull(a) - isFull(b) || a.people - b.people || a.position - b.position);
  if (!room) return [];
  room.people += 1;
  return [[id, room.id]];
}
