import { useEffect, useState } from 'react';
import { type RoomEntry, roomLimits, type SentKind } from '../../../../shared/rooms';
import { useDraft } from '../../lib/drafts';
import { useRoom } from './use-room';

/** What is being written to a room. */
export interface Composer {
  body: string;
  kind: SentKind;
  /** The message that is answered. */
  replyTo: RoomEntry | null;
  /** Characters left, of which there may be too few. */
  left: number;
  write: (body: string) => void;
  choose: (kind: SentKind) => void;
  send: () => void;
}

/** Keeps what is written in this browser until it was handed over. */
export function useComposer(replyTo: RoomEntry | null, onSent: () => void): Composer {
  const store = useRoom();
  const draft = useDraft(`room:${store.room}`);
  const [typed, setTyped] = useState<{ body: string; kind: SentKind } | null>(null);
  const found = draft.found?.values;
  const { body, kind } = typed ?? {
    body: found?.['body'] ?? '',
    kind: found?.['kind'] === 'question' ? ('question' as const) : ('message' as const),
  };
  const sentAs: SentKind = replyTo ? 'message' : kind;
  const left = roomLimits.body - body.length;
  const { update, clear } = draft;
  useEffect(() => {
    if (typed) update(typed.body ? { body: typed.body, kind: typed.kind } : {});
  }, [typed, update]);
  return {
    body,
    kind: sentAs,
    replyTo,
    left,
    write: (next) => setTyped({ body: next, kind }),
    choose: (next) => setTyped({ body, kind: next }),
    send: () => {
      if (body.trim() === '' || left < 0) return;
      store.say(sentAs, body.trim(), replyTo?.id ?? null);
      setTyped({ body: '', kind: 'message' });
      clear();
      onSent();
    },
  };
}
