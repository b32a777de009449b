import { DomainEvent } from '../kernel/events/domain-event.js';

type Nothing = Record<string, never>;

/** A call was prepared; the team alone sees it. */
export class CallCreated extends DomainEvent<{ kind: string }> {
  static readonly type = 'call.created';
}

/** A draft was changed. */
export class CallEdited extends DomainEvent<Nothing> {
  static readonly type = 'call.edited';
}

/** A draft was thrown away. */
export class CallRemoved extends DomainEvent<Nothing> {
  static readonly type = 'call.removed';
}

/** A call was published; one can apply until `closesAt`. */
export class CallOpened extends DomainEvent<{ closesAt: string }> {
  static readonly type = 'call.opened';
}

/** There is more time to apply. */
export class CallExtended extends DomainEvent<{ closesAt: string }> {
  static readonly type = 'call.extended';
}

/** The deadline passed. */
export class CallClosed extends DomainEvent<Nothing> {
  static readonly type = 'call.closed';
}

/** Assessors can begin. */
export class AssessmentBegan extends DomainEvent<Nothing> {
  static readonly type = 'call.assessing';
}

/** The call was taken back; who applied is told why. */
export class CallCancelled extends DomainEvent<Nothing> {
  static readonly type = 'call.cancelled';
}

/** All answers were sent, together. */
export class CallDecided extends DomainEvent<{ appointed: number; reserve: number; refused: number }> {
  static readonly type = 'call.decided';
}

/** These people were asked to assess. */
export class AssessorsNamed extends DomainEvent<{ added: string[]; removed: string[] }> {
  static readonly type = 'call.assessors-named';
}

/** An assessor said in which applications they have a conflict of interest; how many. */
export class ConflictsDeclared extends DomainEvent<{ recused: number }> {
  static readonly type = 'call.conflicts-declared';
}

/** An application was begun; the subject of this and the following is the application. */
export class ApplicationStarted extends DomainEvent<{ callId: string }> {
  static readonly type = 'application.started';
}

/** An application was sent: for the first time, or written anew. */
export class ApplicationSent extends DomainEvent<{ callId: string; isFirst: boolean }> {
  static readonly type = 'application.sent';
}

/** The applicant took it back. */
export class ApplicationWithdrawn extends DomainEvent<{ callId: string }> {
  static readonly type = 'application.withdrawn';
}

/** An assessor sent what they think of it. */
export class ApplicationAssessed extends DomainEvent<{ callId: string; assessorId: string }> {
  static readonly type = 'application.assessed';
}

/** The applicant came from the reserve list onto a seat. */
export class ReserveCalled extends DomainEvent<{ callId: string; seatId: string }> {
  static readonly type = 'application.called-up';
}

/** Applications that were not needed any more are gone; how many. */
export class ApplicationsDeleted extends DomainEvent<{ count: number }> {
  static readonly type = 'call.applications-deleted';
}

/** What a body asks of its members was changed; the subject is the body. */
export class MembershipRulesChanged extends DomainEvent<{ declaresInterests: boolean; rotatesRapporteurs: boolean }> {
  static readonly type = 'body.membership-rules-changed';
}

/** A member declared their interests; the subject is the body. */
export class InterestsDeclared extends DomainEvent<Nothing> {
  static readonly type = 'body.interests-declared';
}

/** Somebody's turn to report was written down; the subject is the turn. */
export class RapporteurNamed extends DomainEvent<{ seatId: string }> {
  static readonly type = 'body.rapporteur-named';
}
