import { useT } from '../../../lib/i18n';
import { KeysDialog } from '../../../ui/keys-dialog';

const keys = [
  { names: ['j', 'k'], does: 'move' },
  { names: ['c'], does: 'comment' },
  { names: ['s'], does: 'suggest' },
  { names: ['t'], does: 'threads' },
  { names: ['Esc'], does: 'back' },
  { names: ['n'], does: 'new' },
  { names: ['[', ']'], does: 'version' },
  { names: ['?'], does: 'help' },
] as const;

/** All single keys of the reading page. */
export function ReadingKeys({ onClose }: { onClose: () => void }) {
  const t = useT();
  const told = keys.map(({ names, does }) => ({ names, does: t(`reading.key.${does}`) }));
  return <KeysDialog title={t('reading.keys-title')} keys={told} onClose={onClose} />;
}
