import { Injectable } from '@nestjs/common';
import { type DecisionReason, decisionReasons } from '../../../shared/comments.js';
import { InvalidTransition, takes } from '../../../shared/lifecycle.js';
import { type RoomAction, roomMessageLifecycle, type RoomMessageState } from '../../../shared/rooms.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { assertReasoned } from '../moderation/decision-input.js';
import { MessageStates } from './message-states.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { RoomDecisions } from './room-decisions.js';
import { type RoomMessage, RoomMessages } from './room-messages.js';
import { RoomMessageDecided } from './room.events.js';

/** What a moderator wants, and what they saw when they made up their mind. */
export interface RoomDecisionInput {
  action: RoomAction;
  reason: DecisionReason;
  explanation?: string;
  seenState?: RoomMessageState;
}

/** Decides about messages. What is hidden leaves every open screen at once, and its author is told why. */
@Injectable()
export class DecideMessages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly messages: RoomMessages,
    private readonly states: MessageStates,
    private readonly decisions: RoomDecisions,
  ) {}

  /**
   * Decides about a message and closes its reports. Of two who decide at once, the second learns who was first.
   * @returns the id of the decision
   * @throws Problem as `authorize` does, for everyone but hosts and moderators; `own-content`; `already-decided` with who, when
   *   and what; `validation-failed` when reason or explanation do not fit the action; InvalidTransition
   * @see Regulation (EU) 2022/2065 art. 17: the author gets the reason when the restriction starts
   */
  async decide(actor: Actor, messageId: string, input: RoomDecisionInput): Promise<string> {
    assertReasoned(input);
    const room = await this.access.requireOf(actor, sql`room_message where id = ${messageId}`, 'moderate');
    return this.changes.change(room.id, async (change) => {
      const message = await this.messages.load(messageId);
      if (message.participantId !== null && message.participantId === room.participant?.id)
        throw new Problem('own-content');
      await this.assertUndecided(message, input);
      if (input.action !== 'keep') await this.states.transition(change, message, input.action);
      const decisionId = await this.write(actor, messageId, input);
      await this.db.sql`
        update room_report set decision_id = ${decisionId} where message_id = ${messageId} and decision_id is null`;
      change.console();
      const { action, reason } = input;
      const data = { roomId: room.id, decisionId, action, reason };
      await this.events.record(actor, new RoomMessageDecided(change.room.spaceId, messageId, data));
      return decisionId;
    });
  }

  private async assertUndecided(message: RoomMessage, { action, seenState }: RoomDecisionInput): Promise<void> {
    const isPossible =
      action === 'keep' ? await this.isReported(message) : takes(roomMessageLifecycle, message.state, action);
    if (isPossible && (seenState === undefined || seenState === message.state)) return;
    throw (await this.decisions.alreadyDecided(message.id)) ?? new InvalidTransition(message.state, action);
  }

  /** Keeping something as it is needs something to keep it from. */
  private async isReported({ id, state }: RoomMessage): Promise<boolean> {
    const report = await this.db.one`
      select 1 from room_report where message_id = ${id} and decision_id is null limit 1`;
    return state === 'visible' && report !== null;
  }

  private async write(
    actor: Actor,
    messageId: string,
    { action, reason, explanation = '' }: RoomDecisionInput,
  ): Promise<string> {
    const id = newId();
    await this.db.sql`
      insert into room_decision (id, message_id, action, reason, ground, explanation, decided_by, decided_at)
      values (${id}, ${messageId}, ${action}, ${reason}, ${decisionReasons[reason]}, ${explanation}, ${personId(actor)}, ${this.clock.now()})`;
    return id;
  }
}
