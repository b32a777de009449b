import type { AgendaProposalState, ForumLinkState, ResultState } from '../../../shared/exchange.js';
import { DomainEvent } from '../kernel/events/domain-event.js';

type Nothing = Record<string, never>;

/** A contact card was written or changed; the subject is the seat. */
export class ContactCardWritten extends DomainEvent<{ version: number }> {
  static readonly type = 'contact-card.written';
}

/** A member asks for experience, and everyone who may read it can see it. */
export class PeerRequestAsked extends DomainEvent<Nothing> {
  static readonly type = 'peer-request.asked';
}

/** What is asked for was changed; its version names which state of it. */
export class PeerRequestEdited extends DomainEvent<{ version: number }> {
  static readonly type = 'peer-request.edited';
}

/** Whoever asked has said what was learnt. */
export class PeerRequestAnswered extends DomainEvent<Nothing> {
  static readonly type = 'peer-request.answered';
}

/** It was not answered after all. */
export class PeerRequestReopened extends DomainEvent<Nothing> {
  static readonly type = 'peer-request.reopened';
}

/** Nothing more is expected of it. */
export class PeerRequestClosed extends DomainEvent<Nothing> {
  static readonly type = 'peer-request.closed';
}

/** The team hides it: its writer and the team alone see it. */
export class PeerRequestHidden extends DomainEvent<{ reason: string }> {
  static readonly type = 'peer-request.hidden';
}

/** The team shows it again. */
export class PeerRequestShown extends DomainEvent<Nothing> {
  static readonly type = 'peer-request.shown';
}

/** The day by which it was needed has passed. */
export class PeerRequestOverdue extends DomainEvent<{ reminder: number }> {
  static readonly type = 'peer-request.overdue';
}

/** A member offers experience; the subject is the request. */
export class PeerOffered extends DomainEvent<{ offerId: string }> {
  static readonly type = 'peer-offer.made';
}

/** Whoever asked takes an offer; the subject is the request. */
export class PeerOfferAccepted extends DomainEvent<{ offerId: string }> {
  static readonly type = 'peer-offer.accepted';
}

/** Whoever made an offer takes it back; the subject is the request. */
export class PeerOfferWithdrawn extends DomainEvent<{ offerId: string }> {
  static readonly type = 'peer-offer.withdrawn';
}

/** One side said how useful the exchange was. */
export class PeerRequestEvaluated extends DomainEvent<{ side: string }> {
  static readonly type = 'peer-request.evaluated';
}

/** A forum asks to feed another; the subject is the upper one. */
export class ForumLinkAsked extends DomainEvent<Nothing> {
  static readonly type = 'forum-link.asked';
}

/** The upper forum accepted or declined; it happened in the lower one, the subject is the upper one. */
export class ForumLinkDecided extends DomainEvent<{ state: ForumLinkState }> {
  static readonly type = 'forum-link.decided';
}

/** A forum feeds another no longer; it happened in the lower one, the subject is the upper one. */
export class ForumLinkEnded extends DomainEvent<Nothing> {
  static readonly type = 'forum-link.ended';
}

/** A result was handed up. It happened in the lower forum; `toSpaceId` is the upper one. */
export class ResultHandedUp extends DomainEvent<{ toSpaceId: string }> {
  static readonly type = 'forum-result.handed-up';
}

/** The upper forum took a result onto its agenda, answered or declined it, or the lower one took it back. */
export class ResultMoved extends DomainEvent<{ toSpaceId: string; state: ResultState }> {
  static readonly type = 'forum-result.moved';
}

/** An agenda consultation was planned. */
export class AgendaConsultationPlanned extends DomainEvent<{ closesAt: string }> {
  static readonly type = 'agenda-consultation.planned';
}

/** Its words or times were changed before it closed. */
export class AgendaConsultationChanged extends DomainEvent<{ closesAt: string }> {
  static readonly type = 'agenda-consultation.changed';
}

/** It opened by the clock; `at` is when, also where that was noticed later. */
export class AgendaConsultationOpened extends DomainEvent<{ at: string }> {
  static readonly type = 'agenda-consultation.opened';
}

/** It closed by the clock. */
export class AgendaConsultationClosed extends DomainEvent<{ at: string }> {
  static readonly type = 'agenda-consultation.closed';
}

/** Somebody wants something on the agenda; the subject is the proposal. */
export class AgendaItemProposed extends DomainEvent<{ consultationId: string }> {
  static readonly type = 'agenda-proposal.made';
}

/** The team decided about a proposal, or whoever made it took it back. */
export class AgendaProposalMoved extends DomainEvent<{ consultationId: string; state: AgendaProposalState }> {
  static readonly type = 'agenda-proposal.moved';
}

/** Somebody wants a proposal too. */
export class AgendaProposalSupported extends DomainEvent<{ consultationId: string; supports: boolean }> {
  static readonly type = 'agenda-proposal.supported';
}
