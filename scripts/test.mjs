import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, leaveTestServer, withTestServer } from '../test/support/database-server.mjs';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { staticChecks } from './check.mjs';
import { checkGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { bin, nodePath, projectEnv, root, runNode } from './processes.mjs';
import { say } from './progress.mjs';
import { runSteps } from './steps.mjs';

const resultsFile = path.join(root, 'node_modules/.cache/test-results.json');
/** Files of tests that start the built server or look at its pages. */
const onBuild = ['test/browser', 'test/process'];

const preparations = [
  { name: 'Build', run: succeeds(ensureBuilt) },
  { name: 'Browser', run: succeeds(findBrowser) },
];

const checksOfBuild = [
  { name: 'Generated API types', run: checkGenerated },
  { name: 'Migrations and entities agree', run: checkMigrations },
  { name: 'Bytes of the pages', run: () => runNode(['scripts/check-budget.mjs']) },
];

/** Runs every check, or with arguments, such as `npm test -- api/comments`, the files of tests they name. */
await main(import.meta.url, async (args) => {
  process.env.CONSILIA_TEST_RUN = String(process.pid);
  await ensureInstalled();
  const tallies = args.length > 0 ? [await chosen(args)] : await everything();
  await leaveTestServer();
  const total = (outcome) => tallies.reduce((sum, tally) => sum + tally[outcome], 0);
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
});

async function chosen(args) {
  if (args.some((arg) => onBuild.some((folder) => arg.includes(path.basename(folder))))) await ensureBuilt();
  return runJest(args);
}

async function everything() {
  const checks = await runSteps(staticChecks);
  const prepared = await runSteps(preparations, { atOnce: 1 });
  if (prepared.failed > 0) {
    say('Without the build or the browser, what is tested with them is left out.');
    return [checks, prepared, await runJest(['--testPathIgnorePatterns', ...onBuild])];
  }
  return [checks, prepared, await runSteps(checksOfBuild, { atOnce: 1 }), await runJest([])];
}

/** A check that passes when the work does not throw. */
function succeeds(work) {
  return async () => {
    await work();
    return { code: 0, output: '' };
  };
}

async function checkMigrations() {
  const database = await withTestServer((server) => createDatabase(server));
  try {
    return await runNode(['dist/server/src/cli/migrations-drift.js'], { env: { DATABASE_URL: database.url } });
  } finally {
    await database.drop();
  }
}

/** Runs Jest to its end, its report going to the terminal, and counts from what it wrote down. */
async function runJest(args) {
  rmSync(resultsFile, { force: true });
  const report = ['--json', '--outputFile', resultsFile];
  const child = spawn(nodePath(), [bin('jest'), ...report, ...args], {
    cwd: root,
    env: projectEnv({ NODE_ENV: 'test' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  const { passed, failed } = countResults();
  // It may also fail as a whole, such as on a test file that it cannot find.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function countResults() {
  try {
    const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
