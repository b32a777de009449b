import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InvalidTransition } from '../../../shared/lifecycle.js';
import { type BreakoutMode, type BreakoutRoom, roomLimits } from '../../../shared/rooms.js';
import { cleanText } from '../comments/markdown.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { BreakoutRooms } from './breakout-rooms.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { RoomParts } from './room-parts.js';
import { BreakoutsPlanned } from './room.events.js';
import { helps } from './who-helps.js';

/** A break-out room as it is to be; one without a name goes by its number. */
interface PlannedRoom {
  name?: string;
  seats?: number | null;
}

/** The rooms by name, or as many as it takes for groups of this size. */
export interface BreakoutPlan {
  rooms?: PlannedRoom[];
  people?: number;
  mode: BreakoutMode;
}

/** Prepares break-out rooms while they are closed. */
@Injectable()
export class PlanBreakouts {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly changes: RoomChanges,
    private readonly parts: RoomParts,
    private readonly breakouts: BreakoutRooms,
  ) {}

  /**
   * Makes the break-out rooms of a session, or changes those there are; the shuffled are shuffled at once.
   * @throws Problem as `authorize` does, for everyone but hosts; `validation-failed` without rooms or people;
   *   InvalidTransition while they are open, or when a room in which something was said would have to go
   */
  async plan(actor: Actor, sessionId: string, { rooms, people, mode }: BreakoutPlan): Promise<BreakoutRoom[]> {
    return this.change(actor, sessionId, async (change) => {
      const planned = rooms ?? (await this.enoughFor(sessionId, people));
      if (planned.length === 0)
        throw new Problem('validation-failed', { errors: [{ pointer: '/rooms', code: 'arrayNotEmpty' }] });
      await this.write(sessionId, planned, change);
      await this.db.sql`update room set breakout_mode = ${mode} where id = ${change.room.id}`;
      if (mode === 'shuffled') await this.spread(sessionId, change);
      const data = { rooms: planned.length, mode };
      await this.events.record(actor, new BreakoutsPlanned(change.room.spaceId, sessionId, data));
      return this.parts.breakouts(change.room.id);
    });
  }

  /**
   * Puts everyone who takes part into the rooms by chance, as evenly as it goes; hosts and moderators go where they like.
   * @param people how many in a room: as many rooms as that takes; the rooms there are when not said
   * @throws Problem as `plan` does
   */
  async shuffle(actor: Actor, sessionId: string, people?: number): Promise<BreakoutRoom[]> {
    if (people !== undefined) return this.plan(actor, sessionId, { people, mode: 'shuffled' });
    return this.change(actor, sessionId, async (change) => {
      if ((await this.breakouts.ids(sessionId)).length === 0) throw new InvalidTransition('unplanned', 'shuffle');
      await this.db.sql`update room set breakout_mode = 'shuffled' where id = ${change.room.id}`;
      await this.spread(sessionId, change);
      return this.parts.breakouts(change.room.id);
    });
  }

  private async change<T>(actor: Actor, sessionId: string, work: (change: RoomChange) => Promise<T>): Promise<T> {
    const { id } = await this.breakouts.led(actor, sessionId);
    return this.changes.change(id, async (change) => {
      if (change.room.breakouts) throw new InvalidTransition('open', 'plan');
      change.renew('breakouts');
      change.console();
      return work(change);
    });
  }

  private async enoughFor(sessionId: string, people: number | undefined): Promise<PlannedRoom[]> {
    if (!people) return [];
    const count = (await this.shuffled(sessionId)).length;
    const length = Math.min(roomLimits.breakouts, Math.max(1, Math.ceil(count / people)));
    return Array.from({ length }, () => ({}));
  }

  /** Rooms keep their place: those there are get new names, what is too many goes. */
  private async write(sessionId: string, rooms: PlannedRoom[], change: RoomChange): Promise<void> {
    await this.removeFrom(sessionId, rooms.length, change);
    const rows = rooms.map(({ name = '', seats = null }, index) => ({
      id: newId(),
      position: index + 1,
      name: cleanText(name),
      seats,
    }));
    await this.db.sql`
      insert into room as r (id, session_id, kind, position, name, seats)
      select id, ${sessionId}, 'breakout', position, name, seats
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, position integer, name text, seats integer)
      on conflict (session_id, position) do update set name = excluded.name, seats = excluded.seats`;
  }

  private async removeFrom(sessionId: string, keep: number, change: RoomChange): Promise<void> {
    const surplus = sql`select id from room where session_id = ${sessionId} and kind = 'breakout' and position > ${keep}`;
    const [used] = await this.db.query(sql`
      select 1 from room r where r.id in (${surplus}) and (exists (select 1 from room_message where room_id = r.id)
        or exists (select 1 from poll where room_id = r.id) or exists (select 1 from speaker_turn where room_id = r.id)
        or exists (select 1 from harvest where room_id = r.id)) limit 1`);
    if (used) throw new InvalidTransition('used', 'remove');
    const left = await this.db.query<{ id: string }>(
      sql`update room_participant set breakout_id = null where breakout_id in (${surplus}) returning id`,
    );
    change.standing(...left.map(({ id }) => id));
    await this.db.query(sql`delete from room_presence where room_id in (${surplus})`);
    await this.db.query(sql`delete from room where id in (${surplus})`);
  }

  private async spread(sessionId: string, change: RoomChange): Promise<void> {
    const rooms = await this.breakouts.ids(sessionId);
    const people = byChance(await this.shuffled(sessionId));
    const places = people.map((id, index) => ({ id, room: rooms[index % rooms.length] }));
    await this.db.sql`
      update room_participant p set breakout_id = n.room
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as n (id uuid, room uuid) where p.id = n.id`;
    change.standing(...people);
  }

  /** Whom chance puts somewhere. */
  private async shuffled(sessionId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      select p.id from room_participant p join live_session ls on ls.id = p.session_id
      where p.session_id = ${sessionId} and p.removed_at is null and not ${helps} order by p.id`);
    return rows.map(({ id }) => id);
  }
}

function byChance(ids: string[]): string[] {
  const mixed = [...ids];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as string, mixed[last] as string];
  }
  return mixed;
}
