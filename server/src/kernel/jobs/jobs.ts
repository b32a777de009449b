import { Injectable } from '@nestjs/common';
import { Database, sql } from '../database/database.js';

/** How a job is queued. */
export interface JobOptions {
  /** Not before this instant. */
  runAt?: Date;
  /** A second job with the same key replaces the first while that one waits. */
  key?: string;
  /** Jobs of one queue run one after another. */
  queue?: string;
  maxAttempts?: number;
}

/** Orders for the worker. Inside a transaction the order is written with it: no commit, no job. */
@Injectable()
export class Jobs {
  private readonly pending = new WeakMap<object, JobRow[]>();

  constructor(private readonly db: Database) {}

  /** Queues a job. */
  async add(name: string, payload: object, options: JobOptions = {}): Promise<void> {
    const row: JobRow = {
      identifier: name,
      payload,
      queue_name: options.queue ?? null,
      run_at: options.runAt ?? null,
      max_attempts: options.maxAttempts ?? 12,
      job_key: options.key ?? null,
    };
    if (!this.db.inTransaction) return this.write([row]);
    const key = this.db.transactionKey;
    const list = this.pending.get(key) ?? [];
    this.pending.set(key, list);
    list.push(row);
    this.db.beforeCommit('jobs', () => this.write(list.splice(0)));
  }

  private async write(all: JobRow[]): Promise<void> {
    if (all.length === 0) return;
    const rows = [...new Map(all.map((row) => [row.job_key ?? row, row])).values()];
    await this.db.prepared(sql`
      select count(*) from graphile_worker.add_jobs(array(
        select row(j.identifier, j.payload, j.queue_name, j.run_at, j.max_attempts, j.job_key, null, null)::graphile_worker.job_spec
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as j (identifier text, payload json, queue_name text, run_at timestamptz, max_attempts smallint, job_key text)))`);
  }
}

interface JobRow {
  identifier: string;
  payload: object;
  queue_name: string | null;
  run_at: Date | null;
  max_attempts: number;
  job_key: string | null;
}
