import type { FastifyRequest } from 'fastify';
import { interfaceLanguages } from '../../../shared/accounts.js';
import type { Actor } from '../kernel/http/actor.js';

const pseudoLocale = 'qps';
const themes = ['system', 'light', 'dark'];

/** What decides which page a reader gets. */
export interface PageRequest {
  locale: string;
  /** Whether the language was chosen, now or earlier on this device; otherwise the browser proposed it. */
  settled: boolean;
  /** The language asked for in the address, to be kept in a cookie. */
  chosen: string | null;
  theme: string | undefined;
  /** The theme asked for in the address, by the form in the footer where there are no scripts. */
  chosenTheme: string | null;
  /** Whether nothing of the reader's own can be on the page. */
  anonymous: boolean;
}

/** Reads language, theme and whether there is a session from a request. */
export function readPageRequest(request: FastifyRequest, allowPseudo: boolean): PageRequest {
  const known: readonly string[] = allowPseudo ? [...interfaceLanguages, pseudoLocale] : interfaceLanguages;
  const asked = request.query as { lang?: unknown; theme?: unknown };
  const chosen = oneOf(known, asked.lang);
  const kept = oneOf(known, request.cookies.language);
  const theme = request.cookies.theme;
  return {
    locale: chosen ?? kept ?? preferred(request.headers['accept-language'] ?? '', known),
    settled: chosen !== null || kept !== null,
    chosen,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    chosenTheme: oneOf(themes, asked.theme),
    anonymous: !Object.keys(request.cookies).some((name) => ['session', '__Host-session', 'receipt'].includes(name)),
  };
}

/** The address again once the theme is kept, always on this host. */
export function withoutTheme(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  searchParams.delete('theme');
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return pathname.replace(/^\/+/, '/') + query;
}

const oneOf = (known: readonly string[], value: unknown): string | null =>
  typeof value === 'string' && known.includes(value) ? value : null;

/**
 * Gives a page and what it shows one language: the one chosen on this device, else that of the account or the receipt.
 * Readers without either are asked by their browser.
 */
export function inOneLanguage(wanted: PageRequest, actor: Actor): { wanted: PageRequest; actor: Actor } {
  if (actor.kind === 'anonymous') return { wanted, actor };
  if (!wanted.settled) return { wanted: { ...wanted, locale: actor.language }, actor };
  const isSpoken = (interfaceLanguages as readonly string[]).includes(wanted.locale);
  return { wanted, actor: isSpoken ? { ...actor, language: wanted.locale } : actor };
}

/** The first language of `Accept-Language` that the interface speaks, by weight. */
function preferred(header: string, known: readonly string[]): string {
  return (
    header
      .split(',')
      .map((part) => {
        const [tag = '', quality] = part.trim().split(';q=');
        return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight: quality ? Number(quality) : 1 };
      })
      .filter(({ language }) => known.includes(language))
      .sort((a, b) => b.weight - a.weight)[0]?.language ?? 'en'
  );
}
