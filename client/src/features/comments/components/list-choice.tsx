import { type CommentSort, commentSorts } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { NativeSelect } from '../../../ui/native-select';
import type { ThreadFilter } from '../api';

const shows = ['all', 'new', 'answered', 'unanswered', 'for', 'neutral', 'against'] as const;
type Show = (typeof shows)[number];

/** What each choice asks for. */
const filters = (since: string | null): Record<Show, ThreadFilter> => ({
  all: {},
  new: { since: since ?? undefined },
  answered: { answered: true },
  unanswered: { answered: false },
  for: { stance: 'for' },
  neutral: { stance: 'neutral' },
  against: { stance: 'against' },
});

export interface ListChoiceProps {
  filter: ThreadFilter;
  /** Instant of the reader's last visit, where it is known. */
  since: string | null;
  onFilter: (filter: ThreadFilter) => void;
}

/** Which comments are shown, and in which order. */
export function ListChoice({ filter, since, onFilter }: ListChoiceProps) {
  const t = useT();
  const { sort, ...rest } = filter;
  const byShow = filters(since);
  const shown = shows.find((show) => JSON.stringify(byShow[show]) === JSON.stringify(rest)) ?? 'all';
  const offered = shows.filter((show) => show !== 'new' || since !== null);
  return (
    <div className="list-choice with-scripts">
      <label>
        <span className="visually-hidden">{t('comments.which')}</span>
        <NativeSelect
          className="input input-small"
          value={shown}
          onChange={(event) => onFilter({ ...byShow[event.currentTarget.value as Show], sort })}
          options={offered.map((value) => ({ value, label: t(`comments.which.${value}`) }))}
        />
      </label>
      <label>
        <span className="visually-hidden">{t('comments.order')}</span>
        <NativeSelect
          className="input input-small"
          value={sort}
          onChange={(event) => onFilter({ ...rest, sort: event.currentTarget.value as CommentSort })}
          options={commentSorts.map((value) => ({ value, label: t(`comments.sort.${value}`) }))}
        />
      </label>
    </div>
  );
}
