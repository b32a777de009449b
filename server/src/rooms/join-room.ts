import { Injectable } from '@nestjs/common';
import { interfaceLanguage } from '../kernel/mail/messages.js';
import { Guests } from '../accounts/guests.js';
import { type Actor, anonymous } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { ParticipantStates } from './participant-states.js';
import { Participants } from './participants.js';
import { RoomAccess } from './room-access.js';
import type { ParticipantState } from '../../../shared/rooms.js';
import { SessionAccess } from '../sessions/session-access.js';

export interface Joining {
  /** For someone without an account. */
  displayName?: string;
  stakeholderType?: string;
}

/** Lets people into a session by name. */
@Injectable()
export class JoinRoom {
  constructor(
    private readonly access: RoomAccess,
    private readonly sessions: SessionAccess,
    private readonly guests: Guests,
    private readonly participants: Participants,
    private readonly states: ParticipantStates,
  ) {}

  /**
   * Makes the actor a participant of a session. Someone without an account becomes a guest.
   * @returns where they stand in the main room, and the receipt code of a new guest
   * @throws Problem `removed` and what `roomPolicy.speak` gives; `validation-failed` for a guest without a name
   */
  async join(
    actor: Actor,
    sessionId: string,
    { displayName, stakeholderType }: Joining,
  ): Promise<{ state: ParticipantState; receiptCode: string | null }> {
    const { roomId } = await this.sessions.session(actor, sessionId);
    const room = await this.access.require(actor, roomId, 'speak');
    const { author, receiptCode } = await this.authorOf(actor, displayName);
    const participant = await this.participants.join(author, sessionId, stakeholderType ?? null);
    if (participant.removedAt) throw new Problem('removed');
    const state = await this.states.read(author, { ...room, participant });
    return { state: state as ParticipantState, receiptCode };
  }

  /** The person or guest they are, or the guest they become. */
  private async authorOf(actor: Actor, displayName?: string): Promise<{ author: Actor; receiptCode: string | null }> {
    if (actor.kind !== 'anonymous') return { author: actor, receiptCode: null };
    if (!displayName)
      throw new Problem('validation-failed', { errors: [{ pointer: '/displayName', code: 'isNotEmpty' }] });
    const language = interfaceLanguage(actor.language);
    const { guestId: id, receiptCode } = await this.guests.contribute(actor, { displayName, language });
    return { author: { ...anonymous, kind: 'guest', id, name: displayName, language }, receiptCode };
  }
}
