import { useMemo, useState } from 'react';
import type { RoomEntry } from '../../../../shared/rooms';
import { useApi } from '../../lib/query';
import type { EntryDialogKind } from './components/entry-dialogs';
import { steer } from './hosting-api';
import type { RoomView } from './room-view';
import type { EntryActs } from './use-entry-menu';
import { useRefusal } from './use-refusal';
import { useRoom } from './use-room';
import { isShut, type Silence } from './why-silent';

/** A dialog about a message. */
export interface EntryQuestion {
  kind: EntryDialogKind;
  entry: RoomEntry;
}

/**
 * What the reader may do with messages, and the dialog that asks before it is done. The acts are the same object as long as they
 * are the same, so that no row is drawn for nothing.
 */
export function useEntryActs({ self, entered, steering }: RoomView, silence: Silence | null) {
  const store = useRoom();
  const api = useApi();
  const tell = useRefusal();
  const [question, ask] = useState<EntryQuestion | null>(null);
  const canReact = self !== null && self.can.speak && entered && !isShut(silence);
  const canSpeak = self !== null && silence === null;
  const joined = self !== null;
  const [moderates, hosts] = [self?.can.moderate ?? false, self?.can.host ?? false];
  const { pinnedId } = steering;
  const acts = useMemo<EntryActs>(() => {
    const about = (kind: EntryDialogKind) => (entry: RoomEntry) => ask({ kind, entry });
    return {
      canReact,
      canSpeak,
      pinnedId,
      react: (messageId, reaction, on) =>
        void store.react(messageId, reaction, on).then((refusal) => refusal !== null && tell(refusal)),
      withdraw: joined ? about('withdraw') : null,
      report: joined && !moderates ? about('report') : null,
      hide: moderates ? about('hide') : null,
      pin: hosts
        ? (entry) => void steer(api, store.room, { pinnedId: entry?.id ?? null }).catch(() => tell('internal'))
        : null,
    };
  }, [store, api, tell, canReact, canSpeak, pinnedId, joined, moderates, hosts]);
  return { acts, question, closeQuestion: () => ask(null) };
}
