import { useState } from 'react';
import { roomLimits, type SpeakerEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useSecond } from '../../../lib/now';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Menu } from '../../../ui/menu';
import { NativeSelect } from '../../../ui/native-select';
import { endTurn, extendTurn, startTurn } from '../hosting-api';
import { clockOf, secondsSpoken } from '../speaking-time';
import { useAct } from '../use-act';
import { MoveDialog } from './host-dialogs';

const times = [60, roomLimits.speakerSeconds, 180, 300];

/** The queue as hosts lead it: who speaks, for how long, who is next, and who comes before whom. */
export function HostSpeakers({ queue }: { queue: readonly SpeakerEntry[] }) {
  const t = useT();
  const api = useApi();
  const { pending, run } = useAct();
  const [seconds, setSeconds] = useState<number>(roomLimits.speakerSeconds);
  const [moving, setMoving] = useState<SpeakerEntry | null>(null);
  const speaking = queue.find(({ state }) => state === 'speaking');
  const waiting = queue.filter(({ state }) => state === 'waiting');
  const start = (id: string) => void run(id, () => startTurn(api, id, seconds));
  return (
    <section className="host-part" aria-labelledby="host-speakers-title">
      <h2 id="host-speakers-title" tabIndex={-1} className="room-title">
        {t('rooms.part.speakers')}
      </h2>
      {speaking && <Speaking entry={speaking} />}
      <div className="cluster">
        {waiting[0] && (
          <Button
            kind="primary"
            icon="mic"
            pending={pending === waiting[0].id}
            onClick={() => start(waiting[0]?.id ?? '')}
          >
            {t('hosting.next-speaker', { name: waiting[0].name })}
          </Button>
        )}
        <label className="cluster small">
          {t('hosting.speaking-time')}
          <NativeSelect
            value={String(seconds)}
            onChange={(event) => setSeconds(Number(event.currentTarget.value))}
            options={times.map((time) => ({ value: String(time), label: clockOf(time) }))}
          />
        </label>
      </div>
      {waiting.length === 0 && <p className="muted">{t('rooms.queue-empty')}</p>}
      <ol className="queue">
        {waiting.map((entry) => (
          <li key={entry.id}>
            <span>
              <span dir="auto">{entry.name}</span>
              {entry.first && <small>{t('rooms.first-time')}</small>}
              {entry.note && <small dir="auto">{t('rooms.moved-because', { note: entry.note })}</small>}
            </span>
            <Menu
              kind="quiet"
              small
              iconOnly
              label={t('hosting.turn-acts', { name: entry.name })}
              entries={[
                { id: 'start', label: t('hosting.give-word'), icon: 'mic', onSelect: () => start(entry.id) },
                { id: 'move', label: t('hosting.move'), icon: 'list', onSelect: () => setMoving(entry) },
                {
                  id: 'out',
                  label: t('hosting.out-of-queue'),
                  icon: 'close',
                  danger: true,
                  onSelect: () => void run(entry.id, () => endTurn(api, entry.id)),
                },
              ]}
            />
          </li>
        ))}
      </ol>
      {moving && <MoveDialog entry={moving} queue={waiting} onClose={() => setMoving(null)} />}
    </section>
  );
}

function Speaking({ entry }: { entry: SpeakerEntry }) {
  const t = useT();
  const api = useApi();
  const { pending, run } = useAct();
  const spoken = secondsSpoken(entry, useSecond());
  const total = entry.seconds ?? 0;
  return (
    <div className="speaking">
      <p>
        <Icon name="mic" />
        <span dir="auto">{t('rooms.speaks', { name: entry.name })}</span>
        <span className="numeric end">{t('rooms.time-of', { spoken: clockOf(spoken), total: clockOf(total) })}</span>
      </p>
      <progress max={total} value={Math.min(spoken, total)} aria-label={t('rooms.speaking-time')} />
      <div className="cluster">
        <Button
          small
          icon="plus"
          pending={pending === 'extend'}
          onClick={() => void run('extend', () => extendTurn(api, entry.id, 60))}
        >
          {t('hosting.extend')}
        </Button>
        <Button
          small
          icon="check"
          pending={pending === 'end'}
          onClick={() => void run('end', () => endTurn(api, entry.id))}
        >
          {t('hosting.end-turn')}
        </Button>
      </div>
    </div>
  );
}
