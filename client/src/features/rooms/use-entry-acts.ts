import { useMemo } from 'react';
import { useRoom } from './use-room';
import { useRefusal } from './use-refusal';
import type { RoomView } from './room-view';
import type { EntryActs } from './use-entry-menu';
import type { Silence } from './why-silent';

/** What the reader may do with messages. The same object as long as that is the same, so that no row is drawn for nothing. */
export function useEntryActs({ self, entered, steering }: RoomView, silence: Silence | null): EntryActs {
  const store = useRoom();
  const tell = useRefusal();
  const canReact = self !== null && self.can.speak && entered && silence !== 'over';
  const canSpeak = self !== null && silence === null;
  const { pinnedId } = steering;
  return useMemo(
    () => ({
      canReact,
      canSpeak,
      pinnedId,
      react: (messageId, reaction, on) =>
        void store.react(messageId, reaction, on).then((refusal) => refusal !== null && tell(refusal)),
      withdraw: null,
      hide: null,
      pin: null,
    }),
    [store, tell, canReact, canSpeak, pinnedId],
  );
}
