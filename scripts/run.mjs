import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from './build.mjs';
import { holder } from './claim.mjs';
import { embedded, migrate, openEmbedded, seedOnce } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { nodePath, projectEnv, Refusal } from './processes.mjs';
import { stoppable } from './session.mjs';

/** The commands, and whether each works on the database when it is given these arguments. */
const commands = {
  seed: () => true,
  appoint: () => true,
  import: (args) => args.length > 0 && !args.includes('--dry-run') && !args.includes('--help'),
};

/** Runs a command of the server: `node scripts/run.mjs import FILE`. Only the command writes to stdout. */
await main(import.meta.url, ([name, ...args]) => stoppable((session) => runCommand(session, name, args)));

async function runCommand(session, name, args) {
  if (!Object.hasOwn(commands, name)) throw new Refusal(`Say what to run: ${Object.keys(commands).join(', ')}.`);
  await ensureInstalled();
  await ensureBuilt(['server']);
  const database = commands[name](args) ? await prepareDatabase(session) : null;
  if (name === 'seed' && database && (await seedOnce(database))) return 0;
  const child = spawn(nodePath(), [`dist/server/src/cli/${name}.js`, ...args], {
    env: projectEnv(database?.env),
    stdio: 'inherit',
  });
  session.keep({ stop: () => child.kill('SIGTERM') });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** The embedded database, or null where DATABASE_URL names another; either has its tables afterwards. */
async function prepareDatabase(session) {
  const database = embedded ? await openEmbedded() : null;
  // A start that serves meanwhile keeps it.
  if (database && !database.server.adopted) session.keep({ stop: () => holder() ?? database.server.stop() });
  await migrate(database?.env);
  return database;
}
