import { type RefObject, useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Links within the page open what they lead to, as they do in a browser without scripts. The router would take them for
 * the page as it was and scroll back to where it stood.
 */
export function useFragmentLinks(place: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
      const hash = link && link.getAttribute('href');
      const aim = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
      if (!aim || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const closed = aim.closest('details');
      if (closed) closed.open = true;
      void navigate({ hash });
      aim.tabIndex = -1;
      aim.focus({ preventScroll: true });
    };
    const element = place.current;
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [place, navigate]);
}
