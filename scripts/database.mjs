import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { Refusal, root, runNode } from './processes.mjs';
import { step } from './progress.mjs';

const databaseName = 'consilia';

/**
 * Whether the embedded database is to be used: when no other is named. In production nothing is made up; without
 * DATABASE_URL the server says what is missing.
 */
export const embedded = !process.env.DATABASE_URL && process.env.NODE_ENV !== 'production';

/**
 * Starts the embedded database, or adopts it where it runs already.
 * @returns the server and the environment in which the commands and the server of Consilia use it
 */
export async function openEmbedded() {
  const dir = path.join(root, '.data/postgres');
  const server = await step('Starting the database', () => startPostgres({ dir }));
  await server.ensureDatabase(databaseName);
  const env = { DATABASE_URL: server.url(databaseName), DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
  return { server, env };
}

/** Brings the tables up to date. */
export function migrate(env) {
  return command('Preparing the tables', 'migrate', env);
}

/**
 * Loads the demonstration content once per embedded database. What was cut short is cleared and begun again: nobody can
 * have used it yet.
 * @returns whether it was loaded now
 */
export async function seedOnce({ server, env }) {
  const mark = path.join(server.home, 'demonstration');
  const state = existsSync(mark) ? readFileSync(mark, 'utf8') : 'absent';
  if (state === 'loaded') return false;
  if (state === 'loading') {
    await server.dropDatabase(databaseName);
    await server.ensureDatabase(databaseName);
    await migrate(env);
  }
  writeFileSync(mark, 'loading');
  await command('Loading the demonstration content', 'seed', env);
  writeFileSync(mark, 'loaded');
  return true;
}

/** The demonstration sign-ins, as lines for a person. */
export async function signIns() {
  const { demoAccounts } = await import('../dist/server/src/cli/demo-accounts.js');
  const rows = demoAccounts.map(({ email, password, name, description }) => [
    email,
    password,
    `${name}, ${description}`,
  ]);
  const [emails, passwords] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return [
    'Demonstration sign-ins (e-mail, password, who it is):',
    ...rows.map(([email, password, who]) => `  ${email.padEnd(emails)}  ${password.padEnd(passwords)}  ${who}`),
  ];
}

async function command(label, program, env) {
  await step(label, async () => {
    const { code, output } = await runNode([`dist/server/src/cli/${program}.js`], { env });
    if (code !== 0) throw new Refusal(output.trim());
  });
}
