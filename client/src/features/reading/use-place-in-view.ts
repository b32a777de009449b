import { type RefCallback, useCallback, useState } from 'react';

/** What of the text the reader has before their eyes. */
export interface PlaceInView {
  /** The paragraph; null before the first and where there are none. */
  blockId: string | null;
  /** The heading it stands under. */
  headingId: string | null;
}

const nowhere: PlaceInView = { blockId: null, headingId: null };
/** A line a third down the window: what crosses it is being read. */
const line = '-33% 0px -66% 0px';

/** Follows the reader through the text whose element takes the reference. */
export function usePlaceInView(): [PlaceInView, RefCallback<HTMLElement>] {
  const [place, setPlace] = useState(nowhere);
  const follow = useCallback((text: HTMLElement) => {
    const watch = new IntersectionObserver(
      (entries) => {
        const entered = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
        if (entered instanceof HTMLElement) setPlace(placeOf(entered));
      },
      { rootMargin: line },
    );
    const begin = () => {
      watch.disconnect();
      const blocks = text.querySelectorAll<HTMLElement>(':scope > [data-block]');
      for (const block of blocks) watch.observe(block);
      if (blocks[0]) setPlace(placeOf(blocks[0]));
    };
    // The text of another version takes the same element, with other paragraphs.
    const replaced = new MutationObserver(begin);
    replaced.observe(text, { childList: true });
    begin();
    return () => {
      watch.disconnect();
      replaced.disconnect();
    };
  }, []);
  return [place, follow];
}

function placeOf(element: HTMLElement): PlaceInView {
  let paragraph: Element | null = element;
  while (paragraph && !paragraph.matches('.para')) paragraph = paragraph.nextElementSibling;
  const blockId = paragraph instanceof HTMLElement ? (paragraph.dataset['block'] ?? null) : null;
  let before: Element | null = element;
  while (before && !/^H[2-6]$/.test(before.tagName)) before = before.previousElementSibling;
  return { blockId, headingId: before instanceof HTMLElement ? (before.dataset['block'] ?? null) : null };
}
