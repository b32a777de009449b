import { Injectable } from '@nestjs/common';
import { Batches } from '../kernel/batches/batches.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import type { ParticipantFacts } from './participant-facts.js';
import { type RoomFacts, roomPolicy } from './room.policy.js';

type Row = Omit<RoomFacts, 'session'> & { sessionId: string };

/** A participant as JSON, from `room_participant p`. */
export const participantJson = sql`jsonb_build_object('id', p.id, 'name', p.name, 'type', p.stakeholder_type, 'breakoutId', p.breakout_id,
  'mutedAt', p.muted_at, 'removedAt', p.removed_at, 'reason', p.sanction_reason)`;

/** A condition on `room_participant p`: the actor themselves. */
export function isActor(actor: Actor): Sql {
  if (actor.kind === 'person') return sql`p.person_id = ${personId(actor)}`;
  return sql`p.guest_id = ${guestId(actor)}`;
}

/** Loads rooms with what the rules of `room.policy.ts` need. */
@Injectable()
export class RoomAccess {
  private readonly crowds = new Batches<Actor, RoomFacts>((roomId, actors) => this.loadAll(roomId, actors));

  constructor(
    private readonly db: Database,
    private readonly sessions: SessionAccess,
  ) {}

  /**
   * A room in which the actor may do this.
   * @throws Problem `not-found` when there is none that they may know of; `removed`; otherwise as `authorize` does
   */
  async require(actor: Actor, roomId: string, action: keyof typeof roomPolicy): Promise<RoomFacts> {
    return allowed(actor, await this.load(actor, roomId), action);
  }

  /** The room of something that stands in it: a message, a poll, a turn. `find` selects one `room_id`. */
  async requireOf(actor: Actor, find: Sql, action: keyof typeof roomPolicy): Promise<RoomFacts> {
    const [row] = await this.db.query<{ roomId: string }>(sql`select room_id as "roomId" from ${find}`);
    return this.require(actor, found(row).roomId, action);
  }

  /** @throws Problem `not-found` when there is no such room */
  async load(actor: Actor, roomId: string): Promise<RoomFacts> {
    const [row] = await this.db.prepared<Row>(sql`
      select r.id, r.kind, r.session_id as "sessionId", (
        select ${participantJson} from room_participant p where p.session_id = r.session_id and ${isActor(actor)}) as participant
      from room r where r.id = ${roomId}`);
    const { sessionId, participant, ...room } = found(row);
    return {
      ...room,
      participant: participant && dated(participant),
      session: await this.sessions.session(actor, sessionId),
    };
  }

  /**
   * The same as `require` for one of a crowd that enters at once: many actors share a few queries. Sees nothing that a
   * transaction under way has not committed.
   * @throws Problem as `require` does
   */
  async requireInCrowd(actor: Actor, roomId: string, action: keyof typeof roomPolicy): Promise<RoomFacts> {
    return allowed(actor, await this.crowds.add(roomId, actor), action);
  }

  private async loadAll(roomId: string, actors: Actor[]): Promise<RoomFacts[]> {
    const ids = actors.flatMap(({ id }) => id ?? []);
    const [row] = await this.db.prepared<Omit<Row, 'participant'> & { participants: [string, ParticipantFacts][] }>(sql`
      select r.id, r.kind, r.session_id as "sessionId", coalesce((
        select jsonb_agg(jsonb_build_array(coalesce(p.person_id, p.guest_id), ${participantJson})) from room_participant p
        where p.session_id = r.session_id and (p.person_id = any(${ids}::uuid[]) or p.guest_id = any(${ids}::uuid[]))), '[]') as participants
      from room r where r.id = ${roomId}`);
    const { sessionId, participants, ...room } = found(row);
    const sessions = await this.sessions.forAll(actors, sessionId);
    const joined = new Map(participants);
    return actors.map((actor, at) => {
      const participant = joined.get(actor.id ?? '');
      return { ...room, participant: participant ? dated(participant) : null, session: sessions[at] as SessionFacts };
    });
  }
}

function allowed(actor: Actor, room: RoomFacts, action: keyof typeof roomPolicy): RoomFacts {
  // They know of it, for they were there.
  if (room.participant?.removedAt) throw new Problem('removed');
  authorize(actor, roomPolicy, action, room);
  return room;
}

/** Times in JSON are texts. */
function dated(participant: ParticipantFacts): ParticipantFacts {
  const date = (value: Date | null) => (value ? new Date(value) : null);
  return { ...participant, mutedAt: date(participant.mutedAt), removedAt: date(participant.removedAt) };
}
