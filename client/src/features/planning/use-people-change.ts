import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { asProblem, problemText } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { showToast } from '../../lib/toasts';

/**
 * Changes who belongs to a consultation or a body: `change(save)` sends the whole list as the page knows it. When somebody
 * changed it meanwhile, the page shows how it is now and nothing of the other's work is overwritten.
 * @param shownBy where what shows these people is kept, by the beginning of its keys
 */
export function usePeopleChange(shownBy: QueryKey) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const send = async (save: (api: Api) => Promise<void>) => {
    try {
      await save(api);
      showToast({ text: t('planning.saved') });
    } finally {
      await client.invalidateQueries({ queryKey: shownBy });
    }
  };
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return {
    /** For buttons: a refusal is told in a toast. */
    change: mutate,
    /** For forms, which show a refusal themselves. */
    send,
    isPending,
  };
}
