import { DomainEvent } from '../kernel/events/domain-event.js';

/** Events of live rooms. What is said is its own record, so that a message is no event. */

/** A host changed what all see; the subject is the room, `fields` names what. */
export class RoomSteered extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'room.steered';
}

/** A moderator decided about a message; the subject is the message. */
export class RoomMessageDecided extends DomainEvent<{
  roomId: string;
  decisionId: string;
  action: string;
  reason: string;
}> {
  static readonly type = 'room.message-decided';
}

/** A participant was muted, removed or let back; the subject is the participant. */
export class ParticipantSanctioned extends DomainEvent<{ sessionId: string; sanction: string }> {
  static readonly type = 'room.participant-sanctioned';
}

/** A question was answered, live or in writing, or its answer put into other words; the subject is the question. */
export class QuestionAnswered extends DomainEvent<{ roomId: string; how: 'live' | 'written'; again: boolean }> {
  static readonly type = 'room.question-answered';
}

/** A poll can be voted in; the subject is the poll. */
export class PollOpened extends DomainEvent<{ roomId: string }> {
  static readonly type = 'room.poll-opened';
}

/** A poll takes no more votes; the subject is the poll. */
export class PollClosed extends DomainEvent<{ roomId: string }> {
  static readonly type = 'room.poll-closed';
}

/** A host moved somebody in the speaker queue; the subject is their turn, which says why. */
export class SpeakerMoved extends DomainEvent<{ roomId: string }> {
  static readonly type = 'room.speaker-moved';
}

/** A question went up in another one; the subject is the question. */
export class QuestionsMerged extends DomainEvent<{ roomId: string; into: string }> {
  static readonly type = 'room.questions-merged';
}

/** Somebody took back what they had said; the subject is the message. */
export class RoomMessageWithdrawn extends DomainEvent<{ roomId: string }> {
  static readonly type = 'room.message-withdrawn';
}

/** A participant reported a message; the subject is the message. Who did is not told. */
export class RoomMessageReported extends DomainEvent<{ roomId: string; reason: string }> {
  static readonly type = 'room.message-reported';
}

/** Break-out rooms were made or changed; the subject is the session, as it is below. */
export class BreakoutsPlanned extends DomainEvent<{ rooms: number; mode: string }> {
  static readonly type = 'room.breakouts-planned';
}

/** People go into the break-out rooms. */
export class BreakoutsOpened extends DomainEvent<{ mode: string }> {
  static readonly type = 'room.breakouts-opened';
}

/** People come back from the break-out rooms. */
export class BreakoutsClosed extends DomainEvent<Record<string, never>> {
  static readonly type = 'room.breakouts-closed';
}

/** A host told everyone something. */
export class RoomsAnnounced extends DomainEvent<Record<string, never>> {
  static readonly type = 'room.announced';
}

/** A break-out room handed in what it brings back; the subject is the room. */
export class HarvestHandedIn extends DomainEvent<{ sessionId: string }> {
  static readonly type = 'room.harvest-handed-in';
}
