import type { PostgresServer } from '../../scripts/postgres.mjs';

export type TestServer = PostgresServer;

export interface TestDatabase {
  /** Address for `DATABASE_URL`. */
  url: string;
  /** Removes it; connections that are still open are cut. */
  drop(): Promise<void>;
}

export function withTestServer<T>(work: (server: TestServer) => Promise<T>): Promise<T>;
export function createDatabase(server: TestServer, how?: string): Promise<TestDatabase>;
export function leaveTestServer(): Promise<void>;
export function runId(): string;
