import { say } from './progress.mjs';

/**
 * Runs checks, two at a time, and prints each with its time as it ends; what a failing one says stands below it.
 * @param checks each with a `name` and a `run` that answers `{ code, output }`
 * @returns how many passed and how many failed
 */
export async function runSteps(checks, { atOnce = 2 } = {}) {
  const waiting = [...checks];
  const tally = { passed: 0, failed: 0 };
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runOne(check, tally);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return tally;
}

async function runOne({ name, run }, tally) {
  const start = Date.now();
  const { code, output } = await run().catch((error) => ({ code: 1, output: error.message }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (code === 0) {
    tally.passed += 1;
    say(`✓ ${name} (${seconds} s)`);
    return;
  }
  tally.failed += 1;
  say(`✗ ${name} (${seconds} s)\n${indent(output.trim())}\n`);
}

function indent(text) {
  return text.replaceAll(/^/gm, '    ');
}
