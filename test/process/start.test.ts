import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { freePort, isAlive, nodePath, projectEnv, run, sleep } from '../../scripts/processes.mjs';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

jest.setTimeout(400_000);

let project: ProjectCopy;
let env: Record<string, string | undefined>;
const started: ChildProcess[] = [];

beforeAll(async () => {
  project = copyProject();
  const port = await freePort();
  env = { PORT: String(port), NODE_ENV: undefined, DATABASE_URL: undefined, npm_lifecycle_event: undefined };
});

afterAll(async () => {
  for (const child of started) await end(child, 'SIGTERM');
  project.remove();
});

/** Runs what `npm start` runs and waits until it says where it serves. */
async function start(): Promise<{ child: ChildProcess; output: string }> {
  const child = spawn(nodePath(), ['scripts/start.mjs'], { cwd: project.folder, env: projectEnv(env), stdio: 'pipe' });
  started.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Ctrl-C stops it.')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended:\n${output}`);
    await sleep(50);
  }
  return { child, output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

const databaseRuns = () => existsSync(path.join(project.folder, '.data/postgres/data/postmaster.pid'));
const status = async (where: string) => (await fetch(`http://127.0.0.1:${env.PORT}${where}`)).status;

/** How many live sessions anyone finds that are live, or past. */
async function meetings(when: 'live' | 'past'): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${env.PORT}/api/v1/live-sessions?when=${when}`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

describe('npm start', () => {
  it('serves demonstration content at the first start, says who may sign in, and stops with its database', async () => {
    const { child, output } = await start();

    expect(output).toContain(`http://localhost:${env.PORT}`);
    expect(output).toMatch(/Demonstration sign-ins[^\n]*\n\s+\S+@\S+/);
    expect(output).toContain('Loading the demonstration content');
    expect(await status('/')).toBe(200);
    expect([await meetings('live'), await meetings('past')]).toEqual([1, 1]);

    await end(child, 'SIGINT');

    expect(child.exitCode).toBe(0);
    expect(databaseRuns()).toBe(false);
  });

  it('installs, builds and loads nothing the second time, and refuses a second start while it runs', async () => {
    const { child, output } = await start();

    expect(output).not.toMatch(/Installing|Building|Loading the demonstration content/);

    const second = await run(nodePath(), ['scripts/start.mjs'], { cwd: project.folder, env });

    expect(second.code).toBe(1);
    expect(second.output).toContain('already runs from this folder');
    expect(second.output).toContain(String(child.pid));
    expect(await status('/health/ready')).toBe(200);
  });

  it('starts again after it was killed without a warning', async () => {
    const [, killed] = started as [ChildProcess, ChildProcess];
    await end(killed, 'SIGKILL');
    expect(databaseRuns()).toBe(true);

    const { child } = await start();

    expect(await status('/')).toBe(200);
    await end(child, 'SIGTERM');
    expect(databaseRuns()).toBe(false);
    expect(isAlive(Number(child.pid))).toBe(false);
  });

  it('makes no database of its own in production, and says what is missing', async () => {
    const { code, output } = await run(nodePath(), ['scripts/start.mjs'], {
      cwd: project.folder,
      env: { ...env, NODE_ENV: 'production' },
    });

    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL');
    expect(output).toContain('SESSION_SECRET');
    expect(output).not.toContain('Demonstration sign-ins');
    expect(databaseRuns()).toBe(false);
  });
});
