import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { query } from '../../scripts/postgres.mjs';
import { root } from '../../scripts/processes.mjs';
import { readConfig } from '../../server/src/kernel/config/config.js';
import { migrate } from '../../server/src/kernel/database/migrate.js';
import { migrations } from '../../server/src/migrations/migrations.js';
import { createDatabase, type TestDatabase, type TestServer, withTestServer } from './database-server.mjs';

/** A migrated database of one's own: a copy, in some 40 ms, of a template that is made once per set of migrations. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return withTestServer(async (server) => {
    const template = await ensureTemplate(server);
    return createDatabase(server, `template ${template} strategy file_copy`);
  });
}

/** A database without tables, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return withTestServer((server) => createDatabase(server));
}

/** Migrates a template unless the present migrations have one. It gets its name when it is complete. */
async function ensureTemplate(server: TestServer): Promise<string> {
  const name = `template_${digestOfMigrations()}`;
  const templates = await query<{ datname: string }>(
    server.url(),
    "select datname from pg_database where datname like 'template\\_%'",
  );
  if (templates.some(({ datname }) => datname === name)) return name;
  for (const { datname } of templates) await query(server.url(), `drop database ${datname} with (force)`);
  const unfinished = 'template_unfinished';
  await query(server.url(), `create database ${unfinished}`);
  await migrate(readConfig({ NODE_ENV: 'test', DATABASE_URL: server.url(unfinished) }), migrations);
  await query(server.url(), `alter database ${unfinished} rename to ${name}`);
  return name;
}

function digestOfMigrations(): string {
  const hash = createHash('sha256');
  const folder = path.join(root, 'server/src/migrations');
  for (const file of readdirSync(folder).toSorted()) hash.update(file).update(readFileSync(path.join(folder, file)));
  hash.update(readFileSync(path.join(root, 'node_modules/graphile-worker/package.json')));
  return hash.digest('hex').slice(0, 16);
}
