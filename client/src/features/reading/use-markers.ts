import { useEffect, useRef } from 'react';

/**
 * Makes the markers in the text work: they are links that load the page with a thread open, and with scripts open it here.
 * The text comes from the server as it is, so clicks are taken at the document.
 */
export function useMarkers(current: string | null, open: (blockId: string) => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target.closest<HTMLAnchorElement>('a[data-marker], a[data-comment]');
      const blockId = link?.closest<HTMLElement>('[data-block]')?.dataset['block'];
      if (!blockId) return;
      event.preventDefault();
      latest.current(blockId);
    };
    document.addEventListener('click', click);
    return () => document.removeEventListener('click', click);
  }, []);
  useEffect(() => {
    const marker = current && document.querySelector(`[data-marker="${CSS.escape(current)}"]`);
    if (!marker) return undefined;
    marker.setAttribute('aria-current', 'true');
    return () => marker.removeAttribute('aria-current');
  }, [current]);
}

/** Shows a new count beside a paragraph. */
export function showCount(blockId: string, count: number): void {
  const marker = document.querySelector<HTMLElement>(`[data-marker="${CSS.escape(blockId)}"]`);
  const figure = marker?.querySelector('.para-count');
  if (!marker || !figure) return;
  marker.dataset['count'] = String(count);
  figure.textContent = count > 0 ? String(count) : '';
}
