import { useT } from '../../../lib/i18n';
import { problemOf, problemText } from '../../../lib/problems';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { DecisionResults, DeskItem } from '../api';
import { speakerOf } from '../speaker';

/** What was not decided, and why. */
export function Undecided({
  items,
  left,
  onClose,
}: {
  items: DeskItem[];
  left: DecisionResults['items'];
  onClose: () => void;
}) {
  const t = useT();
  const done = items.length - left.length;
  return (
    <Dialog
      title={t('moderation.together-left', { count: left.length })}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <p>{t('moderation.together-done', { count: done })}</p>
      <ul className="desk-chosen">
        {left.map(({ id, problem, params }) => {
          const item = items.find(({ comment }) => comment.id === id);
          return (
            <li key={id}>
              {item && <ItemLine item={item} />}
              <p className="small">
                {problem === 'already-decided' && params['by']
                  ? t('moderation.refused.short', { by: params['by'] })
                  : problem && problemText(t, problemOf(problem, { params }).problem)}
              </p>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** One of several comments in a line. */
export function ItemLine({ item: { comment, source } }: { item: DeskItem }) {
  const t = useT();
  return (
    <span className="desk-chosen-line">
      <strong>{speakerOf(t, comment)}</strong>{' '}
      <span lang={comment.language ?? undefined} dir="auto">
        {(source.body || source.suggestion || '').slice(0, 80)}
      </span>
    </span>
  );
}
