import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { claim } from './claim.mjs';
import { embedded, migrate, openEmbedded, seedOnce, signIns } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { bin, nodePath, projectEnv, root } from './processes.mjs';
import { say } from './progress.mjs';
import { startServer } from './server.mjs';
import { readPort, stoppable } from './session.mjs';

const quietMs = 400;

/** Builds both sides again at each change and restarts the server with what came of it. */
async function develop(session) {
  const port = readPort();
  session.keep(await claim({ port, host: process.env.HOST }));
  await ensureInstalled();
  await ensureBuilt();
  const database = embedded ? await openEmbedded() : null;
  if (database) session.keep(database.server);
  const env = { ...database?.env, PORT: String(port), LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' };
  await migrate(env);
  if (database) await seedOnce(database);
  if (database) say(`\n${(await signIns()).join('\n')}`);
  const servers = session.keep(new Restarting(env, port));
  await servers.restart();
  session.keep(compiler([bin('@nestjs/cli', 'nest'), 'build', '--watch', '--preserveWatchOutput']));
  session.keep(compiler([bin('vite'), 'build', '--watch', '--logLevel', 'warn']));
  session.keep(compiler([bin('vite'), 'build', '--ssr', '--watch', '--logLevel', 'warn']));
  session.keep(onChange(() => servers.restart()));
  await new Promise(() => {});
}

/** A tool that builds at each change until it is stopped. */
function compiler(args) {
  const env = projectEnv({ NODE_ENV: 'production' });
  const child = spawn(nodePath(), args, { cwd: root, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  return { stop: () => child.kill('SIGTERM') };
}

/** Calls when what the server runs has been built again and stayed the same for a moment. */
function onChange(call) {
  let timer = null;
  const watcher = watch(path.join(root, 'dist'), { recursive: true }, (_, file) => {
    if (!file || !/^(server|shared|ssr|client[/\\]\.vite)/.test(file) || file.endsWith('.map')) return;
    clearTimeout(timer);
    timer = setTimeout(call, quietMs);
  });
  return { stop: () => watcher.close() };
}

/** The server, one at a time; changes that come while it restarts make one more restart together. */
class Restarting {
  #server = null;
  #turn = Promise.resolve();
  #waiting = false;

  constructor(env, port) {
    this.env = env;
    this.port = port;
  }

  restart() {
    if (this.#waiting) return this.#turn;
    this.#waiting = true;
    this.#turn = this.#turn.then(() => this.#next());
    return this.#turn;
  }

  async #next() {
    this.#waiting = false;
    await this.#server?.stop();
    this.#server = startServer({ env: this.env });
    try {
      await this.#server.ready();
      say(`Serving http://localhost:${this.port}`);
    } catch {
      say('The server did not start; it is tried again at the next change.');
    }
  }

  stop() {
    return this.#server?.stop();
  }
}

await main(import.meta.url, () => stoppable(develop));
