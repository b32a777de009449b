import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/src/create-app.js';
import { TextThreads } from '../../server/src/documents/text-threads.js';
import { Clock } from '../../server/src/kernel/clock/clock.js';
import { readConfig } from '../../server/src/kernel/config/config.js';
import { Database } from '../../server/src/kernel/database/database.js';
import { Worker } from '../../server/src/kernel/jobs/worker.js';
import { type CaughtMail, Mailer } from '../../server/src/kernel/mail/mailer.js';
import { Client } from './client.js';
import { createTestDatabase } from './database.js';

/** The whole application on a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  db: Database;
  /** The clock of the application; it stands still until it is moved. */
  clock: { set(instant: Date | string): void; advance(milliseconds: number): void; now(): Date };
  /** Mail that was sent, newest first. */
  mailbox(to?: string): CaughtMail[];
  /** A browser without a session. */
  visitor(): Client;
  /** Runs all jobs that are due, and those that come of them. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Boots the application; call it in `beforeAll` and `close` it in `afterAll`. */
export async function startApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    DATABASE_POOL: '6',
    RATE_LIMIT_FACTOR: '0',
    STORAGE_PATH: `.data/test-files/${process.pid}`,
    ...settings,
  });
  const app = await createApp(config);
  const clock = app.get(Clock);
  let shift = 0;
  let fixed: number | null = null;
  clock.now = () => new Date((fixed ?? Date.now()) + shift);
  // Threads are started by Node itself, which needs the sources as a build has them.
  app.get(TextThreads).entry = new URL('./text.worker.mjs', import.meta.url);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    db: app.get(Database),
    clock: {
      set: (instant) => {
        fixed = new Date(instant).getTime();
        shift = 0;
      },
      advance: (milliseconds) => {
        shift += milliseconds;
      },
      now: () => clock.now(),
    },
    mailbox: (to) => app.get(Mailer).caught.filter((mail) => !to || mail.to === to),
    visitor: () => new Client(app),
    drain: () => app.get(Worker).drain(),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
