import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { bin, Refusal, root, runNode } from './processes.mjs';
import { step } from './progress.mjs';

const committed = path.join(root, 'shared/api');
const files = ['openapi.json', 'schema.d.ts'];

/** Writes the description of the API, and the types made from it, into a folder. Needs the built server, no database. */
async function generateInto(folder) {
  mkdirSync(folder, { recursive: true });
  const [description, types] = files.map((file) => path.join(folder, file));
  await tool(['dist/server/src/cli/openapi.js', description]);
  await tool([bin('openapi-typescript'), description, '-o', types]);
}

async function tool(args) {
  const { code, output } = await runNode(args);
  if (code !== 0) throw new Refusal(output.trim());
}

/** Whether the committed types are those the server would give now; for `runSteps`. */
export async function checkGenerated() {
  const folder = path.join(root, 'node_modules/.cache/generated-api');
  rmSync(folder, { recursive: true, force: true });
  await generateInto(folder);
  const stale = files.filter((file) => contentOf(committed, file) !== contentOf(folder, file));
  if (stale.length === 0) return { code: 0, output: '' };
  const names = stale.map((file) => `shared/api/${file}`).join(' and ');
  return { code: 1, output: `${names} no longer match the server. Run "npm run generate" and commit the result.` };
}

function contentOf(folder, file) {
  try {
    return readFileSync(path.join(folder, file), 'utf8');
  } catch {
    return null;
  }
}

await main(import.meta.url, async () => {
  await ensureInstalled();
  await ensureBuilt(['server']);
  await step('Writing shared/api', () => generateInto(committed));
});
