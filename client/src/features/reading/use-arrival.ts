import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Brings a comment that was linked to into view, and focus to it; its thread stands on the page already. Where the margin
 * stands beside the text, the paragraph comes into view as well.
 */
export function useArrival(commentId: string | null, blockId: string | null, wide: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!commentId || hash !== `#c-${commentId}`) return;
    if (wide && blockId) document.getElementById(`b-${blockId}`)?.scrollIntoView({ block: 'center' });
    const element = document.getElementById(`c-${commentId}`);
    element?.scrollIntoView({ block: wide ? 'nearest' : 'center' });
    element?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is arrived at
  }, [commentId, hash]);
}
