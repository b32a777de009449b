import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from './processes.mjs';

/**
 * Runs `work` when the module at `url` is what was started, and not when another one imports it. What goes wrong in a
 * way a person can do something about is told in its own words.
 */
export async function main(url, work) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    await work(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
