import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { bin, runNode } from './processes.mjs';
import { runSteps } from './steps.mjs';

const linted = ['server', 'client', 'shared', 'scripts', 'test', 'jest.config.mjs', 'vite.config.ts'];

/** The checks that need neither a build nor a database, the longest first. */
export const staticChecks = [
  types('test'),
  types('client'),
  types('server'),
  { name: 'Lint', run: () => runNode([bin('oxlint'), '--deny-warnings', ...linted]) },
  { name: 'Format', run: () => runNode([bin('oxfmt'), '--check', '.']) },
  { name: 'Languages: no key missing or unused', run: () => runNode(['scripts/check-locales.mjs']) },
];

const architecture = {
  name: 'Architecture: who may import whom, names and sizes',
  run: () => runNode([bin('jest'), '--silent', 'test/architecture']),
};

/** What the compiler learnt is kept, so that the next time it looks only at what changed. */
function types(part) {
  const memory = ['--incremental', '--tsBuildInfoFile', `node_modules/.cache/types-${part}.tsbuildinfo`];
  const options = ['-p', `${part}/tsconfig.json`, '--noEmit', ...memory];
  return { name: `Types: ${part}`, run: () => runNode([bin('typescript', 'tsc'), ...options]) };
}

await main(import.meta.url, async () => {
  await ensureInstalled();
  const { passed, failed } = await runSteps([...staticChecks, architecture]);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
});
