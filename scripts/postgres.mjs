import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { asDatabaseUser, giveAway, locate } from './postgres-home.mjs';
import { commandOf, freePort, isAlive, Refusal, sleep, waitForEnd } from './processes.mjs';

const user = 'app';
const startupMs = 120_000;

/**
 * Starts the embedded PostgreSQL on the data in `dir`, or adopts the server that a killed process left running there.
 * It listens on 127.0.0.1 only and asks for a password that lies beside the data.
 * @param options.dir folder of the data, made when missing
 * @param options.fsync false for tests: faster, and lost when the machine stops
 * @param options.settings further settings of the server, by name
 * @param options.onProgress told in a few words what takes long
 */
export async function startPostgres({ dir, fsync = true, settings = {}, onProgress = () => {} }) {
  const place = locate(path.resolve(dir));
  return withLock(path.join(place.home, 'lock'), async () => {
    const password = await prepareData(place, fsync, onProgress);
    const server = (await adopt(place, password)) ?? (await launch(place, password, fsync, settings));
    return handle(place, password, server);
  });
}

/** Removes the data in `dir` with everything around it. No server may be running on it. */
export function removeData(dir) {
  const { home } = locate(path.resolve(dir));
  for (const name of ['data', 'data.partial', 'password'])
    rmSync(path.join(home, name), { recursive: true, force: true });
}

function handle(place, password, { pid, port, adopted }) {
  const url = (database = 'postgres') => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    pid,
    port,
    adopted,
    home: place.home,
    url,
    /** Makes a database unless it is there. Answers whether it was made. */
    ensureDatabase: (name) => ensureDatabase(url(), name),
    /** Removes a database; connections that are still open are cut. */
    dropDatabase: (name) => query(url(), `drop database if exists "${name}" with (force)`),
    /** Ends the server, politely first: open transactions are rolled back, everything committed is on disk. */
    stop: () => stop(place, pid),
  };
}

/** Makes the data folder on first use. It gets its name only when complete, so a start cut short is simply redone. */
async function prepareData({ home, programs }, fsync, onProgress) {
  const passwordFile = path.join(home, 'password');
  const data = path.join(home, 'data');
  if (existsSync(data)) return readPassword(passwordFile, home);
  onProgress('Preparing the database');
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const partial = path.join(home, 'data.partial');
  rmSync(partial, { recursive: true, force: true });
  const handover = path.join(home, 'password.initdb');
  rmSync(handover, { force: true });
  writeFileSync(handover, password, { mode: 0o600 });
  giveAway(handover);
  try {
    makeDataFolder(partial);
    initialise({ home, programs, partial, handover, fsync });
  } finally {
    rmSync(handover, { force: true });
  }
  renameSync(partial, data);
  return password;
}

function readPassword(file, home) {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new Refusal(
    `The password of the embedded database is missing from ${home}. Remove that folder to start afresh.`,
  );
}

function makeDataFolder(partial) {
  mkdirSync(partial, { mode: 0o700 });
  giveAway(partial);
}

function initialise({ home, programs, partial, handover, fsync }) {
  const login = ['-U', user, '--auth=scram-sha-256', `--pwfile=${handover}`];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'];
  const args = ['-D', partial, ...login, ...locale, ...(fsync ? [] : ['--no-sync'])];
  const made = spawnSync(path.join(programs, 'initdb'), args, { ...asDatabaseUser, cwd: home, encoding: 'utf8' });
  if (made.error) throw made.error;
  if (made.status !== 0)
    throw new Refusal(`The embedded database could not be prepared.\n${made.stdout}${made.stderr}`);
}

/** What a running server wrote about itself, or null. */
function readPidFile(home) {
  try {
    const lines = readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Takes over a server that still runs on this data. A file left by one that died is no obstacle. */
async function adopt({ home }, password) {
  const end = Date.now() + startupMs;
  for (let found = readPidFile(home); found && isAlive(found.pid); found = readPidFile(home)) {
    const command = commandOf(found.pid);
    if (command && !command.includes('postgres')) {
      // The number belongs to another program by now; the server itself would believe it is still running.
      rmSync(path.join(home, 'data/postmaster.pid'), { force: true });
      return null;
    }
    if (await answers(found.port, password, home)) return { ...found, adopted: true };
    if (Date.now() > end)
      throw new Refusal(`A database server (process ${found.pid}) holds ${home} and does not answer.`);
    await sleep(100);
  }
  return null;
}

/** Whether the server at the port is the one of this data folder, and ready. */
async function answers(port, password, home) {
  if (!port) return false;
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  try {
    const rows = await query(url, 'show data_directory');
    return rows[0].data_directory === path.join(home, 'data');
  } catch {
    return false;
  }
}

async function launch(place, password, fsync, settings) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await tryLaunch(place, password, port, {
      ...defaultSettings,
      fsync: fsync ? 'on' : 'off',
      ...settings,
    });
    if (started.pid) return { ...started, port, adopted: false };
    // Someone took the port in between, or the last breath of a killed server still holds the data.
    if (attempt < 5 && /could not bind|still in use|already exists/.test(started.log)) await sleep(500 * attempt);
    else throw new Refusal(`The embedded database did not start.\n${started.log}`);
  }
}

const defaultSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '512MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

async function tryLaunch({ home, programs }, password, port, settings) {
  const logFile = path.join(home, 'postgres.log');
  const log = openSync(logFile, 'w');
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', path.join(home, 'data'), '-p', String(port), ...options];
  // Detached, so that Ctrl-C reaches only the one who stops things in their order.
  const child = spawn(path.join(programs, 'postgres'), args, {
    ...asDatabaseUser,
    cwd: home,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve(true));
    child.once('error', () => resolve(true));
  });
  child.unref();
  const ready = await untilReady(home, port, password, ended);
  return ready ? { pid: child.pid } : { pid: 0, log: readFileSync(logFile, 'utf8').slice(-4000) };
}

async function untilReady(home, port, password, ended) {
  const end = Date.now() + startupMs;
  while (Date.now() < end) {
    if (await answers(port, password, home)) return true;
    if (await Promise.race([ended, sleep(50)])) return false;
  }
  return false;
}

async function stop({ home, programs }, pid) {
  if (!isAlive(pid)) return;
  for (const [mode, seconds] of [
    ['fast', 20],
    ['immediate', 5],
  ]) {
    const args = ['stop', '-D', path.join(home, 'data'), '-m', mode, '-t', String(seconds), '-s'];
    await new Promise((resolve) => {
      const child = spawn(path.join(programs, 'pg_ctl'), args, {
        ...asDatabaseUser,
        cwd: home,
        detached: true,
        stdio: 'ignore',
      });
      child.once('close', resolve);
      child.once('error', resolve);
    });
    if (await waitForEnd(pid, 1000)) return;
  }
  process.kill(pid, 'SIGKILL');
}

async function ensureDatabase(adminUrl, name) {
  const found = await query(adminUrl, 'select 1 from pg_database where datname = $1', [name]);
  if (found.length > 0) return false;
  try {
    await query(adminUrl, `create database "${name}"`);
    return true;
  } catch (error) {
    // Another process made it in between.
    if (error.code === '42P04' || error.code === '23505') return false;
    throw error;
  }
}

/** Sends one statement over a connection of its own. The driver is loaded late: before the install there is none. */
export async function query(url, text, values = []) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
