import { useT } from '../../../lib/i18n';
import { classNames } from '../../../ui/class-names';
import type { Reading } from '../api';

interface OutlineProps {
  reading: Reading;
  /** The heading the reader is under. */
  headingId: string | null;
}

/** Contents of the draft, each section with its comments. */
export function Outline({ reading, headingId }: OutlineProps) {
  const t = useT();
  return (
    <nav className="outline reading-outline" aria-labelledby="outline-title">
      <h2 className="outline-title" id="outline-title">
        {t('reading.contents')}
      </h2>
      <OutlineList reading={reading} headingId={headingId} />
      <dl className="outline-facts">
        <div>
          <dt>{t('reading.comments')}</dt>
          <dd>{reading.commentCount}</dd>
        </div>
        <div>
          <dt>{t('reading.answered')}</dt>
          <dd>{reading.answeredCount}</dd>
        </div>
      </dl>
    </nav>
  );
}

/** The list alone, for the margin and for the menu. */
export function OutlineList({ reading, headingId }: OutlineProps) {
  return (
    <ol role="list">
      {reading.outline.map(({ blockId, level, label, text, count }) => (
        <li key={blockId}>
          <a
            href={`#b-${blockId}`}
            className={classNames(level > 1 && 'outline-sub')}
            aria-current={blockId === headingId ? 'location' : undefined}
          >
            <span className="h-number">{label}</span>
            <span lang={reading.language} dir="auto">
              {text}
            </span>
            <span className="count">{count || ''}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
