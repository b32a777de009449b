import { DomainEvent } from '../kernel/events/domain-event.js';

/** Somebody wrote in the record of a session; the subject is the session. */
export class RecordWritten extends DomainEvent<{ version: number }> {
  static readonly type = 'record.written';
}
