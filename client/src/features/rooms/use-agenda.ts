import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../sessions/api';

/** Milliseconds over which the pages of a crowd ask. */
const spread = 2000;

/** When the agenda was changed it is asked for; not by everyone in the same instant. */
export function useAgenda(sessionId: string, changes: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (changes === 0) return undefined;
    const wait = setTimeout(() => void client.invalidateQueries(sessionQuery(sessionId)), Math.random() * spread);
    return () => clearTimeout(wait);
  }, [client, sessionId, changes]);
}
