import { DomainEvent } from '../kernel/events/domain-event.js';

/** Events of live sessions; the subject is the session. */

/** A session was planned. */
export class SessionPlanned extends DomainEvent<{ startsAt: string; endsAt: string }> {
  static readonly type = 'session.planned';
}

/** What a session says or how it works changed; `fields` names which. */
export class SessionEdited extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'session.edited';
}

/** A session takes place at another time than was told. */
export class SessionMoved extends DomainEvent<{ oldStartsAt: string; startsAt: string; endsAt: string }> {
  static readonly type = 'session.moved';
}

/** The agenda changed. */
export class AgendaChanged extends DomainEvent<{ itemIds: string[] }> {
  static readonly type = 'session.agenda-changed';
}

/** Somebody got a role in a session. */
export class SessionRoleGiven extends DomainEvent<{ personId: string; role: string }> {
  static readonly type = 'session.role-given';
}

/** Somebody lost a role in a session. */
export class SessionRoleTaken extends DomainEvent<{ personId: string; role: string }> {
  static readonly type = 'session.role-taken';
}

/** A session will not take place. */
export class SessionCancelled extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.cancelled';
}

/** A host let people in before the clock did. */
export class SessionOpened extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.opened';
}

/** A session began. */
export class SessionStarted extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.started';
}

/** A session pauses. */
export class SessionPaused extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.paused';
}

/** A session goes on after a pause. */
export class SessionResumed extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.resumed';
}

/** A session is over. */
export class SessionEnded extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.ended';
}

/** The record of a session is out. */
export class SessionPublished extends DomainEvent<Record<string, never>> {
  static readonly type = 'session.published';
}

/** Somebody takes a seat or waits for one. */
export class SessionRegistered extends DomainEvent<{ registrationId: string; state: string }> {
  static readonly type = 'session.registered';
}

/** Somebody does not come after all. */
export class SessionUnregistered extends DomainEvent<{ registrationId: string }> {
  static readonly type = 'session.unregistered';
}

/** Somebody who waited got a seat. */
export class SeatGiven extends DomainEvent<{ registrationId: string }> {
  static readonly type = 'session.seat-given';
}
