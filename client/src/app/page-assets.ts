import { manifest } from 'virtual:client-manifest';
import type { RouterState } from 'react-router';
import type { Locale } from '../lib/catalogues';
import type { PageHandle } from '../lib/loader';
import type { Assets } from './document';

/** Files of the browser build that one page needs besides the entry. */
export function withPageAssets(assets: Assets, matches: RouterState['matches']): Assets {
  const chunks = new Set<string>();
  for (const { route } of matches) addChunk((route.handle as PageHandle | undefined)?.source ?? '', chunks);
  const files = [...chunks].flatMap((chunk) => manifest[chunk] ?? []);
  return {
    scripts: assets.scripts,
    styles: [...new Set([...assets.styles, ...files.flatMap(({ css = [] }) => css.map((file) => `/${file}`))])],
    preloads: [...new Set([...assets.preloads, ...files.map(({ file }) => `/${file}`)])],
  };
}

const catalogueFiles = new Map<Locale, Record<string, string>>();

/** Where the catalogues of a language are, by feature. */
export function cataloguesOf(locale: Locale): Record<string, string> {
  const known = catalogueFiles.get(locale);
  if (known) return known;
  const folder = `client/src/locales/${locale}/`;
  const found = Object.entries(manifest)
    .filter(([source]) => source.startsWith(folder))
    .map(([source, { file }]) => [source.slice(folder.length, -'.json'.length), `/${file}`]);
  const catalogues = Object.fromEntries(found) as Record<string, string>;
  catalogueFiles.set(locale, catalogues);
  return catalogues;
}

/** A chunk and everything it imports at once; the entry is there already. */
function addChunk(source: string, chunks: Set<string>): void {
  const entry = manifest[source];
  if (!entry || entry.isEntry || chunks.has(source)) return;
  chunks.add(source);
  for (const imported of entry.imports ?? []) addChunk(imported, chunks);
}
