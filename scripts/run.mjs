import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from './build.mjs';
import { holder } from './claim.mjs';
import { embedded, migrate, openEmbedded } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { nodePath, projectEnv, Refusal } from './processes.mjs';
import { stoppable } from './session.mjs';

const commands = ['seed', 'import'];

/** Runs a command of the server: `node scripts/run.mjs import FILE`. Only the command writes to stdout. */
await main(import.meta.url, ([name, ...args]) => stoppable((session) => runCommand(session, name, args)));

async function runCommand(session, name, args) {
  if (!commands.includes(name)) throw new Refusal(`Say which command to run: ${commands.join(' or ')}.`);
  await ensureInstalled();
  await ensureBuilt(['server']);
  const needsDatabase = !args.includes('--dry-run') && !args.includes('--help');
  const env = needsDatabase && embedded ? await environmentOfEmbedded(session) : {};
  if (needsDatabase) await migrate(env);
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
