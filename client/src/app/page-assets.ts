import { manifest } from 'virtual:client-manifest';
import type { RouterState } from 'react-router';
import type { Locale } from '../lib/catalogues';
import type { PageHandle } from '../lib/loader';
import type { Assets } from './document';

/** Files of the browser build that one page needs besides the entry: its own, and the messages it uses. */
export function withPageAssets(
  assets: Assets,
  matches: RouterState['matches'],
  locale: Locale,
  namespaces: string[],
): Assets {
  const sources = matches.flatMap(({ route }) => (route.handle as PageHandle | undefined)?.source ?? []);
  const catalogues = namespaces.map((namespace) => `client/src/locales/${locale}/${namespace}.messages.js`);
  const chunks = new Set<string>();
  for (const source of [...sources, ...catalogues]) addChunk(source, chunks);
  const files = [...chunks].flatMap((chunk) => manifest[chunk] ?? []);
  return {
    scripts: assets.scripts,
    styles: [...new Set([...assets.styles, ...files.flatMap(({ css = [] }) => css.map((file) => `/${file}`))])],
    preloads: [...new Set([...assets.preloads, ...files.map(({ file }) => `/${file}`)])],
  };
}

/** A chunk and everything it imports at once; the entry is there already. */
function addChunk(source: string, chunks: Set<string>): void {
  const entry = manifest[source];
  if (!entry || entry.isEntry || chunks.has(source)) return;
  chunks.add(source);
  for (const imported of entry.imports ?? []) addChunk(imported, chunks);
}
