import { useT } from '../../../lib/i18n';
import { KeysDialog } from '../../../ui/keys-dialog';

const keys = [
  { names: ['j', 'k'], does: 'move' },
  { names: ['p'], does: 'release' },
  { names: ['h'], does: 'hide' },
  { names: ['?'], does: 'help' },
] as const;

/** All single keys of the console. */
export function HostKeys({ onClose }: { onClose: () => void }) {
  const t = useT();
  const told = keys.map(({ names, does }) => ({ names, does: t(`hosting.key.${does}`) }));
  return <KeysDialog title={t('hosting.keys-title')} keys={told} onClose={onClose} />;
}
