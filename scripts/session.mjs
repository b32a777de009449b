import { endRunning, isAlive, npmProcess, Refusal } from './processes.mjs';
import { say } from './progress.mjs';

/** The port to serve on. */
export function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT is "${process.env.PORT}", which is not a port number between 1 and 65535.`);
}

/**
 * Runs `work` so that Ctrl-C, a signal or the end of npm stops what it started, the last first, and nothing is left.
 * `work` hands each thing with a `stop` to `session.keep` and answers with an exit code when it ends by itself.
 */
export async function stoppable(work) {
  const session = new Session();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => session.leave());
  // Whoever read the output may be gone; that is no reason to leave a database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  leaveWithNpm(session);
  try {
    const code = await work(session);
    await session.stop();
    process.exitCode = code ?? 0;
  } catch (error) {
    // What was cut short by the stop itself is no failure.
    const wanted = session.stopping !== null;
    await session.stop();
    if (!wanted) throw error;
  }
}

/** A killed npm takes nobody along; what it ran then ends by itself. */
function leaveWithNpm(session) {
  const npm = npmProcess();
  if (npm) setInterval(() => isAlive(npm) || session.leave(), 500).unref();
}

class Session {
  stopping = null;
  #kept = [];

  keep(thing) {
    this.#kept.push(thing);
    // It came while everything else was being stopped already.
    if (this.stopping) void thing.stop();
    return thing;
  }

  leave() {
    if (this.stopping) return;
    say('\nStopping …');
    void this.stop().then(() => {
      say('Stopped.');
      process.exit(0);
    });
  }

  stop() {
    this.stopping ??= this.#stopAll();
    return this.stopping;
  }

  async #stopAll() {
    endRunning();
    for (const thing of this.#kept.toReversed()) await thing.stop();
  }
}
