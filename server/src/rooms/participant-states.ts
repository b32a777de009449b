import { Injectable } from '@nestjs/common';
import type { ParticipantState, PollChoice, RoomReaction } from '../../../shared/rooms.js';
import { Batches } from '../kernel/batches/batches.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { sessionPolicy } from '../sessions/session.policy.js';
import { Voters } from './voters.js';
import { type RoomFacts, roomPolicy } from './room.policy.js';

/** What is a participant's own in a room. */
interface Own {
  votes: Record<string, PollChoice>;
  reactions: Record<string, RoomReaction[]>;
  waiting: ParticipantState['waiting'];
  hidden: ParticipantState['hidden'];
}

/** Reads where a participant stands. When a crowd comes back, many ask at once. */
@Injectable()
export class ParticipantStates {
  private readonly lines = new Batches<string, Own>((roomId, ids) => this.readAll(roomId, ids), { every: 20 });

  constructor(
    private readonly db: Database,
    private readonly voters: Voters,
  ) {}

  /** The state of someone who has joined. */
  async read(actor: Actor, room: RoomFacts): Promise<ParticipantState | null> {
    const { participant, session } = room;
    if (!participant) return null;
    const { id, name, mutedAt, reason, breakoutId } = participant;
    const can = {
      speak: allows(roomPolicy, 'speak', actor, room),
      host: allows(roomPolicy, 'host', actor, room),
      moderate: allows(roomPolicy, 'moderate', actor, room),
      takeNotes: allows(sessionPolicy, 'takeNotes', actor, session),
    };
    const own = await this.lines.add(room.id, id);
    return { id, name, muted: mutedAt !== null, reason: reason ?? '', breakoutId, ...own, can };
  }

  private async readAll(roomId: string, participantIds: string[]): Promise<Own[]> {
    const keys = await this.voters.keysIn(roomId, participantIds);
    const asking = participantIds.map((id) => ({ id, voters: keys.get(id) ?? [] }));
    const rows = await this.db.prepared<Own & { id: string }>(sql`
      select a.id,
        coalesce((select jsonb_object_agg(v.poll_id, v.choice) from poll_vote v join poll k on k.id = v.poll_id
          where k.room_id = ${roomId} and v.voter = any(a.voters)), '{}') as votes,
        coalesce((select jsonb_object_agg(given.message_id, given.reactions) from (
          select r.message_id, jsonb_agg(r.reaction order by r.reaction) as reactions
          from room_reaction r join room_message m on m.id = r.message_id
          where r.participant_id = a.id and m.room_id = ${roomId} group by r.message_id) given), '{}') as reactions,
        coalesce((select jsonb_agg(jsonb_build_object('key', m.client_key, 'html', m.body_html, 'lang', m.language, 'kind', m.kind,
            'parentId', m.parent_id, 'at', m.created_at) order by m.created_at)
          from room_message m where m.participant_id = a.id and m.room_id = ${roomId} and m.state = 'held'), '[]') as waiting,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'html', m.body_html, 'lang', m.language, 'parentId', m.parent_id,
            'at', m.created_at, 'reason', d.reason, 'ground', d.ground, 'explanation', d.explanation) order by d.id desc)
          from room_message m cross join lateral (select * from room_decision where message_id = m.id order by id desc limit 1) d
          where m.participant_id = a.id and m.room_id = ${roomId} and m.state = 'hidden'), '[]') as hidden
      from jsonb_to_recordset(${JSON.stringify(asking)}::jsonb) as a (id uuid, voters text[])`);
    const each = new Map(rows.map(({ id, ...own }) => [id, own]));
    return participantIds.map((id) => each.get(id) as Own);
  }
}
