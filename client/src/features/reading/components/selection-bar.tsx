import { useEffect, useRef } from 'react';
import { copyText } from '../../../lib/copying';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import type { Reading } from '../api';
import type { Composing } from '../composing';
import { pathOf } from '../paths';
import { useSelectedPassage } from '../use-selected-passage';

interface SelectionBarProps {
  reading: Reading;
  onCompose: (next: Composing) => void;
}

/** What can be done with a selected passage. It appears beside the selection and takes no focus from it. */
export function SelectionBar({ reading, onCompose }: SelectionBarProps) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const [selected, clear] = useSelectedPassage();
  useEffect(() => {
    const element = bar.current;
    if (!element || !selected) return;
    // Set from script, since the content policy allows no style attributes in markup.
    element.style.top = `${selected.top + 6}px`;
    element.style.left = `${Math.max(8, Math.min(selected.left, innerWidth - element.offsetWidth - 8))}px`;
  }, [selected]);
  if (!selected) return null;
  const { passage } = selected;
  const isOriginal = reading.language === reading.originalLanguage;
  const canWrite = reading.access === 'contribute';
  const done = () => {
    document.getSelection()?.removeAllRanges();
    clear();
  };
  const begin = (suggesting: boolean) => {
    onCompose({ blockId: passage.blockId, passage: isOriginal ? passage : null, suggesting });
    done();
  };
  const copy = () => {
    const words = passage.text.slice(passage.start, passage.end);
    copyText(t, linkTo(reading, passage.blockId, words), t('reading.link-copied'));
    done();
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('reading.selected')} ref={bar}>
      {canWrite && (
        <Button kind="quiet" small icon="comment" onClick={() => begin(false)}>
          {t('reading.comment')}
        </Button>
      )}
      {canWrite && isOriginal && (
        <Button kind="quiet" small icon="suggest" onClick={() => begin(true)}>
          {t('reading.suggest')}
        </Button>
      )}
      <Button kind="quiet" small icon="link" onClick={copy}>
        {t('reading.copy-link')}
      </Button>
    </div>
  );
}

/** Leads to the paragraph, and where the browser can to the words. @see https://wicg.github.io/scroll-to-text-fragment */
function linkTo(reading: Reading, blockId: string, words: string): string {
  const escaped = (part: string) => encodeURIComponent(part).replaceAll('-', '%2D');
  const parts = words.split(/\s+/);
  const text = parts.length > 10 ? [parts.slice(0, 4), parts.slice(-4)] : [parts];
  const fragment = text.map((some) => escaped(some.join(' '))).join(',');
  return `${location.origin}${pathOf(reading, reading.version)}#b-${blockId}:~:text=${fragment}`;
}
