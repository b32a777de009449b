import { useDates } from '../lib/dates';
import type { DraftHandle } from '../lib/drafts';
import { useT } from '../lib/i18n';
import { classNames } from './class-names';
import { Icon } from './icon';

/** Says where the words being written are safe. Nothing while there are none. */
export function DraftLine({ draft }: { draft: Pick<DraftHandle, 'state' | 'savedAt'> }) {
  const t = useT();
  // Drafts are known in the browser only, so the reader's own clock is right here.
  const dates = useDates(draft.savedAt ? new Intl.DateTimeFormat().resolvedOptions().timeZone : undefined);
  if (draft.state === 'none') return null;
  const time = draft.savedAt ? dates.clock(draft.savedAt) : '';
  return (
    <span className={classNames('draft-line', draft.state === 'failed' && 'draft-line-unsafe')}>
      <Icon name={draft.state === 'failed' ? 'alert' : 'history'} size="s" />
      {t(`ui.draft.${draft.state}`, { time })}
    </span>
  );
}
