import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router';

/**
 * Links within a page lead where they lead in a browser without scripts, and Back leads to where one was, with focus on the
 * link that was followed. Left to the browser they would go past the router, which then takes the place one came to for
 * the one to come back to.
 */
export function useFragmentLinks(): void {
  const navigate = useNavigate();
  const { hash, key, search } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop;
  const followed = useRef(new Map<string, HTMLElement>());
  const before = useRef(key);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
      const to = link?.getAttribute('href') ?? '';
      const aim = aimOf(to);
      if (!link || !aim || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const closed = aim.closest('details');
      if (closed) closed.open = true;
      followed.current.set(key, link);
      void navigate({ search, hash: to }, { replace: to === hash });
      takeFocus(aim);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate, hash, key, search]);

  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const aim = isReturn ? (followed.current.get(key) ?? aimOf(hash)) : null;
    if (aim) takeFocus(aim);
  }, [isReturn, hash, key]);
}

function aimOf(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

function takeFocus(aim: HTMLElement): void {
  if (aim.tabIndex < 0) aim.tabIndex = -1;
  aim.focus({ preventScroll: true });
}
