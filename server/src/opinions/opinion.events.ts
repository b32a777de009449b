import type { AdviceVerdict, OpinionKind, RoundOutcome } from '../../../shared/opinions.js';
import { DomainEvent } from '../kernel/events/domain-event.js';

/** Somebody asked the body for its opinion; the subject is the request, as in the next two. */
export class AdviceRequested extends DomainEvent<Record<string, never>> {
  static readonly type = 'advice.requested';
}

/** The request was taken back. */
export class AdviceRequestWithdrawn extends DomainEvent<Record<string, never>> {
  static readonly type = 'advice.request-withdrawn';
}

/** A member said what they think, or changed it. */
export class AdviceContributed extends DomainEvent<{ seatId: string; version: number }> {
  static readonly type = 'advice.contributed';
}

/** The addressee answered a recommendation; the subject is the opinion, as in everything below. */
export class AdviceAnswered extends DomainEvent<{ recommendationId: string; number: number; verdict: AdviceVerdict }> {
  static readonly type = 'advice.answered';
}

/** Work on an opinion or a decision began. */
export class OpinionStarted extends DomainEvent<{ kind: OpinionKind; documentId: string }> {
  static readonly type = 'opinion.started';
}

/** To whom it is addressed, or what it answers, changed. */
export class OpinionEdited extends DomainEvent<Record<string, never>> {
  static readonly type = 'opinion.edited';
}

export class ObjectionsOpened extends DomainEvent<{ roundId: string; closesAt: string }> {
  static readonly type = 'opinion.objections-opened';
}

/** A member objected in time, and the text is not adopted. */
export class ObjectionRaised extends DomainEvent<{ roundId: string; seatId: string }> {
  static readonly type = 'opinion.objected';
}

export class VoteOpened extends DomainEvent<{ roundId: string; closesAt: string }> {
  static readonly type = 'opinion.vote-opened';
}

/** A seat voted. What it voted is never part of the event. */
export class Voted extends DomainEvent<{ roundId: string; seatId: string }> {
  static readonly type = 'opinion.voted';
}

/** A seat lets another vote in its place, or no longer does when `toSeatId` is null. */
export class ProxyChanged extends DomainEvent<{ roundId: string; seatId: string; toSeatId: string | null }> {
  static readonly type = 'opinion.proxy-changed';
}

/** An objection period or a vote came to its end by the clock. */
export class RoundEnded extends DomainEvent<{ roundId: string; outcome: RoundOutcome; at: string }> {
  static readonly type = 'opinion.round-ended';
}

export class MinorityStated extends DomainEvent<{ seatId: string; version: number }> {
  static readonly type = 'opinion.minority-stated';
}

export class OpinionPublished extends DomainEvent<{ year: number; number: number }> {
  static readonly type = 'opinion.published';
}

export class OpinionWithdrawn extends DomainEvent<Record<string, never>> {
  static readonly type = 'opinion.withdrawn';
}
