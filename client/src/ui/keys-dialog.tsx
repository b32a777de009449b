import { useT } from '../lib/i18n';
import { useKeysSwitch } from '../lib/single-keys';
import { Checkbox } from './choice';
import { Dialog } from './dialog';

export interface KeysDialogProps {
  title: string;
  /** Keys that do the same stand together. */
  keys: { names: readonly string[]; does: string }[];
  onClose: () => void;
}

/** All single keys of a page, and the switch that turns them off. */
export function KeysDialog({ title, keys, onClose }: KeysDialogProps) {
  const t = useT();
  const [on, turn] = useKeysSwitch();
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className="keys">
        {keys.map(({ names, does }) => (
          <div key={names.join()}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        name="keys"
        label={t('ui.keys-on')}
        hint={t('ui.keys-hint')}
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
