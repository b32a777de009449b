import { useT } from '../../../lib/i18n';
import { KeysDialog } from '../../../ui/keys-dialog';

const keys = [
  { names: ['m'], does: 'message' },
  { names: ['q'], does: 'question' },
  { names: ['f'], does: 'feed' },
  { names: ['p'], does: 'polls' },
  { names: ['s'], does: 'speakers' },
  { names: ['g'], does: 'questions' },
] as const;

/** All single keys of the room. */
export function RoomKeys({ onClose }: { onClose: () => void }) {
  const t = useT();
  const told = keys.map(({ names, does }) => ({ names, does: t(`rooms.key.${does}`) }));
  return <KeysDialog title={t('rooms.keys-title')} keys={told} onClose={onClose} />;
}
