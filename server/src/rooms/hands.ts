import { Injectable } from '@nestjs/common';
import { roomLimits } from '../../../shared/rooms.js';
import { Batches } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Participants } from './participants.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { isOpen } from './room-row.js';

interface Hand {
  participantId: string;
  raised: boolean;
}

/** Who is asking, as they stand while it is written. */
interface Standing {
  id: string;
  removed: boolean;
  muted: boolean;
}

/** Raised hands: who wants to speak. Many hands at once change the queue at most four times a second. */
@Injectable()
export class Hands {
  private readonly lines = new Batches<Hand>((roomId, hands) => this.write(roomId, hands), {
    every: roomLimits.figuresEvery,
    inContext: true,
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: RoomAccess,
    private readonly participants: Participants,
    private readonly changes: RoomChanges,
  ) {}

  /**
   * Raises the hand, or takes it down, which ends one's own turn when one speaks; doing so again changes nothing. Who leaves
   * the page stays in the queue.
   * @throws Problem `queue-full`, `room-closed`, `muted`, `removed` and what `roomPolicy.speak` gives
   */
  async hand(actor: Actor, { room: roomId, raised }: { room: string; raised: boolean }): Promise<void> {
    const room = await this.access.require(actor, roomId, 'speak');
    const { id: participantId } = room.participant ?? (await this.participants.join(actor, room.session.id));
    await this.lines.add(room.id, { participantId, raised });
  }

  private async write(roomId: string, hands: Hand[]): Promise<(void | Error)[]> {
    return this.changes.change(roomId, async (change) => {
      if (!isOpen(change.room, this.clock.now())) return hands.map(() => new Problem('room-closed'));
      const standing = await this.standing(hands);
      const before = await this.inQueue(roomId);
      const queue = new Set(before);
      const results = hands.map((hand) => take(hand, queue, standing));
      const raised = [...queue].filter((id) => !before.has(id));
      const lowered = [...before].filter((id) => !queue.has(id));
      if (raised.length > 0) await this.raise(roomId, raised);
      if (lowered.length > 0) await this.lower(roomId, lowered);
      if (raised.length + lowered.length > 0) change.renew('queue');
      return results;
    });
  }

  private async inQueue(roomId: string): Promise<Set<string>> {
    const rows = await this.db.sql<{ id: string }>`
      select participant_id as id from speaker_turn where room_id = ${roomId} and state in ('waiting', 'speaking')`;
    return new Set(rows.map(({ id }) => id));
  }

  private async raise(roomId: string, participantIds: string[]): Promise<void> {
    const turns = participantIds.map((participant) => ({ id: newId(), participant }));
    await this.db.sql`
      insert into speaker_turn (id, room_id, participant_id, state, raised_at)
      select id, ${roomId}, participant, 'waiting', ${this.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as t (id uuid, participant uuid)`;
  }

  private async lower(roomId: string, participantIds: string[]): Promise<void> {
    await this.db.sql`
      update speaker_turn set state = case state when 'speaking' then 'done' else 'withdrawn' end, ended_at = ${this.clock.now()}
      where room_id = ${roomId} and participant_id = any(${participantIds}::uuid[]) and state in ('waiting', 'speaking')`;
  }

  private async standing(hands: Hand[]): Promise<Map<string, Standing>> {
    const ids = [...new Set(hands.map(({ participantId }) => participantId))];
    const rows = await this.db.query<Standing>(sql`
      select id, removed_at is not null as removed, muted_at is not null as muted from room_participant where id = any(${ids}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Puts a hand into the queue or takes it out, or says why not. */
function take(
  { participantId, raised }: Hand,
  queue: Set<string>,
  standing: Map<string, Standing>,
): Problem | undefined {
  if (!raised) return void queue.delete(participantId);
  const { removed, muted } = standing.get(participantId) ?? { removed: true, muted: true };
  if (removed) return new Problem('removed');
  if (muted) return new Problem('muted');
  if (!queue.has(participantId) && queue.size >= roomLimits.queue) return new Problem('queue-full');
  return void queue.add(participantId);
}
