import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings a comment that was linked to into view, and focus to it. Its thread stands on the page already. */
export function useArrival(commentId: string | null): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!commentId || hash !== `#c-${commentId}`) return;
    const element = document.getElementById(`c-${commentId}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [commentId, hash]);
}
