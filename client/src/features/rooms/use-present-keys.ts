import { useSingleKeys } from '../../lib/single-keys';
import { useApi } from '../../lib/query';
import type { LiveSession } from '../sessions/api';
import { steer } from './hosting-api';
import type { RoomView } from './room-view';
import { useRefusal } from './use-refusal';

/** Hosts go through the agenda with the keys of a remote control; everyone fills the screen with `f`. */
export function usePresentKeys(session: LiveSession, { steering }: RoomView, roomId: string): void {
  const api = useApi();
  const tell = useRefusal();
  const { agenda, can } = session;
  const at = agenda.findIndex(({ id }) => id === steering.itemId);
  const go = (by: 1 | -1) => () => {
    const next = agenda[at + by];
    if (can.host && next) void steer(api, roomId, { itemId: next.id }).catch(() => tell('internal'));
  };
  const [forth, back] = [go(1), go(-1)];
  useSingleKeys({
    f: fillScreen,
    ...(can.host
      ? {
          ArrowRight: forth,
          ArrowDown: forth,
          PageDown: forth,
          ' ': forth,
          ArrowLeft: back,
          ArrowUp: back,
          PageUp: back,
        }
      : {}),
  });
}

function fillScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}
