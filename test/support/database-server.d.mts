import type { PostgresServer } from '../../scripts/postgres.mjs';

export type TestServer = PostgresServer;
export function withTestServer<T>(work: (server: TestServer) => Promise<T>): Promise<T>;
export function leaveTestServer(): Promise<void>;
export function runId(): string;
