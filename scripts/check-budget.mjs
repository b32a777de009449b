import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { main } from './main.mjs';
import { Refusal, root } from './processes.mjs';

/** Bytes of JavaScript a reader's browser may have to load, compressed, before a public page answers to a click. */
const budget = 150_000;
/** The same for a live room, which is there to act in and is entered by many on slow lines: with styles, words and state it stays under 200 kB. */
const roomBudget = 165_000;

const client = path.join(root, 'dist/client');

/** Features whose pages nobody sees without a role, a session or the wish to build. */
const notPublic = new Set(['accounts', 'admin', 'design', 'moderation', 'my-work', 'planning', 'responses']);

/** What each public page makes a browser load: its scripts and style sheets, in compressed bytes. */
export function measurePages() {
  const manifest = JSON.parse(readFileSync(path.join(client, '.vite/manifest.json'), 'utf8'));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  return Object.keys(manifest)
    .filter(isPublicPage)
    .map((page) => measure(manifest, page, [entry, page]))
    .sort((a, b) => b.scripts - a.scripts);
}

function isPublicPage(key) {
  const [, feature] = /^client\/src\/features\/([^/]+)\/pages\/[^/]+\.tsx$/.exec(key) ?? [];
  // What is written and kept there opens for those alone who have a part in it.
  const editor =
    /\/documents\/pages\/(?:draft|new-document|import|translation)/.test(key) ||
    /\/pages\/(?:(?:new|edit|manage|managed)-|(?:manage|seat|classification)-page)/.test(key);
  return feature !== undefined && !notPublic.has(feature) && !editor;
}

function measure(manifest, page, roots) {
  const chunks = [...chunksOf(manifest, roots)].map((key) => manifest[key]);
  const styles = new Set(chunks.flatMap(({ css = [] }) => css));
  const sum = (files) => files.reduce((total, file) => total + sizeOf(file), 0);
  return { page, scripts: sum(chunks.map(({ file }) => file)), styles: sum([...styles]) };
}

function chunksOf(manifest, roots, found = new Set()) {
  for (const key of roots) {
    if (found.has(key) || !manifest[key]) continue;
    found.add(key);
    chunksOf(manifest, manifest[key].imports ?? [], found);
  }
  return found;
}

const sizes = new Map();
const read = (file) => readFileSync(path.join(client, file));
function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(read(file), { level: 9 }).length);
  return sizes.get(file);
}

await main(import.meta.url, () => {
  const pages = measurePages();
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  for (const { page, scripts, styles } of pages) {
    console.log(
      `${kilobytes(scripts)} scripts ${kilobytes(styles)} styles  ${page.replace('client/src/features/', '')}`,
    );
  }
  if (pages.length === 0) throw new Refusal('There are no public pages in dist/client. Build the client first.');
  const allowed = ({ page }) => (page.includes('/rooms/') ? roomBudget : budget);
  const heavy = pages.find((page) => page.scripts > allowed(page));
  if (!heavy) return;
  throw new Refusal(
    `${heavy.page} makes a browser load ${kilobytes(heavy.scripts).trim()} of scripts; ${kilobytes(allowed(heavy)).trim()} are allowed. ` +
      'Load what it does not need at first with `lazy` or `import()`.',
  );
});
