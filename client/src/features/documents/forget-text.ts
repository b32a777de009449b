import type { QueryClient } from '@tanstack/react-query';

/** After a version was begun, published or thrown away: what pages know of the text is asked for again. */
export async function forgetText(client: QueryClient, slug: string, documentId: string): Promise<void> {
  const stale = [
    ['consultations', slug, 'documents'],
    ['documents', documentId],
    ['reading', documentId],
  ];
  for (const queryKey of stale) client.removeQueries({ queryKey, type: 'inactive' });
  await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
}
