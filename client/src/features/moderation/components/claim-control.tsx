import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/tag';
import { claimItem, type DeskItem, releaseItem } from '../api';
import { replaceItem } from '../queue-cache';
import { useWhen } from '../use-when';

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

/** Whose hands an item is in. */
export function ClaimControl({ item }: { item: DeskItem }) {
  const t = useT();
  const when = useWhen();
  const toggle = useClaim();
  const { claim, can, because } = item;
  if (!claim && !(can.claim && because)) return null;
  return (
    <>
      {claim && (
        <Tag tone={claim.mine ? 'accent' : 'caution'} icon={claim.mine ? 'assign' : 'lock'}>
          {claim.mine
            ? t('moderation.yours-until', { time: when(claim.until) })
            : t('moderation.theirs-until', { by: claim.by, time: when(claim.until) })}
        </Tag>
      )}
      {(!claim || canRelease(item)) && (
        <Button small icon={claim ? undefined : 'assign'} onClick={() => toggle(item)}>
          {t(claim ? 'moderation.release-item' : 'moderation.claim')}
          <kbd>c</kbd>
        </Button>
      )}
    </>
  );
}
