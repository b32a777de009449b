import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Reading } from './api';
import type { Composing } from './composing';
import { pathOf } from './paths';
import type { ReadingKeys } from './use-reading-keys';
import type { ReadingLive } from './use-reading-live';

/** What is open on the reading page, and what opens and closes it. The open paragraph stands in the address. */
export function useReadingActs(wide: boolean) {
  const [search, setSearch] = useSearchParams();
  const [composing, setComposing] = useState<Composing | null>(null);
  const [sheet, setSheet] = useState(false);
  const navigate = useNavigate();
  const blockId = search.get('block');
  const focusThread = useFocusThread(blockId);

  const show = (next: string | null) => {
    setSearch(
      (before) => {
        before.delete('comment');
        before.delete('write');
        before.delete('cursor');
        if (next) before.set('block', next);
        else before.delete('block');
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
    setSheet(next !== null);
  };
  const open = (next: string) => {
    show(next);
    if (wide) focusThread(next);
  };
  const onCompose = (next: Composing | null) => {
    setComposing(next);
    if (next && next.blockId !== blockId) show(next.blockId);
    else if (next) setSheet(true);
  };
  const compose = (on: string, suggesting: boolean) => onCompose({ blockId: on, passage: null, suggesting });
  useBegun(search.has('write') ? blockId : null, (id) => compose(id, false));

  return {
    search,
    blockId,
    sheet,
    composing,
    open,
    onCompose,
    onSheetClosed: () => show(null),
    onAll: () => {
      show(null);
      focusThread(null);
    },
    /** What the single keys do on this version. */
    keysFor: (reading: Reading, live: ReadingLive): Omit<ReadingKeys, 'help'> => ({
      comment: (id) => compose(id, false),
      suggest: (id) => compose(id, true),
      threads: open,
      showNew: () => {
        if (live.waiting.length > 0) live.showWaiting();
      },
      version: (step) => {
        const { versions, version } = reading;
        const ordered = versions.toSorted((one, other) => one.number - other.number);
        const next = ordered[ordered.findIndex(({ id }) => id === version.id) + step];
        if (next) void navigate(pathOf(reading, next));
      },
    }),
  };
}

/** Moves focus to the head of the threads of a paragraph, or of all, as soon as they are the ones shown. */
function useFocusThread(shown: string | null): (blockId: string | null) => void {
  const [asked, setAsked] = useState<{ blockId: string | null } | null>(null);
  const done = useRef(asked);
  useEffect(() => {
    if (asked?.blockId !== shown || done.current === asked) return;
    done.current = asked;
    const title = document.getElementById('margin-title');
    title?.closest('.reading-margin')?.scrollTo({ top: 0 });
    title?.focus({ preventScroll: true });
  }, [asked, shown]);
  return (blockId) => setAsked({ blockId });
}

/** Opens the form for those who come back to a text they began: `?block=…&write=1`. */
function useBegun(blockId: string | null, compose: (blockId: string) => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !blockId) return;
    done.current = true;
    compose(blockId);
  }, [blockId, compose]);
}
