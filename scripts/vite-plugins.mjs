import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { catalogueFile, compileCatalogue, languages, namespaces, pseudoLanguage } from './catalogues.mjs';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const messagesId = 'virtual:messages';
const manifestId = 'virtual:client-manifest';

/**
 * The catalogues of `client/src/locales`, compiled, so that no compiler is shipped. In the browser build each language and
 * feature is a file of data, loaded when it is needed; `virtual:messages` gives the renderer all of them at once, and the
 * browser none.
 */
export function messageCatalogues() {
  const all = [...languages, pseudoLanguage];
  let folder;
  let root;
  const eachCatalogue = () =>
    all.flatMap((language) => namespaces(folder).map((namespace) => ({ language, namespace })));
  return {
    name: 'message-catalogues',
    configResolved(config) {
      root = config.root;
      folder = path.join(root, 'client/src/locales');
    },
    buildStart() {
      for (const { language, namespace } of eachCatalogue()) {
        this.addWatchFile(catalogueFile(folder, language, namespace));
        if (this.environment.config.consumer === 'server') continue;
        this.emitFile({
          type: 'asset',
          name: `${namespace}.${language}.json`,
          originalFileName: `client/src/locales/${language}/${namespace}.json`,
          source: JSON.stringify(compileCatalogue(folder, language, namespace)),
        });
      }
    },
    resolveId: (id) => (id === messagesId ? `\0${messagesId}` : null),
    load(id, { ssr } = {}) {
      if (id !== `\0${messagesId}`) return null;
      const entries = ssr ? eachCatalogue() : [];
      const catalogues = entries.map(({ language, namespace }) => [
        `${language}/${namespace}`,
        compileCatalogue(folder, language, namespace),
      ]);
      return `export const catalogues = ${JSON.stringify(Object.fromEntries(catalogues))};`;
    },
  };
}

/**
 * Tells the renderer which source file a page module was built from, so that it can name the page's files to the
 * browser in the head of the document.
 */
export function pageModules() {
  let root;
  return {
    name: 'page-modules',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id, { ssr } = {}) {
      if (!ssr || !/\/features\/[^/]+\/pages\/[^/]+\.tsx$/.test(id)) return null;
      const source = path.relative(root, id).split(path.sep).join('/');
      return { code: `${code}\nexport const source = ${JSON.stringify(source)};\n`, map: null };
    },
  };
}

/**
 * `virtual:client-manifest`: which files the browser build made from which source. Empty while developing with Vite's own
 * server; while watching, the renderer is built again when the browser build changes.
 */
export function clientManifest({ built }) {
  let root;
  return {
    name: 'client-manifest',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === manifestId ? `\0${manifestId}` : null),
    load(id) {
      if (id !== `\0${manifestId}`) return null;
      const file = path.join(root, 'dist/client/.vite/manifest.json');
      if (this.meta.watchMode) this.addWatchFile(file);
      const missing = !built || (this.meta.watchMode && !existsSync(file));
      return `export const manifest = ${missing ? '{}' : readFileSync(file, 'utf8')};`;
    },
  };
}

/** Puts a compressed copy beside each file of the browser, so that the server compresses nothing twice. */
export function compressedCopies() {
  return {
    name: 'compressed-copies',
    async writeBundle({ dir }) {
      if (this.meta.watchMode) return;
      const assets = path.join(dir, 'assets');
      const files = (await readdir(assets)).filter((file) => /\.(?:js|css|svg|json)$/.test(file));
      await Promise.all(files.map((file) => compress(path.join(assets, file))));
    },
  };
}

async function compress(file) {
  const content = await readFile(file);
  await Promise.all([
    brotli(content).then((bytes) => writeFile(`${file}.br`, bytes)),
    deflate(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
}
