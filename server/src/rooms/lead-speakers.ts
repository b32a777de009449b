import { Injectable } from '@nestjs/common';
import { type CommandOf, next } from '../../../shared/lifecycle.js';
import { roomLimits, speakerLifecycle, type SpeakerState } from '../../../shared/rooms.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { RoomAccess } from './room-access.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { RoomParts } from './room-parts.js';
import { isOpen } from './room-row.js';
import { SpeakerMoved } from './room.events.js';

/** Gives people the word, one at a time. */
@Injectable()
export class LeadSpeakers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly parts: RoomParts,
  ) {}

  /**
   * Gives somebody who waits the word; who had it has spoken.
   * @throws Problem as `authorize` does, for everyone but hosts; `room-closed`; InvalidTransition when they do not wait
   */
  async start(actor: Actor, turnId: string, seconds: number = roomLimits.speakerSeconds): Promise<void> {
    await this.lead(actor, turnId, 'start', async ({ room }) => {
      const now = this.clock.now();
      if (!isOpen(room, now)) throw new Problem('room-closed');
      await this.endSpeaking(room.id);
      await this.db.sql`
        update speaker_turn set state = 'speaking', started_at = ${now}, seconds = ${seconds} where id = ${turnId}`;
    });
  }

  /**
   * Gives whoever speaks more time.
   * @throws Problem as `authorize` does, for everyone but hosts; InvalidTransition when they do not speak
   */
  async extend(actor: Actor, turnId: string, seconds: number): Promise<void> {
    await this.lead(
      actor,
      turnId,
      'extend',
      () => this.db.sql`update speaker_turn set seconds = seconds + ${seconds} where id = ${turnId}`,
    );
  }

  /**
   * Ends a turn, or takes somebody who waits out of the queue.
   * @throws Problem as `authorize` does, for everyone but hosts; InvalidTransition when it is over
   */
  async end(actor: Actor, turnId: string): Promise<void> {
    await this.lead(
      actor,
      turnId,
      'end',
      (_, state) =>
        this.db.sql`update speaker_turn set state = ${state}, ended_at = ${this.clock.now()} where id = ${turnId}`,
    );
  }

  /**
   * Moves somebody in the queue, with a note that everyone can read.
   * @param before the turn before which theirs comes; null for the end
   * @throws Problem as `authorize` does, for everyone but hosts; `not-found` when nobody waits there; InvalidTransition
   */
  async move(actor: Actor, turnId: string, { before, note }: { before: string | null; note: string }): Promise<void> {
    await this.lead(actor, turnId, 'move', async ({ room }) => {
      const waiting = (await this.parts.queue(room.id)).filter(({ state }) => state === 'waiting');
      const order = waiting.map(({ id }) => id).filter((id) => id !== turnId);
      const at = before === null ? order.length : order.indexOf(before);
      if (at < 0) throw new Problem('not-found');
      order.splice(at, 0, turnId);
      await this.place(room.id, order, at);
      await this.db.sql`update speaker_turn set note = ${note} where id = ${turnId}`;
      await this.events.record(actor, new SpeakerMoved(room.spaceId, turnId, { roomId: room.id }));
    });
  }

  /** Ends what is under way in a queue, for the room ends: who waited did not get to speak. */
  async finish(change: RoomChange): Promise<void> {
    const { room } = change;
    await this.endSpeaking(room.id);
    await this.db.sql`
      update speaker_turn set state = 'withdrawn', ended_at = ${this.clock.now()} where room_id = ${room.id} and state = 'waiting'`;
    change.renew('queue');
  }

  private async lead(
    actor: Actor,
    turnId: string,
    command: CommandOf<typeof speakerLifecycle>,
    work: (change: RoomChange, state: SpeakerState) => Promise<unknown>,
  ): Promise<void> {
    const { id: roomId } = await this.access.requireOf(actor, sql`speaker_turn where id = ${turnId}`, 'host');
    await this.changes.change(roomId, async (change) => {
      const turn = await this.db.one<{ state: SpeakerState }>`select state from speaker_turn where id = ${turnId}`;
      await work(change, next(speakerLifecycle, found(turn).state, command));
      change.renew('queue');
    });
  }

  private async endSpeaking(roomId: string): Promise<void> {
    await this.db.sql`
      update speaker_turn set state = 'done', ended_at = ${this.clock.now()} where room_id = ${roomId} and state = 'speaking'`;
  }

  /** Writes down the order up to the last who was placed; behind them the usual order goes on. */
  private async place(roomId: string, order: string[], moved: number): Promise<void> {
    await this.db.sql`
      with wanted as (select id, place::int from unnest(${order}::uuid[]) with ordinality as o (id, place))
      update speaker_turn t set place = w.place from wanted w
      where t.id = w.id and t.room_id = ${roomId} and w.place <= greatest(${moved + 1}::int, (
        select max(w.place) from wanted w join speaker_turn p on p.id = w.id where p.place is not null))`;
  }
}
