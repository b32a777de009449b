import { useT } from '../../../lib/i18n';
import { KeysDialog } from '../../../ui/keys-dialog';

const keys = [
  { names: ['j', 'k'], does: 'move' },
  { names: ['x'], does: 'select' },
  { names: ['c'], does: 'claim' },
  { names: ['p'], does: 'publish' },
  { names: ['r'], does: 'redact' },
  { names: ['h'], does: 'hide' },
  { names: ['b'], does: 'return' },
  { names: ['Enter'], does: 'decide' },
  { names: ['Esc'], does: 'leave' },
  { names: ['u'], does: 'undo' },
  { names: ['o'], does: 'open' },
  { names: ['?'], does: 'help' },
] as const;

/** All single keys of the desk. */
export function DeskKeys({ onClose }: { onClose: () => void }) {
  const t = useT();
  const told = keys.map(({ names, does }) => ({ names, does: t(`moderation.key.${does}`) }));
  return <KeysDialog title={t('moderation.keys-title')} keys={told} onClose={onClose} />;
}
