import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { NativeSelect } from '../../../ui/native-select';
import { type Steer, steer } from '../hosting-api';
import type { RoomView } from '../room-view';
import { useAct } from '../use-act';
import { useRoom } from '../use-room';

const paces = [0, 10, 30, 60, 120, 300, 600];

/** How fast people speak, and whether a moderator reads first. */
export function HostPace({ view }: { view: RoomView }) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const { pending, run } = useAct();
  const { slowSeconds, premoderated } = view.steering;
  const set = (body: Steer) => void run(Object.keys(body)[0] ?? '', () => steer(api, store.room, body));
  const options = [...new Set([...paces, slowSeconds])].sort((a, b) => a - b);
  return (
    <div className="host-pace">
      <label className="field">
        <span>{t('hosting.pace')}</span>
        <NativeSelect
          value={String(slowSeconds)}
          aria-busy={pending === 'slowSeconds'}
          onChange={(event) => set({ slowSeconds: Number(event.currentTarget.value) })}
          options={options.map((seconds) => ({
            value: String(seconds),
            label: t('hosting.pace-option', { seconds }),
          }))}
        />
      </label>
      <label className="choice host-switch">
        <input
          type="checkbox"
          checked={premoderated}
          aria-busy={pending === 'premoderated'}
          onChange={(event) => set({ premoderated: event.currentTarget.checked })}
        />
        <span>{t('hosting.premoderated')}</span>
      </label>
    </div>
  );
}
