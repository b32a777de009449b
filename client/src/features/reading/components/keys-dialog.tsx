import { useT } from '../../../lib/i18n';
import { Checkbox } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { useKeysSwitch } from '../../moderation/use-single-keys';

const keys = [
  { keys: ['j', 'k'], does: 'move' },
  { keys: ['c'], does: 'comment' },
  { keys: ['s'], does: 'suggest' },
  { keys: ['t'], does: 'threads' },
  { keys: ['Esc'], does: 'back' },
  { keys: ['n'], does: 'new' },
  { keys: ['[', ']'], does: 'version' },
  { keys: ['?'], does: 'help' },
] as const;

/** All single keys of the reading page, and the switch that turns them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [on, turn] = useKeysSwitch();
  return (
    <Dialog title={t('reading.keys-title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(({ keys: names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(`reading.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        name="keys"
        label={t('reading.keys-on')}
        hint={t('reading.keys-hint')}
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
