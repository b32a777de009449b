import { Injectable } from '@nestjs/common';
import { type RoomReaction, roomLimits } from '../../../shared/rooms.js';
import { Batches } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { Participants } from './participants.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { isOpen } from './room-row.js';
import { type RoomFacts, roomPolicy } from './room.policy.js';

interface Reacting {
  messageId: string;
  participantId: string;
  reaction: RoomReaction;
  /** Given, or taken back. */
  on: boolean;
}

interface Reactable {
  /** The message it counts for. */
  target: string;
  takes: RoomReaction[];
}

/** Reactions and supports. A crowd that reacts at once is counted at most four times a second. */
@Injectable()
export class Reactions {
  private readonly lines = new Batches<Reacting>((roomId, reactions) => this.write(roomId, reactions), {
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
   * Reacts to a message, or takes a reaction back; doing so again changes nothing.
   * @throws Problem `not-found` for what is not shown in this room, `room-closed`, and what `roomPolicy.speak` gives
   */
  async react(
    actor: Actor,
    input: { room: string; messageId: string; reaction: RoomReaction; on: boolean },
    asked?: RoomFacts,
  ): Promise<void> {
    const room = asked ?? (await this.access.load(actor, input.room));
    authorize(actor, roomPolicy, 'speak', room);
    const { id: participantId } = room.participant ?? (await this.participants.join(actor, room.session.id));
    const { messageId, reaction, on } = input;
    await this.lines.add(room.id, { messageId, participantId, reaction, on });
  }

  private async write(roomId: string, reactions: Reacting[]): Promise<(void | Error)[]> {
    return this.changes.change(roomId, async (change) => {
      if (!isOpen(change.room, this.clock.now())) return reactions.map(() => new Problem('room-closed'));
      const known = await this.reactable(roomId, reactions);
      const good = (one: Reacting) => known.get(one.messageId)?.takes.includes(one.reaction) ?? false;
      const placed = (one: Reacting) => ({ ...one, messageId: known.get(one.messageId)?.target ?? one.messageId });
      // Of several changes of mind in one batch the last one counts.
      const last = new Map(
        reactions
          .filter(good)
          .map(placed)
          .map((one) => [`${one.messageId} ${one.participantId} ${one.reaction}`, one]),
      );
      change.touch(...(await this.store([...last.values()])));
      return reactions.map((one) => (good(one) ? undefined : new Problem('not-found')));
    });
  }

  /** What each message that is shown takes: a question is supported, where it was merged in the other; anything gets the others. */
  private async reactable(roomId: string, reactions: Reacting[]): Promise<Map<string, Reactable>> {
    const ids = [...new Set(reactions.map(({ messageId }) => messageId))];
    const rows = await this.db.query<{ id: string; target: string; kind: string }>(sql`
      select m.id, t.id as target, m.kind from room_message m join room_message t on t.id = coalesce(m.merged_into, m.id)
      where m.id = any(${ids}::uuid[]) and m.room_id = ${roomId} and m.state = 'visible' and t.state = 'visible' order by m.id`);
    const others: RoomReaction[] = ['agree', 'thanks', 'applause'];
    return new Map(
      rows.map(({ id, target, kind }) => {
        const takes: RoomReaction[] = kind === 'question' ? ['support'] : [];
        return [id, { target, takes: target === id ? [...takes, ...others] : takes }];
      }),
    );
  }

  /** @returns the messages whose figures are different now */
  private async store(reactions: Reacting[]): Promise<string[]> {
    const json = (on: boolean) => JSON.stringify(reactions.filter((one) => one.on === on));
    const rows = (text: string) =>
      sql`jsonb_to_recordset(${text}::jsonb) as n ("messageId" uuid, "participantId" uuid, reaction text)`;
    const changed = await this.db.query<{ id: string }>(sql`
      with given as (insert into room_reaction select "messageId", "participantId", reaction from ${rows(json(true))}
          on conflict do nothing returning message_id),
        taken as (delete from room_reaction r using ${rows(json(false))}
          where r.message_id = n."messageId" and r.participant_id = n."participantId" and r.reaction = n.reaction returning r.message_id)
      select message_id as id from given union select message_id from taken`);
    const ids = changed.map(({ id }) => id);
    if (ids.length > 0) await this.recount(ids);
    return ids;
  }

  /** Counts the supports and reactions of messages again. */
  async recount(ids: string[]): Promise<void> {
    await this.db.sql`
      update room_message m set
        supports = (select count(*) from room_reaction r where r.message_id = m.id and r.reaction = 'support'),
        reactions = coalesce((select jsonb_object_agg(reaction, n) from (
          select reaction, count(*) as n from room_reaction r where r.message_id = m.id and r.reaction <> 'support' group by reaction) counted), '{}')
      where id = any(${ids}::uuid[])`;
  }
}
