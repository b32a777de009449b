import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { bin, Refusal, root, runNode } from './processes.mjs';
import { say, step } from './progress.mjs';
import { main } from './main.mjs';

/** What each part is made from; when none of it changed, neither did the part. */
const parts = {
  server: {
    label: 'Building the server',
    sources: ['server', 'shared', 'nest-cli.json', 'tsconfig.json', 'package-lock.json'],
    product: 'dist/server/src/main.js',
    build: buildServer,
  },
  client: {
    label: 'Building the pages',
    sources: [
      'client',
      'shared',
      'scripts/vite-plugins.mjs',
      'scripts/catalogues.mjs',
      'vite.config.ts',
      'package-lock.json',
    ],
    product: 'dist/client/.vite/manifest.json',
    build: buildClient,
  },
};

/** Builds what changed since the last build: the server first, then the client. */
export async function ensureBuilt(names = Object.keys(parts)) {
  if (names.every((name) => isCurrent(name))) return;
  await withLock(
    path.join(root, '.data/build.lock'),
    () => buildStale(names),
    () => say('Another build is running …'),
  );
}

async function buildStale(names) {
  for (const name of names.filter((each) => !isCurrent(each))) {
    const { label, sources, build } = parts[name];
    const mark = fingerprint(sources);
    rmSync(stampFile(name), { force: true });
    await step(label, build);
    mkdirSync(path.dirname(stampFile(name)), { recursive: true });
    writeFileSync(stampFile(name), mark);
  }
}

function isCurrent(name) {
  const stamp = stampFile(name);
  const { product, sources } = parts[name];
  if (!existsSync(stamp) || !existsSync(path.join(root, product))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(sources);
}

function stampFile(name) {
  return path.join(root, `dist/.${name}-stamp`);
}

/** A digest over names and contents of files and folders. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(target) {
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target)
    .toSorted()
    .flatMap((entry) => filesIn(path.join(target, entry)));
}

async function buildServer() {
  // What the compiler remembers would let it skip a file whose description of the API is made from a type in another file.
  rmSync(path.join(root, 'dist/.tsbuildinfo'), { force: true });
  await tool('The server could not be built.', [bin('@nestjs/cli', 'nest'), 'build']);
  pruneServer();
}

async function buildClient() {
  const vite = bin('vite');
  await tool('The pages could not be built.', [vite, 'build']);
  await tool('The rendering of pages could not be built.', [vite, 'build', '--ssr']);
}

async function tool(failure, args) {
  const result = await runNode(args, { env: { NODE_ENV: 'production' } });
  if (result.code !== 0) throw new Refusal(`${failure}\n${result.output}`);
}

/** The compiler leaves behind what it made from a file that is gone; a removed migration must not run. */
function pruneServer() {
  for (const folder of ['server', 'shared']) {
    for (const file of filesIn(path.join(root, 'dist', folder))) {
      const source = path.relative(path.join(root, 'dist'), file).replace(/\.(js|js\.map|d\.ts)$/, '');
      const sources = ['', '.ts', '.d.ts'].map((extension) => path.join(root, source + extension));
      if (!sources.some((each) => existsSync(each))) rmSync(file);
    }
  }
}

await main(import.meta.url, async () => {
  await ensureInstalled();
  await ensureBuilt();
  say('Built.');
});
