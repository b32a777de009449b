import type { Locale } from '../../lib/catalogues';
import type { Viewer } from '../../lib/viewer';

/**
 * Leaves for the next page after signing in. The document is loaded anew, because nearly everything on it depends on who
 * looks. On a device where no language was chosen it speaks the person's own.
 */
export function goOn(next: string, { language }: Viewer, shown: Locale): void {
  const address = new URL(next, location.origin);
  const chosen = document.cookie.split('; ').some((cookie) => cookie.startsWith('language='));
  if (!chosen && language !== shown) address.searchParams.set('lang', language);
  location.assign(address);
}
