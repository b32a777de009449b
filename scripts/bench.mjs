import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { nodePath, projectEnv } from './processes.mjs';

/** Measures the production build on this machine: `npm run bench -- NAME…` for some of the figures only. */
await main(import.meta.url, async (names) => {
  await ensureInstalled();
  await ensureBuilt();
  const child = spawn(nodePath(), ['--disable-warning=ExperimentalWarning', 'test/bench/main.ts', ...names], {
    env: projectEnv({}),
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
});
