import { catalogueListId, type Locale, localeFacts } from '../lib/catalogues';
import type { Head } from '../lib/head';
import type { Theme } from '../lib/preferences';
import { type PageState, stateId } from './page-state';

export interface Assets {
  scripts: string[];
  styles: string[];
  preloads: string[];
}

export interface DocumentParts {
  locale: Locale;
  theme: Theme;
  head: Head;
  assets: Assets;
  icon: string;
  /** The rendered page. */
  body: string;
  /** Where the catalogues of the language are, by feature. */
  catalogues: Record<string, string>;
  /** Null for pages that stay as they are. */
  state: PageState | null;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/**
 * The document around a rendered page. It holds no inline script and no style attribute. Its first style sheet carries
 * the id by which the library of the overlays recognises that its one rule is there; it would insert it otherwise.
 */
export function documentOf({ locale, theme, head, assets, icon, body, catalogues, state }: DocumentParts): string {
  const { lang, dir } = localeFacts[locale];
  const styles = assets.styles.map(
    (href, index) => `<link rel="stylesheet" href="${href}"${index === 0 ? ' id="react-aria-pressable-style"' : ''}>`,
  );
  const scripts = state
    ? [
        ...state.namespaces.map(
          (namespace) =>
            `<link rel="preload" as="fetch" crossorigin href="${catalogues[namespace]}" fetchpriority="low">`,
        ),
        ...assets.preloads.map((href) => `<link rel="modulepreload" href="${href}" fetchpriority="low">`),
        ...assets.scripts.map((src) => `<script type="module" src="${src}" fetchpriority="low"></script>`),
      ]
    : [];
  return `<!doctype html>
<html lang="${lang}" dir="${dir}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'system' ? 'light dark' : theme}">
<title>${escape(head.title)}</title>
${head.description ? `<meta name="description" content="${escape(head.description)}">\n` : ''}<link rel="icon" type="image/svg+xml" href="${icon}">
${[...styles, ...scripts].join('\n')}
</head>
<body>
<div id="root">${body}</div>
${state ? data(stateId, state) + data(catalogueListId, catalogues) : ''}
</body>
</html>
`;
}

/** Data for the browser. Nothing in it ends the element or begins a comment. */
function data(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}
