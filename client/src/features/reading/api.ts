import type { components } from '../../../../shared/api/schema';
import { take } from '../../lib/api';
import { apiQuery } from '../../lib/query';

export type Reading = components['schemas']['ReadingDto'];

/** Which version, in which language, with the words around it in which interface language. */
export interface ReadingChoice {
  version?: number;
  language?: string;
  locale: string;
}

/** Reads the choice from the address. */
export const choiceOf = (search: URLSearchParams, locale: string): ReadingChoice => ({
  version: Number(search.get('version')) || undefined,
  language: search.get('text') ?? undefined,
  locale,
});

/** A version with its text; the text travels in the document, not a second time as data. */
export const readingQuery = (documentId: string, choice: ReadingChoice) =>
  apiQuery(
    ['reading', documentId, choice],
    (api) =>
      take(api.GET('/api/v1/documents/{documentId}/reading', { params: { path: { documentId }, query: choice } })),
    { meta: { staticText: { field: 'html', id: 'documentId', as: 'html' } }, staleTime: 60_000 },
  );

/** What changed between two versions. */
export const diffQuery = (documentId: string, number: number, from: number) =>
  apiQuery(['documents', documentId, 'diff', number, from], (api) =>
    take(
      api.GET('/api/v1/documents/{documentId}/versions/{number}/diff', {
        params: { path: { documentId, number }, query: { from } },
      }),
    ),
  );
