import { Link } from 'react-router';
import { useT } from '../lib/i18n';
import { Button } from './button';

export interface ShowMoreProps {
  /** How many are shown, and how many there are where that is known. */
  shown: number;
  total?: number;
  pending?: boolean;
  onMore: () => void;
  /** The next page for those without scripts; with them it is the same as `onMore`. */
  href?: string;
}

/** The end of a list that goes on: a button, never an endless feed. */
export function ShowMore({ shown, total, pending = false, onMore, href }: ShowMoreProps) {
  const t = useT();
  return (
    <div className="show-more">
      {href ? (
        <Link
          className="button"
          to={href}
          onClick={(event) => {
            event.preventDefault();
            onMore();
          }}
        >
          {t('ui.show-more')}
        </Link>
      ) : (
        <Button pending={pending} onClick={onMore}>
          {t('ui.show-more')}
        </Button>
      )}
      <span className="muted small" aria-live="polite">
        {total === undefined ? t('ui.shown', { shown }) : t('ui.shown-of', { shown, total })}
      </span>
    </div>
  );
}
