import type { Client } from 'openapi-fetch';
import { type Api, take } from '../../lib/api';
import type { Locale } from '../../lib/catalogues';
import { problemOf } from '../../lib/problems';
import { apiQuery } from '../../lib/query';
import type { Description } from './description';

/** The description of the API is none of its own operations. */
interface DescriptionPaths {
  '/api/openapi.json': { get: { responses: { 200: { content: { 'application/json': Description } } } } };
}

interface Reference {
  id: 'api-reference';
  html: string;
}

/**
 * The reference as markup. It is made in the renderer alone: the browser takes it over as it stands in the document, and
 * neither the description nor what turns it into a page is ever sent to it.
 */
export const referenceQuery = (locale: Locale) =>
  apiQuery<Reference>(
    ['api-reference', locale],
    async (api) => ({ id: 'api-reference', html: await make(api, locale) }),
    {
      meta: { staticText: { field: 'html', id: 'id', as: 'html' } },
      staleTime: Number.POSITIVE_INFINITY,
    },
  );

const made = new Map<Locale, string>();

/** Made once for each language, since the description stays the same while the server runs. */
async function make(api: Api, locale: Locale): Promise<string> {
  if (!import.meta.env.SSR) throw problemOf('unavailable');
  const known = made.get(locale);
  if (known !== undefined) return known;
  const { renderReference } = await import('./render-reference');
  const html = renderReference(
    await take((api as unknown as Client<DescriptionPaths>).GET('/api/openapi.json')),
    locale,
  );
  made.set(locale, html);
  return html;
}
