import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/tag';
import type { DeskItem } from '../api';
import { canRelease, useClaim } from '../use-claim';
import { useWhen } from '../use-when';

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
