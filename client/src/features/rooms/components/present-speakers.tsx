import type { SpeakerEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useSecond } from '../../../lib/now';
import { clockOf, secondsSpoken } from '../speaking-time';

/** Names after the one who speaks. */
const most = 5;

/** Who speaks, and who comes then. */
export function PresentSpeakers({ queue }: { queue: readonly SpeakerEntry[] }) {
  const t = useT();
  const speaking = queue.find(({ state }) => state === 'speaking');
  const waiting = queue.filter(({ state }) => state === 'waiting');
  return (
    <aside className="present-side" aria-label={t('rooms.part.speakers')}>
      <h2>{t('rooms.present-speaking')}</h2>
      {speaking ? <Speaking entry={speaking} /> : <p className="muted">{t('rooms.present-nobody')}</p>}
      {waiting.length > 0 && (
        <>
          <h2>{t('rooms.present-then')}</h2>
          <ol className="queue">
            {waiting.slice(0, most).map(({ id, name, first }) => (
              <li key={id}>
                <span>
                  <span dir="auto">{name}</span>
                  {first && <small>{t('rooms.first-time')}</small>}
                </span>
              </li>
            ))}
          </ol>
          {waiting.length > most && (
            <p className="muted">{t('rooms.present-more', { count: waiting.length - most })}</p>
          )}
        </>
      )}
    </aside>
  );
}

function Speaking({ entry }: { entry: SpeakerEntry }) {
  const t = useT();
  const spoken = secondsSpoken(entry, useSecond());
  const total = entry.seconds ?? 0;
  const isOver = spoken > total;
  return (
    <div className="present-speaker">
      <p>
        <span dir="auto">{entry.name}</span>
        <span className={isOver ? 'numeric overdue' : 'numeric'}>{clockOf(spoken)}</span>
      </p>
      <progress max={total} value={Math.min(spoken, total)} aria-label={t('rooms.speaking-time')} />
    </div>
  );
}
