import { useQueryClient } from '@tanstack/react-query';

/** Asks again for everything an answer shows in: its drafts, the thread it stands in, the progress. */
export function useAnswersRefresh(slug: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['answers'] }),
      client.invalidateQueries({ queryKey: ['comments'] }),
      client.invalidateQueries({ queryKey: ['consultations', slug] }),
    ]);
}
