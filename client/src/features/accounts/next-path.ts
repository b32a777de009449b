const here = 'http://here.invalid';

/** The page to go on to after signing in. Only pages of this site count, whatever an address asks for. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next');
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return '/';
  const { origin, pathname, search: query, hash } = new URL(next, here);
  // `/.//other.site` becomes `//other.site`, which a browser takes for an address elsewhere.
  return origin === here && !pathname.startsWith('//') ? pathname + query + hash : '/';
}

/** The same address with the same way on, for links between the pages that lead to signing in. */
export function withNext(path: string, search: URLSearchParams): string {
  const next = nextPath(search);
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}

const key = 'return-to';
const keptHours = 48;

/** Remembers in this browser where someone came from, for the time until they open the link in their mail. */
export function rememberReturn(next: string, now = Date.now()): void {
  try {
    localStorage.setItem(key, JSON.stringify({ next, until: now + keptHours * 3_600_000 }));
  } catch {
    // Then they begin on the first page.
  }
}

/** Where someone came from before their mail, in the form that `nextPath` reads; empty when that is not known. */
export function recallReturn(now = Date.now()): URLSearchParams {
  try {
    const { next, until } = JSON.parse(localStorage.getItem(key) ?? '{}') as { next?: string; until?: number };
    if (next && until && until > now) return new URLSearchParams({ next });
  } catch {
    // As above.
  }
  return new URLSearchParams();
}
