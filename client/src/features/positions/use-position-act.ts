import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Api } from '../../lib/api';
import { apiOf } from '../../lib/query';
import { showToast } from '../../lib/toasts';
import { handedInKey, receiverOf } from '../consultations/handed-in';
import { type JointPosition, positionQuery, positionsKey } from './api';

/** What follows when a position was changed: the page shows it as it is now, lists are asked again, and a sentence says so. */
export function usePositionShown(): (position: JointPosition, done: string) => void {
  const client = useQueryClient();
  return useCallback(
    (position, done) => {
      const { queryKey } = positionQuery(position.id);
      void client.invalidateQueries({
        queryKey: positionsKey,
        predicate: (query) => query.queryKey.join() !== queryKey.join(),
      });
      if (position.space) void client.invalidateQueries({ queryKey: handedInKey(receiverOf(position.space)) });
      client.setQueryData(queryKey, position);
      showToast({ text: done });
    },
    [client],
  );
}

/** Does something with a position and shows what came of it. */
export function usePositionAct(): (act: (api: Api) => Promise<JointPosition>, done: string) => Promise<void> {
  const client = useQueryClient();
  const show = usePositionShown();
  return useCallback(async (act, done) => show(await act(apiOf(client)), done), [client, show]);
}
