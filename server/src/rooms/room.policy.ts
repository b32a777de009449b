import { type Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { sessionPolicy } from '../sessions/session.policy.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import type { ParticipantFacts } from './participant-facts.js';

/** What rules need to know of a room. */
export interface RoomFacts {
  id: string;
  kind: 'main' | 'breakout';
  session: SessionFacts;
  /** The asking actor, when they have joined. */
  participant: ParticipantFacts | null;
}

const helps = (actor: Actor, { session }: RoomFacts): boolean => sessionPolicy.moderate(actor, session) === true;

/** Who may do what in a room. */
export const roomPolicy = {
  /** Whoever may watch the session; a break-out room those who are in it. Those who run it prepare it before it opens. */
  read: (actor: Actor, room: RoomFacts): Verdict => {
    if (room.participant?.removedAt) return false;
    if (helps(actor, room)) return room.session.state !== 'cancelled';
    if (sessionPolicy.watch(actor, room.session) !== true) return false;
    return room.kind === 'main' || room.participant?.breakoutId === room.id;
  },
  /** Says, asks, votes and raises the hand. Whether the room is open and they are not muted is asked while it is written. */
  speak: (actor: Actor, room: RoomFacts): Verdict => {
    if (room.participant?.removedAt) return 'removed';
    return helps(actor, room) || sessionPolicy.speak(actor, room.session);
  },
  /** Steers: item, slow mode, polls, queue, break-out rooms. */
  host: (actor: Actor, room: RoomFacts): Verdict => sessionPolicy.host(actor, room.session),
  /** Puts questions together and on the shortlist. */
  curate: helps,
  /** The names of all who have joined. */
  seeNames: (actor: Actor, room: RoomFacts): Verdict =>
    helps(actor, room) || (room.session.forMembers && room.participant !== null),
  /** Decides about messages, mutes and removes. */
  moderate: (actor: Actor, room: RoomFacts): Verdict => sessionPolicy.moderate(actor, room.session),
  /** Writes what the room brings back: its participants, for one of them takes notes. */
  harvest: (actor: Actor, room: RoomFacts): Verdict =>
    room.kind === 'breakout' && (helps(actor, room) || room.participant?.breakoutId === room.id),
} satisfies Policy<RoomFacts>;
