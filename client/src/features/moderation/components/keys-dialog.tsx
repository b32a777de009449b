import { useT } from '../../../lib/i18n';
import { Checkbox } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { useKeysSwitch } from '../use-single-keys';

const keys = [
  { keys: ['j', 'k'], does: 'move' },
  { keys: ['x'], does: 'select' },
  { keys: ['c'], does: 'claim' },
  { keys: ['p'], does: 'publish' },
  { keys: ['r'], does: 'redact' },
  { keys: ['h'], does: 'hide' },
  { keys: ['b'], does: 'return' },
  { keys: ['Enter'], does: 'decide' },
  { keys: ['Esc'], does: 'leave' },
  { keys: ['u'], does: 'undo' },
  { keys: ['o'], does: 'open' },
  { keys: ['?'], does: 'help' },
] as const;

/** All single keys of the desk, and the switch that turns them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [on, turn] = useKeysSwitch();
  return (
    <Dialog title={t('moderation.keys-title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(({ keys: names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(`moderation.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        name="keys"
        label={t('moderation.keys-on')}
        hint={t('moderation.keys-hint')}
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
