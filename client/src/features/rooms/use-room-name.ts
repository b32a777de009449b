import type { BreakoutRoom } from '../../../../shared/rooms';
import { useT } from '../../lib/i18n';

/** What a small room is called: by its name, or by its number. */
export function useRoomName(): (room: Pick<BreakoutRoom, 'name' | 'position'>) => string {
  const t = useT();
  return ({ name, position }) => name || t('rooms.breakout-number', { number: position });
}
