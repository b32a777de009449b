import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from './build.mjs';
import { holder } from './claim.mjs';
import { embedded, migrate, openEmbedded } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { nodePath, projectEnv, Refusal } from './processes.mjs';
import { stoppable } from './session.mjs';

/** Whether each command works on the database. */
const needsDatabase = { seed: true, appoint: true, import: false };

/** Runs a command of the server: `node scripts/run.mjs import FILE`. Only the command writes to stdout. */
await main(import.meta.url, ([name, ...args]) => stoppable((session) => runCommand(session, name, args)));

async function runCommand(session, name, args) {
  const names = Object.keys(needsDatabase);
  if (!names.includes(name)) throw new Refusal(`Say which command to run: ${names.join(', ')}.`);
  await ensureInstalled();
  await ensureBuilt(['server']);
  const env = needsDatabase[name] && embedded ? await environmentOfEmbedded(session) : {};
  if (needsDatabase[name]) await migrate(env);
  const child = spawn(nodePath(), [`dist/server/src/cli/${name}.js`, ...args], {
    env: projectEnv(env),
    stdio: 'inherit',
  });
  session.keep({ stop: () => child.kill('SIGTERM') });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

async function environmentOfEmbedded(session) {
  const { server, env } = await openEmbedded();
  // A start that serves meanwhile keeps the database.
  session.keep({ stop: () => (server.adopted || holder() ? undefined : server.stop()) });
  return env;
}
