import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, root } from '../../scripts/processes.mjs';
import { type RunningServer, startServer } from '../../scripts/server.mjs';
import { createTestDatabase } from './database.js';

/** The built server as a process of its own, on a database of its own. */
export interface ServerProcess {
  /** Its address, without a slash at the end. */
  url: string;
  databaseUrl: string;
  /** What it wrote since it started, its log included. */
  output(): string;
  /** Ends it without a warning, as a machine that fails would. */
  kill(): Promise<void>;
  /** Sends SIGTERM. Answers with its exit code and the milliseconds it took. */
  terminate(): Promise<{ code: number | null; milliseconds: number }>;
  /** Starts it again on the same port, database and files. */
  restart(): Promise<void>;
  /** Ends it and removes its database and files. */
  close(): Promise<void>;
}

export interface ServerProcessOptions {
  /** More settings, or others. */
  settings?: Record<string, string>;
  role?: 'all' | 'web' | 'worker';
  /** The database, where it is not one of its own; it stays when the server is closed. */
  databaseUrl?: string;
  /** Fills the database before the server starts. */
  prepare?: (databaseUrl: string) => Promise<void>;
}

/** Starts the production build; `npm test` makes it, and so does `npm run build`. */
export async function startServerProcess(options: ServerProcessOptions = {}): Promise<ServerProcess> {
  requireBuild();
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: async () => undefined }
    : await createTestDatabase();
  await options.prepare?.(database.url);
  const files = mkdtempSync(path.join(tmpdir(), 'consilia-files-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'test',
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: url,
    DATABASE_URL: database.url,
    STORAGE_PATH: files,
    RATE_LIMIT_FACTOR: '0',
    LOG_LEVEL: 'warn',
    ...options.settings,
  };
  let output = '';
  let server: RunningServer;
  const start = async () => {
    server = startServer({ env, role: options.role ?? 'all', stdio: 'pipe' });
    server.child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    server.child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await server.ready().catch(() => Promise.reject(new Error(`The server did not start:\n${output}`)));
  };
  await start();
  return {
    url,
    databaseUrl: database.url,
    output: () => output,
    kill: async () => {
      server.child.kill('SIGKILL');
      await server.ended;
    },
    terminate: async () => {
      const begun = Date.now();
      server.child.kill('SIGTERM');
      const { code } = await server.ended;
      return { code, milliseconds: Date.now() - begun };
    },
    restart: start,
    close: async () => {
      await server.stop();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

function requireBuild(): void {
  if (existsSync(path.join(root, 'dist/server/src/main.js'))) return;
  throw new Error('There is no build to test. Run "npm run build" first.');
}
