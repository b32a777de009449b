import { DomainEvent } from '../kernel/events/domain-event.js';

/** An organisation started a joint position; the subject is the position. */
export class PositionStarted extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'position.started';
}

/** Its title or its text changed. */
export class PositionWritten extends DomainEvent<{ version: number }> {
  static readonly type = 'position.written';
}

/** An organisation takes part. */
export class PositionJoined extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'position.joined';
}

/** An organisation takes part no longer. */
export class PositionLeft extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'position.left';
}

/** Somebody said something of the draft. */
export class PositionCommented extends DomainEvent<{ commentId: string }> {
  static readonly type = 'position.commented';
}

/** Its text stands still, for signing, or is written on. */
export class PositionMoved extends DomainEvent<{ state: string }> {
  static readonly type = 'position.moved';
}

/** An organisation signed the text. */
export class PositionSigned extends DomainEvent<{ organisationId: string; mandate: string }> {
  static readonly type = 'position.signed';
}

/** An organisation took its signature back. */
export class PositionSignatureWithdrawn extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'position.signature-withdrawn';
}

/** It was handed in to a consultation or a body. */
export class PositionHandedIn extends DomainEvent<{ signatures: number }> {
  static readonly type = 'position.handed-in';
}
