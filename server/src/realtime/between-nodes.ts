import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Pool, type PoolClient } from 'pg';
import type { LiveServer } from './live-server.js';
import { Config } from '../kernel/config/config.js';

/** What one web process says reaches the pages of all: through the database, or through Redis where the operator has it. */
@Injectable()
export class BetweenNodes implements OnApplicationShutdown {
  private readonly log = new Logger('BetweenNodes');
  private close: (() => unknown) | null = null;

  constructor(private readonly config: Config) {}

  connect(server: LiveServer): void {
    server.adapter(
      this.config.redisUrl ? createRedisAdapter(this.redis(this.config.redisUrl)) : createPostgresAdapter(this.pool()),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close?.();
  }

  private redis(url: string): Redis {
    // What cannot be told for ten seconds is not told any more: pages that miss something ask the database. Without waiting at
    // all the adapter would ask again and again, and leave no time for anything else.
    const redis = new Redis(url, { maxRetriesPerRequest: null, commandTimeout: 10_000 });
    redis.on('error', (error: Error) => this.log.warn(`Redis: ${error.message}`));
    this.close = () => redis.disconnect();
    return redis;
  }

  /** The adapter listens again by itself after a loss, but neither hears of the error nor gives the connection back. */
  private pool(): Pool {
    const taken = new WeakSet<PoolClient>();
    const lost = (error: Error) => this.log.warn(`a database connection was lost: ${error.message}`);
    const pool = new Pool({ connectionString: this.config.databaseUrl, max: 2, connectionTimeoutMillis: 5000 })
      .on('error', lost)
      .on('acquire', (client) => void taken.add(client))
      .on('release', (_error, client) => void taken.delete(client))
      .on('connect', (client) => {
        client.on('error', lost).on('end', () => taken.has(client) && client.release(true));
      });
    this.close = () => pool.end();
    return pool;
  }
}
