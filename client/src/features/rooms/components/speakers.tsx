import { memo } from 'react';
import type { SpeakerEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useSecond } from '../../../lib/now';
import { Icon } from '../../../ui/icon';
import { clockOf, secondsSpoken } from '../speaking-time';

export interface SpeakersProps {
  queue: readonly SpeakerEntry[];
  /** The reader, who finds themselves in the list. */
  selfId: string | undefined;
}

/** Who speaks, how long already, and who comes then. */
export const Speakers = memo(function Speakers({ queue, selfId }: SpeakersProps) {
  const t = useT();
  const speaking = queue.find(({ state }) => state === 'speaking');
  const waiting = queue.filter(({ state }) => state === 'waiting');
  return (
    <section className="room-part" id="speakers" aria-labelledby="speakers-title">
      <h2 id="speakers-title" tabIndex={-1} className="room-title">
        {t('rooms.part.speakers')}
      </h2>
      {speaking && <Speaking entry={speaking} isMe={speaking.participantId === selfId} />}
      {waiting.length > 0 ? (
        <ol className="queue">
          {waiting.map((entry) => (
            <li key={entry.id} aria-current={entry.participantId === selfId ? 'true' : undefined}>
              <span>
                <span dir="auto">{entry.participantId === selfId ? t('rooms.you') : entry.name}</span>
                {entry.first && <small>{t('rooms.first-time')}</small>}
                {entry.note && <small dir="auto">{t('rooms.moved-because', { note: entry.note })}</small>}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        !speaking && <p className="muted">{t('rooms.queue-empty')}</p>
      )}
      <p className="small muted">{t('rooms.queue-order')}</p>
    </section>
  );
});

function Speaking({ entry, isMe }: { entry: SpeakerEntry; isMe: boolean }) {
  const t = useT();
  const spoken = secondsSpoken(entry, useSecond());
  const seconds = entry.seconds ?? 0;
  return (
    <div className="speaking">
      <p>
        <Icon name="mic" />
        <span dir="auto">{isMe ? t('rooms.you-speak') : t('rooms.speaks', { name: entry.name })}</span>
        <span className="numeric end">{t('rooms.time-of', { spoken: clockOf(spoken), total: clockOf(seconds) })}</span>
      </p>
      <progress max={seconds} value={Math.min(spoken, seconds)} aria-label={t('rooms.speaking-time')} />
      {spoken > seconds && <p className="small strong">{t('rooms.time-up')}</p>}
    </div>
  );
}
