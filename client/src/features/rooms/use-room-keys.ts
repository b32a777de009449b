import type { RefObject } from 'react';
import { useSingleKeys } from '../../lib/single-keys';
import type { RoomPart } from './components/room-parts';

interface RoomKeysOptions {
  field: RefObject<HTMLTextAreaElement | null>;
  onPart: (part: RoomPart) => void;
  onAsk: () => void;
}

/** Single keys of a room: to write, to ask, and to go to its parts. */
export function useRoomKeys({ field, onPart, onAsk }: RoomKeysOptions): void {
  const go = (part: RoomPart) => () => {
    onPart(part);
    requestAnimationFrame(() => document.getElementById(`${part}-title`)?.focus());
  };
  useSingleKeys({
    m: () => field.current?.focus(),
    q: onAsk,
    f: go('feed'),
    p: go('polls'),
    s: go('speakers'),
    g: go('questions'),
  });
}
