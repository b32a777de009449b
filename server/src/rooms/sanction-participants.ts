import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { helps } from './who-helps.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { ParticipantSanctioned } from './room.events.js';

export const sanctions = ['mute', 'unmute', 'remove', 'readmit'] as const;
export type Sanction = (typeof sanctions)[number];

interface Target {
  sessionId: string;
  /** The main room of the session. */
  roomId: string;
  muted: boolean;
  removed: boolean;
  helps: boolean;
}

/** Takes the word from participants, shows them out, and lets them back. */
@Injectable()
export class SanctionParticipants {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
  ) {}

  /**
   * Mutes, unmutes, removes or readmits a participant, who is told why. Who is muted reads along and votes; who is removed sees
   * nothing of the session any more. Both leave the speaker queue.
   * @throws Problem as `authorize` does, for everyone but hosts and moderators; `forbidden` for a participant who is one of
   *   these; `validation-failed` when something is taken without a reason; `already-decided` when it is so already
   */
  async sanction(actor: Actor, participantId: string, sanction: Sanction, reason: string): Promise<void> {
    const takes = sanction === 'mute' || sanction === 'remove';
    const { roomId } = await this.target(participantId);
    await this.access.require(actor, roomId, 'moderate');
    if (takes && reason === '')
      throw new Problem('validation-failed', { errors: [{ pointer: '/reason', code: 'isNotEmpty' }] });
    await this.db.transaction(async () => {
      await this.changes.change(roomId, async (change) => {
        const { sessionId, ...target } = await this.target(participantId);
        if (takes && target.helps) throw new Problem('forbidden');
        if (isSo(sanction, target)) throw new Problem('already-decided');
        await this.db.query(sql`
          update room_participant set ${this.column(sanction)}, sanction_reason = ${takes ? reason : null},
            sanctioned_by = ${takes ? personId(actor) : null} where id = ${participantId}`);
        change.standing(participantId);
        change.console();
        const { spaceId } = change.room;
        await this.events.record(actor, new ParticipantSanctioned(spaceId, participantId, { sessionId, sanction }));
      });
      if (takes) await this.leaveQueues(participantId);
    });
  }

  private column(sanction: Sanction): Sql {
    const now = this.clock.now();
    if (sanction === 'mute') return sql`muted_at = ${now}`;
    if (sanction === 'remove') return sql`removed_at = ${now}`;
    return sanction === 'unmute' ? sql`muted_at = null` : sql`removed_at = null`;
  }

  private async target(participantId: string): Promise<Target> {
    const [row] = await this.db.query<Target>(sql`
      select p.session_id as "sessionId", r.id as "roomId", p.muted_at is not null as muted, p.removed_at is not null as removed,
        ${helps} as helps
      from room_participant p join room r on r.session_id = p.session_id and r.kind = 'main'
      join live_session ls on ls.id = p.session_id where p.id = ${participantId}`);
    return found(row);
  }

  private async leaveQueues(participantId: string): Promise<void> {
    const rooms = await this.db.sql<{ id: string }>`
      select r.id from speaker_turn t join room r on r.id = t.room_id
      where t.participant_id = ${participantId} and t.state in ('waiting', 'speaking') order by r.position`;
    for (const { id } of rooms) {
      await this.changes.change(id, async (change) => {
        await this.db.sql`
          update speaker_turn set state = case state when 'speaking' then 'done' else 'withdrawn' end, ended_at = ${this.clock.now()}
          where room_id = ${id} and participant_id = ${participantId} and state in ('waiting', 'speaking')`;
        change.renew('queue');
      });
    }
  }
}

function isSo(sanction: Sanction, { muted, removed }: Target | Omit<Target, 'sessionId'>): boolean {
  const stands = sanction === 'mute' || sanction === 'unmute' ? muted : removed;
  return stands === (sanction === 'mute' || sanction === 'remove');
}
