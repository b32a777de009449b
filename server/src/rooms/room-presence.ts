import { Injectable } from '@nestjs/common';
import type { Presence } from '../../../shared/rooms.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Cron } from '../kernel/jobs/decorators.js';

/** Milliseconds for which what a process wrote counts: it writes again every few seconds while people are there. */
const lifetime = 10_000;

/** The number of a room and who is in it, over all processes. */
export interface RoomPulse {
  roomId: string;
  seq: number;
  presence: Presence;
}

/** How many are in which room, as the processes that hold their connections say. */
@Injectable()
export class RoomPresence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What one process counts in its rooms now; an empty count takes it out. */
  async write(node: string, counts: Map<string, Presence>): Promise<void> {
    const rows = [...counts].map(([room, { total, types }]) => ({ room, counts: { total, types } }));
    await this.db.prepared(sql`
      insert into room_presence as p (room_id, node, counts, seen_at)
      select room, ${node}, counts, ${this.clock.now()} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (room uuid, counts jsonb)
      order by room
      on conflict (room_id, node) do update set counts = excluded.counts, seen_at = excluded.seen_at`);
  }

  /** Number and presence of rooms. */
  async pulses(roomIds: string[]): Promise<RoomPulse[]> {
    const rows = await this.db.prepared<{ roomId: string; seq: number; counts: Presence[] }>(sql`
      select r.id as "roomId", r.seq, coalesce(json_agg(p.counts) filter (where p.room_id is not null), '[]') as counts
      from room r left join room_presence p on p.room_id = r.id and p.seen_at > ${this.since()}
      where r.id = any(${roomIds}::uuid[]) group by r.id`);
    return rows.map(({ counts, ...pulse }) => ({ ...pulse, presence: together(counts) }));
  }

  /** Who is in one room. */
  async of(roomId: string): Promise<Presence> {
    const [pulse] = await this.pulses([roomId]);
    return pulse?.presence ?? { total: 0, types: {} };
  }

  /** Forgets what processes said that are long gone. */
  @Cron('rooms.forget-presence', '41 * * * *')
  async forget(): Promise<void> {
    await this.db.sql`delete from room_presence where seen_at < ${this.since()}`;
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - lifetime);
  }
}

function together(counts: Presence[]): Presence {
  const types: Record<string, number> = {};
  for (const each of counts) {
    for (const [type, count] of Object.entries(each.types)) types[type] = (types[type] ?? 0) + count;
  }
  return { total: counts.reduce((sum, { total }) => sum + total, 0), types };
}
