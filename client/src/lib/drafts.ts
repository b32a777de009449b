import { useCallback, useEffect, useRef, useState } from 'react';
import type { Anchor } from '../../../shared/documents';
import { type Draft, type DraftState, findDraft, forgetDraft, storeDraft } from './draft-store';

const pause = 400;

export interface DraftHandle {
  /** The draft found when the page opened; null when there was none, undefined while nobody knows yet. */
  found: Draft | null | undefined;
  state: DraftState;
  savedAt: string | null;
  /** Keeps these values, a moment after the last call. None forget the draft. */
  update: (values: Record<string, string>) => void;
  /** To be called when the words were sent, or thrown away on purpose. */
  clear: () => void;
}

/**
 * Keeps what is written at a place, such as `reply:<comment>` or `block:<block>`, in this browser and, where there is a
 * session, on the server. The newer of the two is found again.
 * @param anchor the words it is about, for a place in a text
 */
export function useDraft(place: string, anchor?: Anchor | null): DraftHandle {
  const [found, setFound] = useState<Draft | null | undefined>(undefined);
  const [saved, setSaved] = useState<{ state: DraftState; at: string | null }>({ state: 'none', at: null });
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; values: Record<string, string> } | null>(null);
  const begun = useRef(false);
  const cleared = useRef(0);
  const where = useRef(anchor);
  useEffect(() => {
    where.current = anchor;
  }, [anchor]);

  useEffect(() => {
    let current = true;
    begun.current = false;
    void findDraft(place).then(({ draft, state }) => {
      if (!current || begun.current) return;
      setFound(draft);
      setSaved({ state, at: draft?.savedAt ?? null });
    });
    return () => {
      current = false;
    };
  }, [place]);

  const flush = useCallback(() => {
    const pending = waiting.current;
    if (!pending) return;
    clearTimeout(pending.timer);
    waiting.current = null;
    const { current } = cleared;
    void storeDraft(place, { values: pending.values, anchor: where.current }, (next) => {
      if (cleared.current === current) setSaved(next);
    });
  }, [place]);

  // The last words before a tab is closed or put aside count as well.
  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const update = useCallback(
    (values: Record<string, string>) => {
      begun.current = true;
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { values, timer: setTimeout(flush, pause) };
      setSaved((before) => ({ state: 'saving', at: before.at }));
    },
    [flush],
  );

  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    cleared.current += 1;
    setFound(null);
    setSaved({ state: 'none', at: null });
    void forgetDraft(place);
  }, [place]);

  return { found, state: saved.state, savedAt: saved.at, update, clear };
}
