import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';

/**
 * Brings a comment that was linked to into view, and focus to it; its thread stands on the page already. Where the margin
 * stands beside the text, the paragraph comes into view as well.
 */
export function useArrival(commentId: string | null, blockId: string | null, wide: boolean): void {
  const { hash } = useLocation();
  const arrive = useEffectEvent((element: HTMLElement) => {
    if (wide && blockId) document.getElementById(`b-${blockId}`)?.scrollIntoView({ block: 'center' });
    element.scrollIntoView({ block: wide ? 'nearest' : 'center' });
    element.focus({ preventScroll: true });
  });
  useEffect(() => {
    const linked = hash === `#c-${commentId}` && document.getElementById(hash.slice(1));
    if (linked) arrive(linked);
  }, [commentId, hash]);
}
