import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { paragraphFacts } from '../paragraph-facts';

/** Below the text on a narrow page: the paragraph being read, and the way to what is said about it. */
export function Peek({ blockId, onOpen }: { blockId: string | null; onOpen: (blockId: string) => void }) {
  const t = useT();
  const facts = blockId ? paragraphFacts(blockId) : null;
  if (!blockId || !facts) return null;
  return (
    <div className="peek">
      <span>
        {facts.number && <strong>{t('reading.paragraph', { number: facts.number })}</strong>}{' '}
        <span className="muted">{t('reading.paragraph-comments', { count: facts.comments })}</span>
      </span>
      <Button small icon="comment" onPointerEnter={Dialog.preload} onClick={() => onOpen(blockId)}>
        {t('reading.open-threads')}
      </Button>
    </div>
  );
}
