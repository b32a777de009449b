import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import type { WorkerEvents } from 'graphile-worker';
import { Client } from 'pg';

/** Any number; the class of the advisory locks by which pools of workers show that they live. */
const lockClass = 7_201_443;
const everyMs = 10_000;

/**
 * Frees the jobs that a process held when it was killed; the queue by itself keeps them back for four hours.
 *
 * Each process holds, on a connection of its own, an advisory lock on the name of its pool of workers, which the queue notes
 * with each job that one of them takes, and the database lets go of the locks of a process that is gone. A job whose pool has
 * no lock is therefore nobody's.
 */
export class AbandonedJobs {
  /** Hand these to the queue, so that its pool is known by name. */
  readonly events: WorkerEvents = new EventEmitter();
  private readonly log = new Logger('AbandonedJobs');
  private readonly pools: string[] = [];
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly databaseUrl: string) {
    this.events.on('pool:create', ({ workerPool }) => {
      this.pools.push(workerPool.id);
    });
  }

  /** Shows that the pool lives, and looks for abandoned jobs from now on. */
  async start(): Promise<void> {
    this.timer = setInterval(() => this.look(), everyMs);
    await this.look();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.turn;
    await this.client?.end();
    this.client = null;
  }

  /** One look at a time; one that fails is made up for by the next. */
  private look(): Promise<void> {
    this.turn = this.turn
      .then(() => this.free())
      .catch((error: Error) => this.log.warn(`could not look for abandoned jobs: ${error.message}`));
    return this.turn;
  }

  private async free(): Promise<void> {
    this.client ??= await this.connect();
    // A pool takes its lock a moment after its first job, so a job just taken is left alone.
    const { rows } = await this.client.query<{ freed: string[] }>(
      `with dead as (
         select distinct locked_by from graphile_worker.jobs
         where locked_by <> all($2) and locked_at < now() - interval '5 seconds'
       ), alone as (
         select array_agg(locked_by) as names from dead where pg_try_advisory_xact_lock($1, hashtext(locked_by))
       )
       select names as freed, graphile_worker.force_unlock_workers(names) from alone where names is not null`,
      [lockClass, this.pools],
    );
    if (rows.length > 0) this.log.log(`jobs of ${rows[0]?.freed.length} processes that are gone run again`);
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.databaseUrl, application_name: 'consilia-workers' });
    // The locks go with the connection; the next look makes both anew.
    client.on('error', () => {
      this.client = null;
    });
    await client.connect();
    await client.query('select pg_advisory_lock($1, hashtext(name)) from unnest($2::text[]) as name', [
      lockClass,
      this.pools,
    ]);
    return client;
  }
}
