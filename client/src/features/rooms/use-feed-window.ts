import { type RefObject, useEffect, useRef, useState } from 'react';
import type { RoomEntry } from '../../../../shared/rooms';

/** Rows that are drawn at first; earlier ones on request. */
const page = 120;
/** Pixels from the end within which a reader is taken to follow. */
const near = 48;

/** The part of a feed that is drawn. */
export interface FeedWindow {
  rows: readonly RoomEntry[];
  /** How many came that are not drawn, because the reader is looking at earlier ones. */
  fresh: number;
  /** How many known rows are before those drawn. */
  before: number;
  /** Draws more of what was before. */
  showEarlier: () => void;
  /** Goes to the end, and follows again. */
  follow: () => void;
}

/**
 * Draws the end of a feed and follows it, as long as the reader is there. Who has scrolled up to read keeps what they see:
 * nothing is added under their eyes until they ask for it. The box is laid out from its end, so that what is added at its
 * beginning moves nothing either.
 */
export function useFeedWindow(feed: readonly RoomEntry[], box: RefObject<HTMLElement | null>): FeedWindow {
  const [extra, setExtra] = useState(0);
  /** Place of the last row drawn while the reader looks at earlier ones. */
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const last = useRef(0);
  const lastSeq = feed.at(-1)?.seq ?? 0;
  useEffect(() => {
    last.current = lastSeq;
  }, [lastSeq]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // It can be scrolled by keys also where nothing in it takes focus.
    element.setAttribute('tabindex', '0');
    const look = () => {
      const isAtEnd = Math.abs(element.scrollTop) < near;
      setHeldAt((held) => (isAtEnd ? null : (held ?? last.current)));
      if (isAtEnd) setExtra(0);
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box]);

  const held = heldAt === null ? feed : feed.filter(({ seq }) => seq <= heldAt);
  const begin = Math.max(0, held.length - page - extra);
  return {
    rows: held.slice(begin),
    fresh: feed.length - held.length,
    before: begin,
    showEarlier: () => setExtra(extra + page),
    follow: () => {
      setHeldAt(null);
      setExtra(0);
      box.current?.scrollTo({ top: 0 });
    },
  };
}
