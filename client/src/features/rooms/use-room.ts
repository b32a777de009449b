import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { askFirst, theLine } from '../../lib/connection';
import { useViewer } from '../../lib/viewer';
import { roomQuery, selfQuery } from './api';
import { RoomOutbox, type TextStore } from './outbox';
import { RoomStore } from './room-store';
import type { RoomView } from './room-view';

/** The room of this page, live as long as the page shows it. A page shows another room by another key. */
export function useLiveRoom(roomId: string): [RoomStore, RoomView] {
  const { data: state } = useSuspenseQuery(roomQuery(roomId));
  const { data: self } = useSuspenseQuery(selfQuery(roomId));
  const person = useViewer()?.id ?? 'guest';
  const [store] = useState(
    () =>
      new RoomStore({
        state,
        self,
        talk: async (talker) => (await theLine()).talk(talker),
        outbox: () => new RoomOutbox(`room-outbox:${roomId}:${person}`, browserStore()),
      }),
  );
  useEffect(() => {
    askFirst(entering(store));
    return store.start();
  }, [store]);
  return [store, useSyncExternalStore(store.subscribe, store.view, store.view)];
}

/** Until the room has been entered once. */
function entering(store: RoomStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!store.view().entered) return;
      stop();
      resolve();
    });
  });
}

/** Null where the browser keeps nothing. */
function browserStore(): TextStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const RoomContext = createContext<RoomStore | null>(null);
export const RoomProvider = RoomContext.Provider;

/** What one does in the room of this page. */
export function useRoom(): RoomStore {
  const store = useContext(RoomContext);
  if (!store) throw new Error('useRoom needs a RoomProvider above it');
  return store;
}
