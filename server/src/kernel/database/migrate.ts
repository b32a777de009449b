import { Logger, runMigrations } from 'graphile-worker';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Config } from '../config/config.js';
import { dataSourceOptions } from './data-source.js';

/** Any number; two processes that start together take turns by it. */
const migrationLock = 7_201_442;

/**
 * Brings the database up to date, the queue's own tables included. Safe to call from several processes at once.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(config: Config, migrations: (new () => MigrationInterface)[]): Promise<string[]> {
  const source = await new DataSource({ ...dataSourceOptions(config), migrations }).initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    try {
      const applied = await source.runMigrations({ transaction: 'all' });
      await runMigrations({ connectionString: config.databaseUrl, logger: new Logger(() => () => undefined) });
      return applied.map((migration) => migration.name);
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}
