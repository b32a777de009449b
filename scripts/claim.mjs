import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { commandOf, isAlive, isPortFree, Refusal, root, waitForEnd } from './processes.mjs';

const file = path.join(root, '.data/running.json');
const endMs = 20_000;

/**
 * Makes this process the one that serves from this folder, and makes sure that its port is free.
 * @returns `note` adds to what is known of it (the process of the server), `stop` gives it up
 */
export async function claim({ port, host }) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = { pid: process.pid, parent: process.ppid, port };
  const write = () => writeFileSync(file, JSON.stringify(mine));
  await withLock(`${file}.lock`, async () => {
    await settlePrevious();
    if (!(await isPortFree(port, host))) throw new Refusal(portTaken(port));
    write();
  });
  return {
    note(more) {
      Object.assign(mine, more);
      write();
    },
    stop() {
      if (readClaim()?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** The process that serves from this folder at this moment, or null. */
export function holder() {
  const found = readClaim();
  return found && isOurs(found.pid, 'scripts') ? found : null;
}

/** Refuses while another start serves; waits for what is left of one that was killed. */
async function settlePrevious() {
  const found = readClaim();
  if (!found) return;
  if (isOurs(found.pid, 'scripts')) {
    // Its npm was killed, so it is about to end by itself.
    const orphaned = !isAlive(found.parent);
    if (!orphaned || !(await waitForEnd(found.pid, endMs))) throw new Refusal(alreadyRunning(found));
  }
  if (found.server && isOurs(found.server, 'main.js') && !(await waitForEnd(found.server, endMs))) {
    process.kill(found.server, 'SIGKILL');
    await waitForEnd(found.server, endMs);
  }
}

function readClaim() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether the process runs and is what it was, since the system gives numbers out again. */
function isOurs(pid, word) {
  if (pid === process.pid || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === '' || command.includes(word);
}

function alreadyRunning({ pid, port }) {
  return (
    `Consilia already runs from this folder, at http://localhost:${port} (process ${pid}). ` +
    'Stop it with Ctrl-C in its terminal, and start again.'
  );
}

function portTaken(port) {
  return (
    `Port ${port} is used by another program. ` +
    `Stop that program, or choose another port, for example: PORT=${port + 1} npm start`
  );
}
