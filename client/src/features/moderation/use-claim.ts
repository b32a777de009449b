import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../lib/i18n';
import { asProblem, problemText } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { showToast } from '../../lib/toasts';
import { claimItem, type DeskItem, releaseItem } from './api';
import { replaceItem } from './queue-cache';

/** Takes an item to one's own hands, or gives it back. */
export function useClaim(): (item: DeskItem) => void {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: async (item: DeskItem) => ({
      item,
      claim: item.claim
        ? await releaseItem(api, item.comment.id).then(() => null)
        : await claimItem(api, item.comment.id),
    }),
    onSuccess: ({ item, claim }) => replaceItem(client, { ...item, claim }),
    onError: (error) => {
      const { problem } = asProblem(error);
      const by = problem.params?.['by'];
      showToast({
        text: problem.code === 'already-claimed' && by ? t('moderation.handled-by', { by }) : problemText(t, problem),
      });
    },
  });
  return mutate;
}

/** Whether one may give the item back: it is in the own hands, or one decides for all. */
export const canRelease = ({ claim, can }: DeskItem): boolean => claim !== null && (claim.mine || can.decide);
