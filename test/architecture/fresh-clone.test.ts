import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodePath, root, run } from '../../scripts/processes.mjs';

/** What npm runs in a fresh clone, where `node_modules` does not exist until the script has filled it. */
const entries = ['start', 'test', 'check', 'dev', 'bench', 'build', 'run'];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'consilia-fresh-'));
  for (const part of ['scripts', 'test/support', 'package.json']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(entries)('npm run %s comes as far as installing without any package', async (entry) => {
  const script = path.join(folder, 'scripts', `${entry}.mjs`);
  const { code, output } = await run(nodePath(), ['--input-type=module', '-e', `await import('file://${script}')`]);
  expect(output).toBe('');
  expect(code).toBe(0);
});
