import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../lib/use-live';
import { bodiesKey } from '../bodies/api';
import { opinionsKey } from './api';

/** Keeps what is shown of a body's opinions up to date while the page is open. */
export function useOpinionsLive(spaceId: string): void {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: opinionsKey });
  useLive(`space:${spaceId}`, {
    'space.changed': refresh,
    'document.published': () => {
      refresh();
      void client.invalidateQueries({ queryKey: bodiesKey });
    },
  });
}
