import { useCallback, useEffect, useRef, useState } from 'react';

/** What a person was writing at one place: what they changed in the fields of its form, by name. */
export interface Draft {
  values: Record<string, string>;
  /** When it was last kept, ISO 8601. */
  savedAt: string;
}

/** A place beyond this browser where drafts are kept, for those who have a session. */
export interface DraftServer {
  load: (place: string) => Promise<Draft | null>;
  save: (place: string, draft: Draft) => Promise<void>;
  remove: (place: string) => Promise<void>;
}

/** Where the words are safe now. `failed`: nowhere but in the field. */
export type DraftState = 'none' | 'saving' | 'browser' | 'server' | 'failed';

const prefix = 'draft:';
const keptDays = 60;
const pause = 400;

let server: DraftServer | null = null;

/** Gives drafts a second home; called once a session is known, with null when it ends. */
export function setDraftServer(next: DraftServer | null): void {
  server = next;
}

/** The draft of a place in this browser. */
export function readDraft(place: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + place) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** @returns whether this browser keeps it; private windows and full stores do not */
function keep(place: string, draft: Draft): boolean {
  try {
    localStorage.setItem(prefix + place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft of a place, everywhere. */
export async function forgetDraft(place: string): Promise<void> {
  try {
    localStorage.removeItem(prefix + place);
  } catch {
    // Where nothing can be stored there is nothing to remove.
  }
  await server?.remove(place);
}

/** Removes drafts nobody came back to. */
export function forgetOldDrafts(now: Date): void {
  const oldest = now.getTime() - keptDays * 86_400_000;
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      const draft = readDraft(key.slice(prefix.length));
      if (!draft || Date.parse(draft.savedAt) < oldest) localStorage.removeItem(key);
    }
  } catch {
    // No store, no drafts.
  }
}

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
 * Keeps what is written at a place, such as `comment:<thread>` or `block:<version>:<block>`, in this browser and, where
 * there is a session, on the server. The newer of the two is found again.
 */
export function useDraft(place: string): DraftHandle {
  const [found, setFound] = useState<Draft | null | undefined>(undefined);
  const [saved, setSaved] = useState<{ state: DraftState; at: string | null }>({ state: 'none', at: null });
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; values: Record<string, string> } | null>(null);

  useEffect(() => {
    let current = true;
    void find(place, (draft, state) => {
      if (!current || waiting.current) return;
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
    void store(place, pending.values, setSaved);
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
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { values, timer: setTimeout(flush, pause) };
      setSaved((before) => ({ state: 'saving', at: before.at }));
    },
    [flush],
  );

  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setFound(null);
    setSaved({ state: 'none', at: null });
    void forgetDraft(place);
  }, [place]);

  return { found, state: saved.state, savedAt: saved.at, update, clear };
}

type Found = (draft: Draft | null, state: DraftState) => void;

/** Tells what this browser has at once, and then what the server has if that is newer. */
async function find(place: string, tell: Found): Promise<void> {
  const here = readDraft(place);
  if (here || !server) tell(here, here ? 'browser' : 'none');
  if (!server) return;
  const there = await server.load(place).catch(() => null);
  if (there && (!here || there.savedAt > here.savedAt)) tell(there, 'server');
  else if (!here) tell(null, 'none');
}

type Report = (saved: { state: DraftState; at: string | null }) => void;

async function store(place: string, values: Record<string, string>, report: Report): Promise<void> {
  if (Object.keys(values).length === 0) {
    report({ state: 'none', at: null });
    await forgetDraft(place).catch(() => undefined);
    return;
  }
  const draft = { values, savedAt: new Date().toISOString() };
  const here = keep(place, draft);
  report({ state: here ? 'browser' : 'failed', at: here ? draft.savedAt : null });
  if (!server) return;
  const there = await server.save(place, draft).then(
    () => true,
    () => false,
  );
  if (there) report({ state: 'server', at: draft.savedAt });
}
