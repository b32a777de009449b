import type { RoomPoll } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { ShareBar } from '../../../ui/share-bar';
import { meanOf, resultsOf } from '../poll-choice';

/** Rows of open words that a list shows. */
const mostWords = 30;

/** What came of a poll: each figure with its share, and the base of all of them. */
export function PollResults({ poll, most = mostWords }: { poll: RoomPoll; most?: number }) {
  const t = useT();
  const percent = new Intl.NumberFormat(t.intl, { style: 'percent', maximumFractionDigits: 0 });
  const rows = resultsOf(poll).slice(0, most);
  const mean = meanOf(poll);
  const figure = (count: number, share: number) => {
    if (poll.kind === 'ranking') return t('rooms.points', { count });
    if (poll.kind === 'words') return t('rooms.times', { count });
    return t('rooms.votes', { count, share: percent.format(share) });
  };
  return (
    <div className="poll-results">
      {poll.kind === 'scale' && <ScaleEnds poll={poll} />}
      <ul className="bars">
        {rows.map(({ key, label, count, share }) => (
          <li key={key}>
            <ShareBar
              label={
                <span lang={poll.lang} dir="auto">
                  {label}
                </span>
              }
              figure={figure(count, share)}
              share={share}
            />
          </li>
        ))}
      </ul>
      {mean !== null && (
        <p className="small">
          {t('rooms.mean', { mean: new Intl.NumberFormat(t.intl, { maximumFractionDigits: 1 }).format(mean) })}
        </p>
      )}
      {poll.kind === 'ranking' && (
        <p className="small muted">{t('rooms.points-explained', { count: poll.options.length })}</p>
      )}
    </div>
  );
}

/** What the ends of a scale mean. */
export function ScaleEnds({ poll }: { poll: RoomPoll }) {
  const [least, most] = poll.options;
  if (!least || !most) return null;
  return (
    <p className="scale-ends small muted" lang={poll.lang} dir="auto">
      <span>1: {least.text}</span>
      <span>
        {poll.steps}: {most.text}
      </span>
    </p>
  );
}
