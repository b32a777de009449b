import { spawn } from 'node:child_process';
import path from 'node:path';
import { nodePath, projectEnv, Refusal, root, sleep } from './processes.mjs';

const stopMs = 12_000;

/**
 * Starts the built server as a process of its own. It ends with the script that started it, whatever happens to that.
 * @returns `ready` waits until it answers, and fails when it ends before that; `stop` ends it as a deployment would
 */
export function startServer({ env = {}, role = 'all', cwd = root, stdio = 'inherit' }) {
  const preload = new URL('with-parent.mjs', import.meta.url).href;
  const entry = path.join(cwd, 'dist/server/src/main.js');
  // Detached, so that Ctrl-C reaches only the script, which stops the server before the database.
  const child = spawn(nodePath(), ['--enable-source-maps', '--import', preload, entry, role], {
    cwd,
    detached: true,
    windowsHide: true,
    env: projectEnv(env),
    stdio: ['ignore', stdio, stdio, 'ipc'],
  });
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 1, signal: null }));
  });
  return {
    pid: child.pid,
    child,
    ended,
    ready: () => untilReady(Number(env.PORT), env.HOST ?? process.env.HOST, ended),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), stopMs);
      await ended;
      clearTimeout(patience);
    },
  };
}

async function untilReady(port, host, ended) {
  const everywhere = !host || host === '0.0.0.0' || host === '::';
  const address = `http://${everywhere ? '127.0.0.1' : host}:${port}/health/ready`;
  for (;;) {
    const end = await Promise.race([ended, answers(address)]);
    if (end === true) return;
    // Its own last words, just above, say why.
    if (end) throw new Refusal('The server did not start.');
    await sleep(100);
  }
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
