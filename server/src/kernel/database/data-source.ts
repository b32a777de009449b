import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';

/** How this process connects to the database. */
export function dataSourceOptions(config: Config): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities: [],
    synchronize: false,
    logging: false,
    migrationsTableName: 'migration',
    poolErrorHandler: () => undefined,
    extra: {
      max: config.databasePool,
      // A database that is gone is reported in seconds, and a query that never ends does not hold a connection.
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'consilia',
    },
  };
}
