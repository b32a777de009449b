import { newId } from '../ids.js';

/** What an event carries beside its type: ids and codes, never names, addresses or people's words. */
export type EventData = Record<string, string | number | boolean | null | string[]>;

/** Something that happened, named in the past tense. One row is the audit entry and the outbox entry at once. */
export abstract class DomainEvent<Data extends EventData = EventData> {
  readonly id: string = newId();

  constructor(
    /** The space it happened in; null outside spaces. */
    readonly spaceId: string | null,
    /** What it happened to. */
    readonly subjectId: string,
    readonly data: Data,
  ) {}
}

/** An event as listeners receive it: read back from its row. */
export interface RecordedEvent<Data extends EventData = EventData> {
  id: string;
  type: string;
  spaceId: string | null;
  subjectId: string;
  actorKind: string;
  actorId: string | null;
  data: Data;
  createdAt: Date;
}

/** A class of events; its `type` is the stable name in the database, such as `comment.hidden`. */
export interface EventClass<Data extends EventData = EventData> {
  readonly type: string;
  new (...args: never[]): DomainEvent<Data>;
}

/** The data of an event class. */
export type DataOf<C> = C extends EventClass<infer Data> ? Data : never;
