import { Injectable } from '@nestjs/common';
import { roomLimits } from '../../../shared/rooms.js';
import { Batches } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { BreakoutRooms } from './breakout-rooms.js';
import { Participants } from './participants.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { isOpen } from './room-row.js';

interface Choosing {
  participantId: string;
  /** The room they want to be in; the main room to go back. */
  roomId: string;
}

interface Places {
  id: string;
  seats: number | null;
  /** Who is there. */
  people: string[];
}

/** Brings people into break-out rooms: they choose, or the host moves them. */
@Injectable()
export class PlacePeople {
  private readonly lines = new Batches<Choosing>((mainId, choices) => this.write(mainId, choices), {
    every: roomLimits.figuresEvery,
    inContext: true,
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: RoomAccess,
    private readonly participants: Participants,
    private readonly changes: RoomChanges,
    private readonly breakouts: BreakoutRooms,
  ) {}

  /**
   * Goes into a break-out room of one's choice, or back with the main room. Of two who want the last place one gets it.
   * @throws Problem `not-found`; `room-full`; `room-closed` while the rooms are closed; `forbidden` where people do not choose;
   *   and what `roomPolicy.speak` gives
   */
  async choose(actor: Actor, roomId: string): Promise<void> {
    const mainId = await this.breakouts.mainOf(roomId);
    const main = await this.access.require(actor, mainId, 'speak');
    const { id: participantId } = main.participant ?? (await this.participants.join(actor, main.session.id));
    await this.lines.add(mainId, { participantId, roomId });
  }

  /**
   * Puts a participant into a break-out room, seats or not, or back into the main room.
   * @param roomId null for the main room
   * @throws Problem as `authorize` does, for everyone but hosts; `not-found` when there is no such room in the session
   */
  async move(actor: Actor, participantId: string, roomId: string | null): Promise<void> {
    const person = await this.db.one<{ mainId: string }>`
      select r.id as "mainId" from room_participant p join room r on r.session_id = p.session_id and r.kind = 'main'
      where p.id = ${participantId}`;
    const { mainId } = found(person);
    await this.access.require(actor, mainId, 'host');
    await this.changes.change(mainId, async (change) => {
      if (roomId) found((await this.places(change.room.sessionId)).find(({ id }) => id === roomId));
      await this.db.sql`update room_participant set breakout_id = ${roomId} where id = ${participantId}`;
      change.renew('breakouts');
      change.standing(participantId);
      change.console();
    });
  }

  private async write(mainId: string, choices: Choosing[]): Promise<(void | Error)[]> {
    return this.changes.change(mainId, async (change) => {
      const { room } = change;
      if (!isOpen(room, this.clock.now()) || !room.breakouts) return choices.map(() => new Problem('room-closed'));
      if (room.breakouts !== 'chosen') return choices.map(() => new Problem('forbidden'));
      const places = await this.places(room.sessionId);
      const results = choices.map((choice) => take(choice, places, mainId));
      await this.store(
        choices.filter((_, index) => !results[index]).map(({ participantId }) => participantId),
        places,
      );
      change.renew('breakouts');
      change.standing(...choices.map(({ participantId }) => participantId));
      return results;
    });
  }

  private async places(sessionId: string): Promise<Places[]> {
    return this.db.query<Places>(sql`
      select r.id, r.seats, coalesce(array_agg(p.id) filter (where p.removed_at is null and p.id is not null), '{}') as people
      from room r left join room_participant p on p.breakout_id = r.id
      where r.session_id = ${sessionId} and r.kind = 'breakout' group by r.id`);
  }

  private async store(participantIds: string[], places: Places[]): Promise<void> {
    const rows = [...new Set(participantIds)].map((id) => ({
      id,
      room: places.find(({ people }) => people.includes(id))?.id ?? null,
    }));
    await this.db.sql`
      update room_participant p set breakout_id = n.room
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, room uuid) where p.id = n.id`;
  }
}

/** Puts somebody where they want to be, or says why not; who does not get a place stays where they are. */
function take({ participantId, roomId }: Choosing, places: Places[], mainId: string): Problem | undefined {
  const target = places.find(({ id }) => id === roomId);
  if (!target && roomId !== mainId) return new Problem('not-found');
  if (target?.people.includes(participantId)) return undefined;
  if (target && target.seats !== null && target.people.length >= target.seats) return new Problem('room-full');
  for (const place of places) place.people = place.people.filter((id) => id !== participantId);
  target?.people.push(participantId);
  return undefined;
}
