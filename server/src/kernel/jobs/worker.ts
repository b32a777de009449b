import { Injectable, Logger } from '@nestjs/common';
import { type Runner, type TaskList, Logger as WorkerLogger, parseCronItems, run, runOnce } from 'graphile-worker';
import { Pool } from 'pg';
import { Batches, ofRequests } from '../batches/batches.js';
import { Config } from '../config/config.js';
import { Database, sql } from '../database/database.js';
import { requestContext } from '../http/request-context.js';
import type { RecordedEvent } from '../events/domain-event.js';
import { AbandonedJobs } from './abandoned-jobs.js';
import { Registry } from './registry.js';

/**
 * Asking the queue costs more than most jobs, so several are taken at once and, where fewer than those waited, asked for again
 * only after a moment. What no worker has begun after some seconds goes back, for other processes to take.
 */
const localQueue = { size: 10, ttl: 5000, refetchDelay: { threshold: 9, durationMs: 50 } };
/** Milliseconds in which jobs that are done are struck off together. */
const completeJobBatchDelay = 20;

/** Runs jobs, scheduled work and the deliveries of events to listeners. */
@Injectable()
export class Worker {
  private readonly log = new Logger('Worker');
  private runner: Runner | null = null;
  private pool: Pool | null = null;
  private abandoned: AbandonedJobs | null = null;
  private readonly events = new Batches<string, RecordedEvent | null>((_, ids) => this.recorded(ids), ofRequests);

  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly registry: Registry,
  ) {}

  /** Starts taking jobs. */
  async start(): Promise<void> {
    this.pool = this.connect();
    this.abandoned = new AbandonedJobs(this.config.databaseUrl);
    this.runner = await run({
      pgPool: this.pool,
      events: this.abandoned.events,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1000,
      preset: { worker: { localQueue, completeJobBatchDelay } },
      logger: this.quiet(),
      taskList: this.tasks(),
      parsedCronItems: parseCronItems(
        this.registry.crons.map(({ name, schedule }) => ({
          task: name,
          match: schedule,
          identifier: name,
          // The key leaves one job of all the turns that were missed.
          options: { backfillPeriod: 24 * 3600 * 1000, maxAttempts: 3, jobKey: name },
        })),
      ),
    });
    await this.abandoned.start();
  }

  /**
   * Runs every job that is due, and those that come of them, then returns: for tests, seeds and measurements. One after the
   * other, unless `concurrency` says how many at once.
   */
  async drain(concurrency = 1): Promise<void> {
    const pgPool = this.connect();
    const how = { pgPool, concurrency, noHandleSignals: true, logger: this.quiet() };
    await runOnce({ ...how, taskList: this.tasks() }).finally(() => pgPool.end());
  }

  /** Finishes running jobs and stops. */
  async stop(): Promise<void> {
    await this.runner?.stop();
    await this.abandoned?.stop();
    await this.pool?.end();
    this.runner = null;
    this.abandoned = null;
    this.pool = null;
  }

  private connect(): Pool {
    // It only keeps the books of jobs. What a crash of the database takes from these is done once more, which harms nothing.
    const options = '-c synchronous_commit=off';
    // A lost connection is replaced by the pool; without a listener it would end the process.
    const lost = (error: Error) => this.log.warn(`a database connection was lost: ${error.message}`);
    return new Pool({ connectionString: this.config.databaseUrl, max: 6, options })
      .on('error', lost)
      .on('connect', (client) => void client.on('error', lost));
  }

  private quiet(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => void (level === 'error' && this.log.error(message)));
  }

  private tasks(): TaskList {
    const tasks: TaskList = {
      'event.deliver': (payload, helpers) => this.within(helpers.job.id, () => this.deliver(payload as Delivery)),
    };
    for (const [name, handler] of this.registry.jobs) {
      tasks[name] = (payload, helpers) => this.within(helpers.job.id, () => handler(payload));
    }
    for (const { name, handler } of this.registry.crons)
      tasks[name] = (_, helpers) => this.within(helpers.job.id, () => handler({}));
    return tasks;
  }

  private async within(jobId: string, work: () => unknown): Promise<void> {
    await requestContext.run({ requestId: `job-${jobId}` }, async () => {
      await work();
    });
  }

  /** Passes one event to one listener. */
  private async deliver({ eventId, listener }: Delivery): Promise<void> {
    const handler = this.registry.listeners.get(listener);
    if (!handler) return this.log.warn(`no listener ${listener}`);
    const event = await this.events.add('', eventId);
    if (event) await handler(event);
  }

  private async recorded(ids: string[]): Promise<(RecordedEvent | null)[]> {
    const events = await this.db.prepared<RecordedEvent>(sql`
      select id, type, space_id as "spaceId", subject_id as "subjectId", actor_kind as "actorKind", actor_id as "actorId", data, created_at as "createdAt"
      from event where id = any(${ids}::uuid[])`);
    return ids.map((id) => events.find((event) => event.id === id) ?? null);
  }
}

interface Delivery {
  eventId: string;
  listener: string;
}
