import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../../scripts/lock.mjs';
import { query, removeData, startPostgres } from '../../scripts/postgres.mjs';
import { isAlive, root } from '../../scripts/processes.mjs';

const dir = path.join(root, '.data/test');
const usersDir = path.join(dir, 'users');
const lock = path.join(dir, 'users.lock');

const settings = {
  max_connections: 300,
  shared_buffers: '256MB',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum_naptime: '5min',
};

/**
 * Does something with the one PostgreSQL server that all test runs in this folder share: the first run that needs it
 * starts it, the last one to end stops it. Only one process at a time is inside.
 */
export function withTestServer(work) {
  return withLock(lock, async () => {
    const server = await start();
    mkdirSync(usersDir, { recursive: true });
    await forgetDeadRuns(server);
    writeFileSync(path.join(usersDir, runId()), '');
    return work(server);
  });
}

/** Makes a database of this run; `how` may name a template. */
export async function createDatabase(server, how = '') {
  const name = `test_${runId()}_${randomBytes(6).toString('hex')}`;
  await query(server.url(), `create database ${name} ${how}`);
  const drop = () => query(server.url(), `drop database if exists ${name} with (force)`);
  return { url: server.url(name), drop: async () => void (await drop()) };
}

/** Ends this run's use of the server: drops what it left, and stops the server when nobody else needs it. */
export async function leaveTestServer() {
  const mine = path.join(usersDir, runId());
  if (!existsSync(mine)) return;
  await withLock(lock, async () => {
    const server = await start();
    rmSync(mine);
    await dropDatabasesOf(server, runId());
    await forgetDeadRuns(server);
    if (readdirSync(usersDir).length === 0) await server.stop();
  });
}

/** The number of the process that started the run; `run-begins.mjs` hands it to the workers. */
export function runId() {
  return process.env.CONSILIA_TEST_RUN ?? String(process.pid);
}

async function start() {
  try {
    return await startPostgres({ dir, fsync: false, settings });
  } catch {
    // Without fsync the data does not survive a machine that stops; it holds nothing of worth.
    removeData(dir);
    return startPostgres({ dir, fsync: false, settings });
  }
}

async function forgetDeadRuns(server) {
  for (const run of readdirSync(usersDir).filter((pid) => !isAlive(Number(pid)))) {
    await dropDatabasesOf(server, run);
    rmSync(path.join(usersDir, run));
  }
}

async function dropDatabasesOf(server, run) {
  const sql = 'select datname from pg_database where datname like $1';
  for (const { datname } of await query(server.url(), sql, [`test\\_${run}\\_%`])) {
    await query(server.url(), `drop database if exists ${datname} with (force)`);
  }
}
