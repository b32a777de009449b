import type { PartnershipStage } from '../../../shared/bodies.js';
import { DomainEvent } from '../kernel/events/domain-event.js';

/** A body was prepared; its team alone sees it. */
export class BodyCreated extends DomainEvent<{ kind: string }> {
  static readonly type = 'body.created';
}

/** Texts, classification or other properties changed; `fields` names which. */
export class BodyEdited extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'body.edited';
}

/** The body began its work, and everyone who may read it can see it; also after it was archived. */
export class BodyOpened extends DomainEvent<Record<string, never>> {
  static readonly type = 'body.opened';
}

/** The body ended its work; all of it stays readable. */
export class BodyArchived extends DomainEvent<Record<string, never>> {
  static readonly type = 'body.archived';
}

/** A partnership came to another stage. */
export class PartnershipMoved extends DomainEvent<{ stage: PartnershipStage }> {
  static readonly type = 'body.stage-changed';
}

/** A seat was given; the subject is the seat. */
export class SeatGiven extends DomainEvent<{ memberType: string; role: string }> {
  static readonly type = 'seat.given';
}

/** Who sits, in which role or for how long was changed; the subject is the seat. */
export class SeatChanged extends DomainEvent<{ version: number }> {
  static readonly type = 'seat.changed';
}

/** A seat that was written down by mistake is gone; the subject is the seat. */
export class SeatRemoved extends DomainEvent<Record<string, never>> {
  static readonly type = 'seat.removed';
}
