import { Injectable } from '@nestjs/common';
import { InvalidTransition } from '../../../shared/lifecycle.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { Reactions } from './reactions.js';
import { RoomAccess } from './room-access.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { type RoomMessage, RoomMessages } from './room-messages.js';
import { QuestionAnswered, QuestionsMerged } from './room.events.js';

/** Puts questions together that ask the same. What is merged always points at one that is not. */
@Injectable()
export class MergeQuestions {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly messages: RoomMessages,
    private readonly reactions: Reactions,
  ) {}

  /**
   * Merges a question, with those that went up in it, into another one or the one in which that went up. Whoever asked or
   * supported it now supports the other, each once.
   * @throws Problem as `authorize` does, for everyone but hosts and moderators; `not-found` when one of them is no question
   *   of this room that people see; InvalidTransition for one that is answered or went up already
   */
  async merge(actor: Actor, questionId: string, intoId: string): Promise<void> {
    const room = await this.access.requireOf(actor, sql`room_message where id = ${questionId}`, 'curate');
    await this.changes.change(room.id, async (change) => {
      const question = await this.messages.question(questionId);
      const into = await this.messages.root(await this.messages.question(intoId));
      if (into.roomId !== room.id) throw new Problem('not-found');
      if (question.answered || question.mergedInto || into.id === question.id)
        throw new InvalidTransition(question.answered ? 'answered' : 'merged', 'merge');
      const merged = await this.join(change, question, into);
      const { spaceId } = change.room;
      await this.events.record(actor, new QuestionsMerged(spaceId, question.id, { roomId: room.id, into: into.id }));
      if (into.answered === 'written') await this.tell(actor, change, merged);
    });
  }

  /** Lets the first of those that went up in a question stand for them all, for that question is no longer shown. */
  async succeed(change: RoomChange, question: RoomMessage): Promise<void> {
    const [heirId, ...others] = await this.messages.mergedInto(question.id);
    if (!heirId) return;
    await this.db.sql`
      update room_message h set merged_into = null, shortlisted = q.shortlisted, answered = q.answered, answer = q.answer,
        answer_html = q.answer_html, answer_language = q.answer_language, answered_by = q.answered_by, answered_at = q.answered_at
      from room_message q where h.id = ${heirId} and q.id = ${question.id}`;
    await this.db.sql`update room_message set merged_into = ${heirId} where merged_into = ${question.id}`;
    await this.moveSupports(question.id, heirId);
    change.touch(heirId, ...others);
  }

  private async join(change: RoomChange, question: RoomMessage, into: RoomMessage): Promise<string[]> {
    const merged = [question.id, ...(await this.messages.mergedInto(question.id))];
    await this.db.sql`update room_message set merged_into = ${into.id} where id = any(${merged}::uuid[])`;
    await this.db.sql`
      update room_message set shortlisted = shortlisted or ${question.shortlisted} where id = ${into.id}`;
    await this.moveSupports(question.id, into.id);
    change.touch(into.id, ...merged);
    await this.point(change, question.id, into.id);
    return merged;
  }

  /** Who supported or asked the one supports the other, unless they asked that themselves. */
  private async moveSupports(from: string, to: string): Promise<void> {
    await this.db.sql`
      with moved as (delete from room_reaction where message_id = ${from} and reaction = 'support' returning participant_id)
      insert into room_reaction (message_id, participant_id, reaction)
      select ${to}, who.participant_id, 'support'
      from (select participant_id from moved union
        select participant_id from room_message where id = ${from} and state = 'visible') who
      where who.participant_id <> (select participant_id from room_message where id = ${to})
      on conflict do nothing`;
    await this.reactions.recount([from, to]);
  }

  /** What the host points at is the other question now. */
  private async point(change: RoomChange, from: string, to: string): Promise<void> {
    const { room } = change;
    if (room.pinnedId !== from && room.spotlightId !== from) return;
    await this.db.sql`
      update room set pinned_id = case pinned_id when ${from} then ${to}::uuid else pinned_id end,
        spotlight_id = case spotlight_id when ${from} then ${to}::uuid else spotlight_id end where id = ${room.id}`;
    change.renew('steering');
  }

  /** They went up in a question that has a written answer: whoever asked them hears it too. */
  private async tell(actor: Actor, { room }: RoomChange, questionIds: string[]): Promise<void> {
    const data = { roomId: room.id, how: 'written' as const, again: false };
    await this.events.record(actor, ...questionIds.map((id) => new QuestionAnswered(room.spaceId, id, data)));
  }
}
