import type { QueryClient } from '@tanstack/react-query';
import type { SpaceAddress } from '../../../../shared/space-paths';

/** After a version was begun, published or thrown away: what pages know of the text is asked for again. */
export async function forgetText(client: QueryClient, { kind, slug }: SpaceAddress, documentId: string): Promise<void> {
  const stale = [
    [kind === 'consultation' ? 'consultations' : 'bodies', slug, 'documents'],
    ['documents', documentId],
    ['reading', documentId],
  ];
  for (const queryKey of stale) client.removeQueries({ queryKey, type: 'inactive' });
  await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
}
