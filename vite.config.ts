import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { clientManifest, compressedCopies, messageCatalogues, pageModules } from './scripts/vite-plugins.mjs';

/** What every page needs and no release of ours changes: one file, which browsers keep from one release to the next. */
const libraries = /node_modules[\\/](?:react|react-dom|scheduler|react-router|@tanstack|@lingui|openapi-fetch)[\\/]/;

/**
 * What most pages show things with, and what most forms are made of: one file each. Left to itself the bundler makes one of
 * every few lines that two pages share, and dozens of small files compress to a third more bytes than one.
 */
const parts =
  /client\/src\/(?:lib\/(?:connection|dates|problems|use-live)|ui\/(?:card|dialog|empty|error-state|menu|native-select|notice|page-parts|pill|record|register|seat|show-more|tag|waiting))\.tsx?$/;
const forms =
  /client\/src\/(?:lib\/(?:drafts|form-texts|forms)|ui\/(?:choice|draft-line|field|form-problem|submit-button|text-field))\.tsx?$/;
/** The page that nearly everyone goes to from another page. */
const soughtPage = 'reading-page';

/**
 * What the browser fetches along with a page that is opened from another one. The entry, which every reader loads, names all
 * these files: those of other pages are found by their imports instead, one round trip later. Styles have no imports to be
 * found by.
 */
function fetchedAlong(page: string, files: string[]): string[] {
  const [, name = ''] = /([^/]+)-.{8}\.js$/.exec(page) ?? [];
  return name === soughtPage ? files : files.filter((file) => file.endsWith('.css'));
}

/**
 * `vite build` makes the browser's files (`dist/client`), then `vite build --ssr` the renderer (`dist/ssr`), which
 * reads the manifest of the first. The renderer contains its libraries, so that it starts fast and always runs their
 * production code.
 */
export default defineConfig(({ isSsrBuild, command }) => ({
  publicDir: false,
  cacheDir: '.cache/vite',
  plugins: [
    react(),
    messageCatalogues(),
    pageModules(),
    clientManifest({ built: command === 'build' }),
    isSsrBuild ? null : compressedCopies(),
  ],
  define: command === 'build' && isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
  ssr: command === 'build' ? { noExternal: true } : {},
  build: {
    outDir: isSsrBuild ? 'dist/ssr' : 'dist/client',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome107', 'firefox104', 'safari16'],
    // A content policy without `data:` and without inline scripts allows neither small files in attributes nor the polyfill.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: fetchedAlong },
    manifest: !isSsrBuild,
    reportCompressedSize: false,
    rolldownOptions: isSsrBuild
      ? {
          input: 'client/src/app/entry-server.tsx',
          output: { entryFileNames: 'entry-server.js', chunkFileNames: 'chunks/[name]-[hash].js' },
        }
      : {
          input: 'client/src/app/entry-browser.tsx',
          output: {
            // The first page names the files of all others; what they are called is in the manifest.
            chunkFileNames: 'assets/[hash:8].js',
            codeSplitting: {
              groups: [
                { name: 'libraries', test: libraries },
                { name: 'frame', tags: ['$initial'] },
                { name: 'parts', test: parts },
                { name: 'forms', test: forms },
              ],
            },
          },
        },
  },
}));
