import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { Refusal, root, run } from './processes.mjs';
import { say, step } from './progress.mjs';

/** Installs the packages of the lock file unless exactly those are there already. */
export async function ensureInstalled() {
  requireNode20();
  if (isInstalled()) return;
  await withLock(path.join(root, '.data/install.lock'), installUnlessThere, () => say('Another start is installing …'));
}

async function installUnlessThere() {
  if (isInstalled()) return;
  // Building needs the tools also where NODE_ENV=production would leave them out.
  await step('Installing packages (the first time takes a minute or two)', () => installInto(root, ['--include=dev']));
}

/** Installs what the lock file in a folder names. */
export async function installInto(folder, options) {
  const [program, ...start] = npmCommand();
  const args = [...start, 'ci', ...options, '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { npm_config_update_notifier: 'false' };
  const result = await run(program, args, { cwd: folder, env, shell: program.endsWith('.cmd') });
  if (result.code !== 0) throw new Refusal(`The packages could not be installed.\n${result.output.slice(-4000)}`);
}

function requireNode20() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new Refusal(
    `Node.js 20 or newer is needed; this is ${process.versions.node}. Install it from https://nodejs.org.`,
  );
}

/** The npm this runs under, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** npm writes down what it installed when it is done; that must hold all of the lock file, in the same versions. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version : optional === true || devOptional === true;
  });
}

function packagesOf(file) {
  const at = path.join(root, file);
  return existsSync(at) ? JSON.parse(readFileSync(at, 'utf8')).packages : {};
}
