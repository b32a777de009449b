import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database, sql } from '../database/database.js';
import { requestContext } from '../http/request-context.js';
import { Jobs } from '../jobs/jobs.js';
import type { Actor } from '../http/actor.js';
import type { DomainEvent, EventData, RecordedEvent } from './domain-event.js';

/** A watcher of this type sees every event. */
export const everyType = '*';

/** An event with the request it comes of. */
type Row = RecordedEvent & { requestId: string | null };
type Watcher = (event: RecordedEvent) => void;

/** A durable listener by the name under which its jobs find it. */
export interface Listener {
  name: string;
  /** Whether an event with this data is any of its business. */
  concerns: (data: EventData) => boolean;
}

/** Records what happened and passes it on. */
@Injectable()
export class Events {
  private readonly pending = new WeakMap<object, { unwritten: Row[]; written: RecordedEvent[] }>();
  private readonly listeners = new Map<string, Listener[]>();
  private readonly watchers = new Map<string, Watcher[]>();

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Makes a durable listener known; the registry calls it at boot. */
  addListener(type: string, listener: Listener): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  /** Makes an after-commit watcher known; the registry calls it at boot. */
  addWatcher(type: string, watcher: Watcher): void {
    this.watchers.set(type, [...(this.watchers.get(type) ?? []), watcher]);
  }

  /**
   * Records events in the running transaction: they are written right before the commit, with one job for each durable
   * listener they concern, and reach the watchers after it.
   */
  async record(actor: Actor, ...events: DomainEvent[]): Promise<void> {
    const key = this.db.transactionKey;
    const list = this.pending.get(key) ?? { unwritten: [], written: [] };
    this.pending.set(key, list);
    const createdAt = this.clock.now();
    for (const event of events) list.unwritten.push(asRow(actor, event, createdAt));
    this.db.beforeCommit('events', async () => {
      const rows = list.unwritten.splice(0);
      await this.write(rows);
      list.written.push(...rows);
    });
    this.db.afterCommit(() => this.announce(list.written.splice(0)));
  }

  private async write(rows: Row[]): Promise<void> {
    await this.db.prepared(sql`
      insert into event (id, type, space_id, subject_id, actor_kind, actor_id, data, request_id, created_at)
      select e.id, e.type, e.space_id, e.subject_id, e.actor_kind, e.actor_id, e.data, e.request_id, e.created_at
      from jsonb_to_recordset(${JSON.stringify(rows.map(asColumns))}::jsonb)
        as e (id uuid, type text, space_id uuid, subject_id uuid, actor_kind text, actor_id uuid, data jsonb, request_id text, created_at timestamptz)`);
    const deliveries = rows.flatMap((row) =>
      (this.listeners.get(row.type) ?? [])
        .filter(({ concerns }) => concerns(row.data))
        .map(({ name }) => ({ eventId: row.id, listener: name })),
    );
    for (const delivery of deliveries) await this.jobs.add('event.deliver', delivery);
  }

  private announce(rows: RecordedEvent[]): void {
    for (const row of rows) {
      for (const watcher of [...(this.watchers.get(row.type) ?? []), ...(this.watchers.get(everyType) ?? [])])
        watcher(row);
    }
  }
}

function asRow(actor: Actor, event: DomainEvent, createdAt: Date): Row {
  return {
    id: event.id,
    type: (event.constructor as unknown as { type: string }).type,
    spaceId: event.spaceId,
    subjectId: event.subjectId,
    actorKind: actor.kind,
    actorId: actor.id,
    data: event.data,
    requestId: requestContext.getStore()?.requestId ?? null,
    createdAt,
  };
}

function asColumns(row: Row) {
  return {
    id: row.id,
    type: row.type,
    space_id: row.spaceId,
    subject_id: row.subjectId,
    actor_kind: row.actorKind,
    actor_id: row.actorId,
    data: row.data,
    request_id: row.requestId,
    created_at: row.createdAt,
  };
}
