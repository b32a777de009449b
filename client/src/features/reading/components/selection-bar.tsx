import { useEffect, useRef } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import type { Composing } from '../pages/reading-page';
import { useSelectedPassage } from '../use-selected-passage';

/** What can be done with a selected passage. It appears beside the selection and takes no focus from it. */
export function SelectionBar({ onCompose }: { onCompose: (next: Composing) => void }) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const [selected, clear] = useSelectedPassage();
  useEffect(() => {
    const element = bar.current;
    if (!element || !selected) return;
    // Set from script, since the content policy allows no style attributes in markup.
    element.style.insetBlockStart = `${selected.top + 6}px`;
    element.style.left = `${Math.max(8, Math.min(selected.left, innerWidth - element.offsetWidth - 8))}px`;
  }, [selected]);
  if (!selected) return null;
  const { passage } = selected;
  const begin = (suggesting: boolean) => {
    onCompose({ blockId: passage.blockId, passage, suggesting });
    document.getSelection()?.removeAllRanges();
    clear();
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('reading.selected')} ref={bar}>
      <Button kind="quiet" small icon="comment" onClick={() => begin(false)}>
        {t('reading.comment')}
      </Button>
      <Button kind="quiet" small icon="suggest" onClick={() => begin(true)}>
        {t('reading.suggest')}
      </Button>
    </div>
  );
}
