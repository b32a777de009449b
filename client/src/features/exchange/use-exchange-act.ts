import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Api } from '../../lib/api';
import { useApi } from '../../lib/query';
import { showToast } from '../../lib/toasts';
import { bodyKey } from '../bodies/api';

/** Does something in the exchange of a body; all that is shown of it is asked for again, and the toast says what was done. */
export function useExchangeAct(slug: string): (act: (api: Api) => Promise<unknown>, done: string) => Promise<void> {
  const api = useApi();
  const client = useQueryClient();
  return useCallback(
    async (act, done) => {
      await act(api);
      await client.invalidateQueries({ queryKey: bodyKey(slug) });
      showToast({ text: done });
    },
    [api, client, slug],
  );
}
