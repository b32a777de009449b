import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { freePort } from '../../scripts/processes.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { rssOf } from './memory-rss.ts';
import { startServer } from '../../scripts/server.mjs';
import { startSmtpSink } from '../support/smtp-sink.ts';

/** Everything a measurement needs: the database, the production server and the bare one it is compared with. */
export interface Stage {
  pool: Pool;
  /** Address of the product, and the process that serves it. */
  url: string;
  pid: number;
  /** Megabytes it held once it was ready. */
  emptyRss: number;
  /** Address of the bare server. */
  bare: string;
  /** Tells the bare server what to answer at `/bytes`. */
  bareBytes(body: string): Promise<void>;
  /** Tells the bare server which query to answer `/query` with. */
  bareQuery(text: string, values: unknown[]): Promise<void>;
  /** Two servers that nobody has used yet, for what is left behind in a process by earlier work. */
  fresh(): Promise<FreshServers>;
  /** Sessions of so many new people, as cookies. */
  sessions(count: number): Promise<string[]>;
  /** A session of a new person, as a cookie. */
  session(): Promise<{ personId: string; cookie: string }>;
  close(): Promise<void>;
}

/** The product and the bare server once more, in processes of their own on the same database. */
export interface FreshServers {
  ours: { url: string; pid: number };
  theirs: { url: string; pid: number };
  close(): Promise<void>;
}

/** Starts PostgreSQL as it is meant to run, with every commit on disk, then both servers. */
export async function openStage(): Promise<Stage> {
  const dir = mkdtempSync(path.join(tmpdir(), 'consilia-bench-'));
  const postgres = await startPostgres({ dir, settings: { shared_buffers: '512MB', jit: 'off', max_wal_size: '4GB' } });
  await postgres.ensureDatabase('bench');
  const databaseUrl = postgres.url('bench');
  const mails = await startSmtpSink();
  const port = await freePort();
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    SMTP_URL: mails.url,
    STORAGE_PATH: path.join(dir, 'files'),
    RATE_LIMIT_FACTOR: '0',
    LOG_LEVEL: 'warn',
  };
  await migrate(env);
  const server = startServer({ env, role: 'all' });
  await server.ready();
  const emptyRss = rssOf(server.pid as number);
  const bare = await openBare(databaseUrl);
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  return {
    pool,
    url: env.BASE_URL,
    pid: server.pid as number,
    emptyRss,
    bare: bare.url,
    bareBytes: (body) => bare.tell({ bytes: body }),
    bareQuery: (text, values) => bare.tell({ query: { text, values } }),
    fresh: () => openFresh(env),
    sessions: (count) => newSessions(pool, count),
    session: () => newSession(pool),
    close: async () => {
      await pool.end();
      bare.stop();
      await server.stop();
      await mails.close();
      await postgres.stop();
      for (const folder of [postgres.home, dir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openFresh(settings: Record<string, string> & { DATABASE_URL: string }): Promise<FreshServers> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = startServer({ env: { ...settings, PORT: String(port), BASE_URL: url }, role: 'web' });
  await server.ready();
  const bare = await openBare(settings.DATABASE_URL);
  return {
    ours: { url, pid: server.pid as number },
    theirs: bare,
    close: async () => {
      bare.stop();
      await server.stop();
    },
  };
}

async function migrate(env: Record<string, string>): Promise<void> {
  const child = fork(path.resolve('dist/server/src/cli/migrate.js'), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error('the migrations failed');
}

async function openBare(databaseUrl: string) {
  const child = fork(new URL('bare-server.ts', import.meta.url), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const answer = async () => ((await once(child, 'message')) as [{ port: number }])[0];
  const { port } = await answer();
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    tell: async (order: object) => {
      child.send(order);
      await answer();
    },
    stop: () => child.kill('SIGKILL'),
  };
}

async function newSession(pool: Pool): Promise<{ personId: string; cookie: string }> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await pool.query<{ id: string }>(
    `insert into person (id, email, name, language, state, created_at, confirmed_at)
     values (gen_random_uuid(), gen_random_uuid() || '@example.org', 'Bench Person', 'en', 'active', now(), now()) returning id`,
  );
  const personId = rows[0]?.id as string;
  await pool.query(
    `insert into session (token_hash, id, person_id, user_agent, created_at, last_seen_at, expires_at)
     values ($1, gen_random_uuid(), $2, 'bench', now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), personId],
  );
  return { personId, cookie: `__Host-session=${token}` };
}

async function newSessions(pool: Pool, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'));
  await pool.query(
    `with people as (
       insert into person (id, email, name, language, state, created_at, confirmed_at)
       select gen_random_uuid(), gen_random_uuid() || '@example.org', 'Bench Person ' || n, 'en', 'active', now(), now()
       from generate_series(1, $2) n returning id),
     numbered as (select id, row_number() over () as n from people)
     insert into session (token_hash, id, person_id, user_agent, created_at, last_seen_at, expires_at)
     select decode(h.hash, 'hex'), gen_random_uuid(), p.id, 'bench', now(), now(), now() + interval '1 day'
     from numbered p join unnest($1::text[]) with ordinality h (hash, n) on h.n = p.n`,
    [hashes, count],
  );
  return tokens.map((token) => `__Host-session=${token}`);
}
