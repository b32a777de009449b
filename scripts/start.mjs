import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { claim } from './claim.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { startPostgres } from './postgres.mjs';
import { endRunning, Refusal, root, runNode } from './processes.mjs';
import { say, step } from './progress.mjs';
import { startServer } from './server.mjs';

const production = process.env.NODE_ENV === 'production';
// In production nothing is made up: without DATABASE_URL the server says what is missing.
const embedded = !process.env.DATABASE_URL && !production;

/** What runs, in the order it is to be stopped. */
const running = { server: null, database: null, claimed: null };
let stopping = null;

await main(import.meta.url, async () => {
  const port = readPort();
  stopOnSignals();
  try {
    await start(port);
  } catch (error) {
    // What was cut short by a stop is no failure.
    if (stopping) return stopping;
    await stopAll();
    throw error;
  }
});

async function start(port) {
  running.claimed = await claim({ port, host: process.env.HOST });
  await ensureInstalled();
  await ensureBuilt();
  const env = embedded ? await startDatabase() : {};
  await command('Preparing the tables', 'migrate', env);
  if (embedded) await seedOnce(env);
  await step('Starting the server', () => serve(port, env));
  await announce(port);
}

function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT is "${process.env.PORT}", which is not a port number between 1 and 65535.`);
}

async function startDatabase() {
  const dir = path.join(root, '.data/postgres');
  running.database = await step('Starting the database', () => startPostgres({ dir }));
  await running.database.ensureDatabase('consilia');
  return { DATABASE_URL: running.database.url('consilia'), DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
}

/** Loads the demonstration content once per database. */
async function seedOnce(env) {
  const mark = path.join(running.database.home, 'seeded');
  if (existsSync(mark)) return;
  await command('Loading the demonstration content', 'seed', env);
  writeFileSync(mark, '');
}

async function command(label, name, env) {
  await step(label, async () => {
    const { code, output } = await runNode([`dist/server/src/cli/${name}.js`], { env });
    if (code !== 0) throw new Refusal(output.trim());
  });
}

async function serve(port, env) {
  running.server = startServer({ env: { ...env, PORT: String(port) } });
  running.claimed.note({ server: running.server.pid });
  await running.server.ready;
  running.server.ended.then(({ code, signal }) => {
    if (stopping) return;
    say(`The server ended by itself (${signal ?? `code ${code}`}).`);
    stopAll().then(() => process.exit(1));
  });
}

async function announce(port) {
  const lines = ['', `Consilia is ready: ${process.env.BASE_URL ?? `http://localhost:${port}`}`];
  if (embedded) lines.push('', ...(await signIns()));
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C stops it.\n`);
}

async function signIns() {
  const { demoAccounts } = await import('../dist/server/src/cli/demo-accounts.js');
  const rows = demoAccounts.map(({ email, password, description }) => [email, password, description]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return [
    'Demonstration sign-ins (e-mail, password, who it is):',
    ...rows.map(([email, password, who]) => `  ${email.padEnd(widths[0])}  ${password.padEnd(widths[1])}  ${who}`),
  ];
}

function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => leave());
  }
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  // A killed npm takes nobody along; under npm, a new parent means that it is gone.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && leave(), 500).unref();
}

function leave() {
  if (stopping) return;
  say('\nStopping …');
  stopAll().then(() => {
    say('Stopped.');
    process.exit(0);
  });
}

function stopAll() {
  stopping ??= (async () => {
    endRunning();
    await running.server?.stop();
    await running.database?.stop();
    running.claimed?.release();
  })();
  return stopping;
}
