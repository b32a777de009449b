import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { identityOf, isAlive, isPortFree, npmProcess, Refusal, root, stillRuns, waitForEnd } from './processes.mjs';

const file = path.join(root, '.data/running.json');
const endMs = 20_000;

/**
 * Makes this process the one that serves from this folder, and makes sure that its port is free.
 * @returns `serves` notes the process of the server, `stop` gives it up
 */
export async function claim({ port, host }) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = { start: identityOf(process.pid), npm: npmProcess(), port };
  const write = () => writeFileSync(file, JSON.stringify(mine));
  await withLock(`${file}.lock`, async () => {
    await settlePrevious();
    if (!(await isPortFree(port, host))) throw new Refusal(portTaken(port));
    write();
  });
  return {
    serves(pid) {
      mine.server = identityOf(pid);
      write();
    },
    stop() {
      if (readClaim()?.start === mine.start) rmSync(file, { force: true });
    },
  };
}

/** The process that serves from this folder at this moment, or null. */
export function holder() {
  const found = readClaim();
  return found && stillRuns(found.start) ? found : null;
}

/** Refuses while another start serves; waits for what is left of one that was killed. */
async function settlePrevious() {
  const found = readClaim();
  if (!found) return;
  if (stillRuns(found.start)) {
    // With its npm killed it is about to end by itself.
    const orphaned = found.npm !== null && !isAlive(found.npm);
    if (!orphaned || !(await waitForEnd(pidOf(found.start), endMs))) throw new Refusal(alreadyRunning(found));
  }
  if (found.server && stillRuns(found.server) && !(await waitForEnd(pidOf(found.server), endMs))) {
    process.kill(pidOf(found.server), 'SIGKILL');
    await waitForEnd(pidOf(found.server), endMs);
  }
}

function pidOf(identity) {
  return Number(identity.split(' ')[0]);
}

function readClaim() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function alreadyRunning({ start, port }) {
  return (
    `Consilia already runs from this folder, at http://localhost:${port} (process ${pidOf(start)}). ` +
    'Stop it with Ctrl-C in its terminal, and start again.'
  );
}

function portTaken(port) {
  return (
    `Port ${port} is used by another program. ` +
    `Stop that program, or choose another port, for example: PORT=${port + 1} npm start`
  );
}
